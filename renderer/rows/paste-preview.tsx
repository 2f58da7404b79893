// What a pasted block would do to the plan, before it is pasted: in words, and line by line.
import type { BlockPaste } from '../../shared/plan/paste-block.ts';
import { type CellField, rowName, shorten } from '../../shared/plan/row-cells.ts';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import styles from './rows.module.css';

/** Lines of the block that are shown before it is pasted. */
const SHOWN = 8;

function placeWords({ actions, fields }: BlockPaste, nameOf: (field: CellField) => string): string {
  const [first, last] = [actions[0], actions.at(-1)];
  const [left, right] = [fields[0], fields.at(-1)];
  if (first === undefined || last === undefined || left === undefined || right === undefined) return '';
  const rows = first === last ? rowName(first) : `${rowName(first)} to ${rowName(last)}`;
  return `${left === right ? nameOf(left) : `${nameOf(left)} to ${nameOf(right)}`} of ${rows}`;
}

interface Named {
  readonly paste: BlockPaste;
  readonly nameOf: (field: CellField) => string;
}

export function PasteInWords({ paste, nameOf }: Named) {
  const { cells, replaced } = paste;
  return (
    <p>
      {counted(cells.length, 'cell')} would go into {placeWords(paste, nameOf)}.{' '}
      {replaced > 0 && `${counted(replaced, 'filled cell')} would get another text; Undo brings the old one back.`}
    </p>
  );
}

function PreviewCell({ base, text }: { readonly base: string; readonly text: string }) {
  const goes = base !== '' && base !== text;
  return (
    <td>
      {text === '' ? <span className={classNames(styles, 'faint')}>empty</span> : shorten(text, 80)}
      {goes && <del className={classNames(styles, 'goes')}>{shorten(base, 60)}</del>}
    </td>
  );
}

export function PastePreview({ paste, nameOf }: Named) {
  const { actions, fields, cells } = paste;
  const rest = actions.length - SHOWN;
  return (
    <>
      <table className={classNames(styles, 'preview')}>
        <thead>
          <tr>
            <th scope="col">No.</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {nameOf(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.slice(0, SHOWN).map(({ id, number }) => (
            <tr key={id}>
              <th scope="row">{number || '–'}</th>
              {fields.map((field) => {
                const cell = cells.find((one) => one.rowId === id && one.field === field);
                return cell === undefined ? <td key={field} /> : <PreviewCell key={field} {...cell} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={classNames(styles, 'faint')}>and {counted(rest, 'more line')}</p>}
    </>
  );
}
