// Asks before a pasted block goes into the plan where it would surprise: texts go, lines find no action, or it may be
// meant as a plan of its own.
import { useState } from 'react';
import type { BlockPaste } from '../../shared/plan/paste-block.ts';
import type { ActionRow, PlanColumns } from '../../shared/plan/plan.ts';
import { type CellField, cellLabel, rowName, shorten } from '../../shared/plan/row-cells.ts';
import { OneOf } from '../export/choice-parts.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './rows.module.css';

/** Lines of the block that are shown before it is pasted. */
const SHOWN = 8;

export interface PasteBlockProps {
  readonly paste: BlockPaste;
  readonly columns: PlanColumns;
  /** Whether it may be meant as a plan of its own. */
  readonly isImportable: boolean;
  readonly onCancel: () => void;
  readonly onImport: () => void;
  /** @param makesActions whether lines that find no action become new ones */
  readonly onPaste: (makesActions: boolean) => void;
}

const EMPTY: ActionRow = {
  id: '',
  kind: 'action',
  number: '',
  action: '',
  date: '',
  responsibility: '',
  reportedTo: '',
  evidence: '',
  fileRef: '',
  custom: {},
};

function placeWords({ actions, fields }: BlockPaste, nameOf: (field: CellField) => string): string {
  const [first, last] = [actions[0], actions.at(-1)];
  const [left, right] = [fields[0], fields.at(-1)];
  if (first === undefined || last === undefined || left === undefined || right === undefined) return '';
  const rows = first === last ? rowName(first) : `${rowName(first)} to ${rowName(last)}`;
  return `${left === right ? nameOf(left) : `${nameOf(left)} to ${nameOf(right)}`} of ${rows}`;
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

function Preview({ paste, nameOf }: { readonly paste: BlockPaste; readonly nameOf: (field: CellField) => string }) {
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

export function PasteBlock({ paste, columns, isImportable, onCancel, onImport, onPaste }: PasteBlockProps) {
  const { cells, replaced, beyond, tooWide, fields, actions } = paste;
  const [beyondIs, setBeyond] = useState<'left' | 'new'>('left');
  const nameOf = (field: CellField) => cellLabel(EMPTY, field, columns);
  const makesActions = beyond.length > 0 && beyondIs === 'new';
  const count = cells.length + (makesActions ? beyond.length * fields.length : 0);
  const fits = tooWide === 0;
  return (
    <Dialog
      heading="Paste into the plan?"
      isWide
      buttons={
        <>
          <Button onPress={onCancel}>Cancel</Button>
          {isImportable && <Button onPress={onImport}>Import as a plan…</Button>}
          <Button kind="primary" autoFocus isDisabled={!fits || count === 0} onPress={() => onPaste(makesActions)}>
            {fits && count > 0 ? `Paste ${counted(count, 'cell')} here` : 'Nothing fits here'}
          </Button>
        </>
      }
    >
      {fits && actions.length > 0 && (
        <p>
          {counted(cells.length, 'cell')} would go into {placeWords(paste, nameOf)}.{' '}
          {replaced > 0 && `${counted(replaced, 'filled cell')} would get another text; Undo brings the old one back.`}
        </p>
      )}
      {fits && actions.length === 0 && <p>There is no action here or below that it could go into.</p>}
      {!fits && (
        <p>
          What you pasted is {counted(fields.length + tooWide, 'column')} wide, and from here there{' '}
          {fields.length === 1 ? 'is' : 'are'} {fields.length}. Go to a cell further left, and paste there.
        </p>
      )}
      {isImportable && (
        <p>
          It has the headings of an action plan: it can be imported instead, as a plan of its own or to bring this one
          up to date.
        </p>
      )}
      {fits && beyond.length > 0 && (
        <OneOf
          label={`${counted(beyond.length, 'line')} without an action`}
          value={beyondIs}
          onChange={setBeyond}
          options={[
            ['left', `Leave out the last ${counted(beyond.length, 'line')}: there are no more actions`],
            ['new', `Make ${counted(beyond.length, 'new action')} of the last lines, below all others`],
          ]}
        />
      )}
      {fits && actions.length > 0 && <Preview paste={paste} nameOf={nameOf} />}
    </Dialog>
  );
}
