// One row of the sheet on the import screen: what it is and why, to be changed, and the plan's row that it becomes.
import { type KeyboardEvent, memo, useId } from 'react';
import type { RowUse } from '../../shared/import/import-choices.ts';
import { planDateInWords } from '../../shared/plan/date-in-words.ts';
import { ACTION_FIELDS, type PlanColumns, type PlanRow } from '../../shared/plan/plan.ts';
import { cellFields, cellText } from '../../shared/plan/row-cells.ts';
import { dateReading, readRowDate } from '../../shared/plan/row-dates.ts';
import { CellLines } from '../plan/cell-lines.tsx';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { ROW_USES, ROW_WORDS } from './choice-words.ts';
import styles from './rows-view.module.css';
import type { ShownRow } from './shown-rows.ts';

/** What a row asks of the view that it stands in. The functions stay the same from one drawing to the next. */
export interface RowActions {
  readonly onChoose: (row: number, use: RowUse | 'as found') => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLSelectElement>) => void;
  readonly onFocus: (row: number) => void;
  /** The keyboard has come to the row that it was sent to. */
  readonly onReached: () => void;
}

export interface RowLineProps {
  readonly shown: ShownRow;
  readonly columns: PlanColumns;
  /** The row's place among those that pass the filter. */
  readonly index: number;
  /** Whether the keyboard comes into the rows here. */
  readonly isEntry: boolean;
  readonly isSought: boolean;
  readonly measure: (element: HTMLElement | null) => void;
  readonly actions: RowActions;
}

const USES = ROW_USES.map((use) => [use, ROW_WORDS[use]] as const);

/** A repeated heading row can be made another, and nothing else can be made one. */
function options({ use, isChosen }: ShownRow): readonly (readonly [RowUse | 'headings' | 'as found', string])[] {
  const headings = use === 'headings' ? [['headings', ROW_WORDS.headings] as const] : [];
  return [...headings, ...USES, ...(isChosen ? [['as found', 'As found'] as const] : [])];
}

function Kind({ shown, isEntry, isSought, actions }: Omit<RowLineProps, 'columns' | 'index' | 'measure'>) {
  const { row, use, reason, isUnsure, isChosen } = shown;
  const id = useId();
  if (row === undefined) {
    return (
      <td className={classNames(styles, 'kind')}>
        <span className={classNames(styles, 'made')}>{ROW_WORDS[use]}</span>
        <span className={classNames(styles, 'reason')}>{reason}</span>
      </td>
    );
  }
  return (
    <td className={classNames(styles, 'kind')}>
      <Choice
        label={`Row ${row + 1} is`}
        value={use}
        options={options(shown)}
        isMarked={isChosen}
        describedBy={id}
        tabIndex={isEntry ? 0 : -1}
        takesFocus={isSought}
        onFocusTaken={actions.onReached}
        onFocus={() => actions.onFocus(row)}
        onKeyDown={actions.onKeyDown}
        onChoose={(chosen) => {
          if (chosen !== 'headings') actions.onChoose(row, chosen);
        }}
      />
      <span id={id} className={classNames(styles, 'reason')}>
        {isUnsure && <strong className={classNames(styles, 'unsure')}>Unsure. </strong>}
        {reason === '' && isChosen ? 'You chose this.' : reason}
      </span>
    </td>
  );
}

/** A row's date, with how its words are read beside them where they do not say it so already. */
function DateText({ row }: { readonly row: PlanRow }) {
  const words = row.kind === 'statement' ? '' : row.date;
  const read = readRowDate(row);
  const isPlain = read !== undefined && planDateInWords(read) === words;
  return (
    <>
      <CellLines text={words} />
      {words !== '' && !isPlain && <span className={classNames(styles, 'reason')}>{dateReading(row)}</span>}
    </>
  );
}

/** The cells of the plan's row as the plan's own table has them: a theme's date from its column on. */
function planCells(row: PlanRow, columns: PlanColumns) {
  const all = ACTION_FIELDS.length + columns.custom.length;
  const date = ACTION_FIELDS.indexOf('date');
  if (row.kind === 'theme') {
    const isDated = row.date !== '';
    return (
      <>
        <td colSpan={isDated ? date : all}>{row.text}</td>
        {isDated && (
          <td colSpan={all - date}>
            <DateText row={row} />
          </td>
        )}
      </>
    );
  }
  if (row.kind === 'statement') return <td colSpan={all}>{row.text}</td>;
  return cellFields(row, columns).map((field) => (
    <td key={field}>{field === 'date' ? <DateText row={row} /> : <CellLines text={cellText(row, field)} />}</td>
  ));
}

export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { shown, columns, index, measure } = props;
  const { row, planRow, texts } = shown;
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={classNames(styles, 'line', planRow === undefined ? 'rest' : planRow.kind)}
    >
      {row === undefined ? (
        <td className={classNames(styles, 'rowNumber')} />
      ) : (
        <th scope="row" className={classNames(styles, 'rowNumber')}>
          {row + 1}
        </th>
      )}
      <Kind {...props} />
      {planRow === undefined ? (
        <td colSpan={ACTION_FIELDS.length + columns.custom.length}>{texts.join(' · ')}</td>
      ) : (
        planCells(planRow, columns)
      )}
    </tr>
  );
});
