// The line below the plan: what was done last, how the active date is read, what can be brought back, and how much the
// plan holds.

import { readingInWords } from '../../shared/plan/date-hints.ts';
import { unexplainedRevision } from '../../shared/plan/date-revisions.ts';
import { countRows, type PlanRow } from '../../shared/plan/plan.ts';
import { cellText } from '../../shared/plan/row-cells.ts';
import { dateReading } from '../../shared/plan/row-dates.ts';
import { tableColumns } from '../../shared/plan/table-view.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { DATE_READING } from '../plan/grid-cell.tsx';
import { type CellPlace, hasPlace } from '../plan/grid-moves.ts';
import type { Grid } from '../plan/grid-state.ts';
import { meaningOf } from '../plan/plan-fields.tsx';
import { selectionWords } from '../plan/selection.ts';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import styles from './frame.module.css';

/** How the active cell is read as a date; "" where its column holds none. */
function readingOf({ record }: OpenPlan, row: PlanRow, { field }: CellPlace): string {
  if (field === 'date') return dateReading(row);
  return meaningOf(field, record.columns).kind === 'date' ? readingInWords(cellText(row, field)) : '';
}

export interface StatusBarProps {
  readonly open: OpenPlan | undefined;
  readonly grid: Grid;
  readonly message: string;
  /** How many typed texts are not in the plan. */
  readonly unkept: number;
  readonly onShowUnkept: () => void;
  readonly onShowNotes: () => void;
  readonly onExplain: () => void;
}

export function StatusBar({ open, grid, message, unkept, onShowUnkept, onShowNotes, onExplain }: StatusBarProps) {
  const left = grid.state.left.findLast((text) => open !== undefined && hasPlace(open, text));
  const counts = open && countRows(open.rows.map(({ row }) => row));
  const { active } = grid.state;
  const row = open?.rows.find(({ id }) => id === active?.rowId)?.row;
  const reading = open !== undefined && row !== undefined && active !== undefined ? readingOf(open, row, active) : '';
  const notes = row?.notes?.length ?? 0;
  const revisedAt = unexplainedRevision(row);
  const revision = row?.kind === 'action' && revisedAt !== undefined ? row.dateRevisions?.[revisedAt] : undefined;
  const link = classNames(styles, 'link');
  return (
    <footer className={classNames(styles, 'status')}>
      <p role="status" className={classNames(styles, 'message')}>
        {message}
      </p>
      <p aria-live="polite" className={classNames(styles, 'selected')}>
        {open && selectionWords({ rows: open.rows, columns: tableColumns(open.record) }, grid.state.selection)}
      </p>
      {reading !== '' && <p id={DATE_READING}>{reading}</p>}
      <div aria-live="polite" className={classNames(styles, 'ask')}>
        {revision !== undefined && (
          <>
            Put back from {revision.from}.{' '}
            <button type="button" className={link} onClick={onExplain}>
              Why was it put back?
            </button>
          </>
        )}
      </div>
      {notes > 0 && (
        <button type="button" className={link} onClick={onShowNotes}>
          {counted(notes, 'note')} on this row
        </button>
      )}
      {left !== undefined && (
        <button type="button" className={link} onClick={() => grid.edit(left, { text: left.text })}>
          Bring back what you typed
        </button>
      )}
      {unkept > 0 && (
        <button type="button" className={link} onClick={onShowUnkept}>
          {counted(unkept, 'text')} not kept
        </button>
      )}
      {counts !== undefined && (
        <p className={classNames(styles, 'counts')}>
          {[
            counted(counts.actions, 'action'),
            counted(counts.themes, 'theme'),
            counted(counts.statements, 'statement'),
          ].join(' · ')}
        </p>
      )}
    </footer>
  );
}
