// What a cell shows: its text, and beside it what the text means.
import { choiceOf } from '../../shared/plan/column-choices.ts';
import { shortReading } from '../../shared/plan/date-hints.ts';
import { dueState } from '../../shared/plan/due-state.ts';
import type { ChoiceColour, CustomColumn, PlanRow } from '../../shared/plan/plan.ts';
import { readPlanDate } from '../../shared/plan/plan-dates.ts';
import type { DueState } from '../../shared/plan/plan-settings.ts';
import { ragOf } from '../../shared/plan/rag-words.ts';
import { type CellField, cellText, withCellText } from '../../shared/plan/row-cells.ts';
import { readRowDate } from '../../shared/plan/row-dates.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './cell-content.module.css';
import { CellLines } from './cell-lines.tsx';
import { meaningOf, usePlanFields } from './plan-fields.tsx';

export interface CellContentProps {
  /** Of the date's cell: a theme's, or an action's; of others it may be undefined. */
  readonly row: PlanRow | undefined;
  readonly field: CellField;
  /** What the cell has: the row may not have it yet. */
  readonly text: string;
}

/** What is said of a date, and the style that it has. Of one that cannot be read, nothing. */
const DUE_WORDS: Readonly<Partial<Record<DueState, readonly [word: string, style: string]>>> = {
  overdue: ['Overdue', 'overdue'],
  'due-soon': ['Due soon', 'dueSoon'],
  due: ['Due', 'due'],
};

function PlanDateContent({ row, text }: { readonly row: PlanRow; readonly text: string }) {
  const { columns, today, dueSoonDays } = usePlanFields();
  const shown = cellText(row, 'date') === text ? row : withCellText(row, 'date', text);
  const due = shown.kind === 'action' ? dueState(shown, columns, today, dueSoonDays) : undefined;
  const said = due && DUE_WORDS[due];
  const reading = shortReading(text, readRowDate(shown));
  return (
    <>
      <CellLines text={text} />
      <Reading text={reading} />
      {said !== undefined && (
        <span className={classNames(styles, 'beside', 'due', said[1])} data-beside="">
          {said[0]}
        </span>
      )}
    </>
  );
}

function Reading({ text }: { readonly text: string }) {
  if (text === '') return null;
  return (
    <span className={classNames(styles, 'beside', 'reading')} data-beside="">
      {text}
    </span>
  );
}

/** A colour, for what has its word beside it. */
export function Swatch({ colour }: { readonly colour: ChoiceColour | undefined }) {
  return <span className={classNames(styles, 'swatch', colour ?? 'none')} aria-hidden="true" />;
}

function ChoiceContent({
  column,
  role,
  text,
}: {
  readonly column: CustomColumn;
  readonly role: CustomColumn['role'];
  readonly text: string;
}) {
  const choice = choiceOf(column, text);
  const colour = choice?.colour ?? (role === 'rag' ? ragOf(text) : undefined);
  if (colour === undefined) return <CellLines text={text} />;
  return (
    <span className={classNames(styles, 'word')} {...(choice?.meaning ? { title: choice.meaning } : {})}>
      <Swatch colour={colour} />
      <span>
        <CellLines text={text} />
      </span>
    </span>
  );
}

function CustomContent({ field, text }: Omit<CellContentProps, 'row'>) {
  const { columns } = usePlanFields();
  const meaning = meaningOf(field, columns);
  if (meaning.kind === 'choice') return <ChoiceContent column={meaning.column} role={meaning.role} text={text} />;
  return (
    <>
      <CellLines text={text} />
      {meaning.kind === 'date' && <Reading text={shortReading(text, readPlanDate(text))} />}
    </>
  );
}

export function CellContent({ row, field, text }: CellContentProps) {
  if (field === 'date' && row !== undefined) return <PlanDateContent row={row} text={text} />;
  return field.startsWith('custom:') ? <CustomContent field={field} text={text} /> : <CellLines text={text} />;
}
