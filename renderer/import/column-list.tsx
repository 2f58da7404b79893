// The columns of the sheet, and what each becomes in the plan.
import { shorten } from '../../shared/plan/row-cells.ts';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { COLUMN_USES, COLUMN_WORDS } from './choice-words.ts';
import styles from './import-screen.module.css';
import type { ShownColumn } from './shown-columns.ts';
import type { ImportScreenState } from './use-import-choices.ts';

const EXAMPLE_CHARACTERS = 60;

const USES = COLUMN_USES.map((use) => [use, COLUMN_WORDS[use]] as const);

function ColumnLine({ shown, state }: { readonly shown: ShownColumn; readonly state: ImportScreenState }) {
  const { column, letter, heading, example, use, isChosen } = shown;
  const { sheet, choose } = state;
  const words = heading.replace(/\s+/g, ' ');
  return (
    <li className={classNames(styles, 'column')}>
      <span className={classNames(styles, 'letter')}>{letter}</span>
      <span className={classNames(styles, 'columnWords')}>
        <span className={classNames(styles, 'heading')}>{words === '' ? 'No heading' : words}</span>
        {example !== '' && (
          <span className={classNames(styles, 'example')}>{shorten(example, EXAMPLE_CHARACTERS)}</span>
        )}
      </span>
      <Choice
        label={`Column ${letter}${words === '' ? '' : `, ${words}`}, becomes`}
        value={use}
        options={isChosen ? [...USES, ['as found', 'As found'] as const] : USES}
        isMarked={isChosen}
        onChoose={(chosen) => choose({ kind: 'column', sheet, column, use: chosen })}
      />
    </li>
  );
}

export function ColumnList({ state }: { readonly state: ImportScreenState }) {
  return (
    <ul className={classNames(styles, 'columns')} aria-label="Columns">
      {state.columns.map((shown) => (
        <ColumnLine key={shown.column} shown={shown} state={state} />
      ))}
    </ul>
  );
}
