// The panel beside the table: the row that the keyboard is on, whole. What its cells hold, also those of columns that
// are not shown, how it goes on, what its dates were, and what was done to it.
import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { cellFields, cellText } from '../../shared/plan/row-cells.ts';
import { dateReading } from '../../shared/plan/row-dates.ts';
import { isCellField } from '../../shared/plan/typed-fields.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { RowEvidence } from '../evidence/row-evidence.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { focusTable } from '../ui/keyboard-place.ts';
import { PanelButton } from './panel-button.tsx';
import { PanelEdge } from './panel-edge.tsx';
import { PanelField } from './panel-field.tsx';
import { isOverTable } from './panel-keyboard.ts';
import { ProgressNotes } from './progress-notes.tsx';
import { RevisedDates } from './revised-dates.tsx';
import { RowHistory } from './row-history.tsx';
import { SheetNotes } from './sheet-notes.tsx';
import styles from './side-panel.module.css';
import { type PanelContext, usePanelEdits } from './use-panel-edits.ts';

export interface SidePanelProps {
  readonly open: OpenPlan;
  readonly context: PanelContext;
}

function headingOf(row: PlanRow): string {
  if (row.kind !== 'action') return row.kind === 'theme' ? 'Theme' : 'Statement';
  return row.number === '' ? 'Action without a number' : `Action ${row.number}`;
}

function Whole({ open, context, row }: SidePanelProps & { readonly row: PlanRow }) {
  const { grid, panel } = context;
  const edits = usePanelEdits(context);
  const { columns, id: planId } = open.record;
  const { kept } = grid.state;
  const shown = { planId, row, columns, panel, edits, context };
  const reading = dateReading(row);
  return (
    <>
      <h3 className={classNames(styles, 'section')}>Fields</h3>
      {cellFields(row, columns).map((field) => {
        const isKept = kept?.over === open.rows && kept.rowId === row.id && kept.field === field;
        const text = isKept ? kept.text : cellText(row, field);
        return (
          <PanelField key={field} {...shown} field={field} text={text}>
            {field === 'date' && reading !== '' && <p className={classNames(styles, 'soft')}>{reading}</p>}
          </PanelField>
        );
      })}
      {row.kind === 'action' && <RevisedDates {...shown} row={row} />}
      {row.kind === 'action' && <ProgressNotes {...shown} row={row} />}
      {row.kind === 'action' && <RowEvidence planId={planId} row={row} context={context} />}
      <SheetNotes notes={row.notes ?? []} />
      <RowHistory {...shown} />
    </>
  );
}

/** What was typed and left with Escape, as long as there is a row to type it at. */
function LeftText({ open, context }: SidePanelProps) {
  const { panel } = context;
  const { left } = panel;
  if (left === undefined || !open.rows.some(({ id }) => id === left.rowId)) return null;
  const { text, base, on } = left;
  // A cell's text is typed over what the cell has by now, as in the table.
  const beginning = isCellField(left.field) ? { text } : { text, base, ...(on === undefined ? {} : { on }) };
  return (
    <p className={classNames(styles, 'left')}>
      <PanelButton label={`Bring back what you typed: ${left.label}`} onPress={() => panel.edit(left, beginning)}>
        Bring back what you typed
      </PanelButton>
    </p>
  );
}

export function SidePanel({ open, context }: SidePanelProps) {
  const { grid, panel } = context;
  const element = useRef<HTMLElement>(null);
  const shownId = panel.editing?.rowId ?? grid.state.active?.rowId;
  const row = open.rows.find(({ id }) => id === shownId)?.row;

  function hide(): void {
    panel.hide();
    focusTable();
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    // Where it lies over the table, the table can only be gone to once it has gone.
    if (isOverTable()) hide();
    else focusTable();
  }

  return (
    <aside
      ref={element}
      className={classNames(styles, 'panel')}
      style={{ '--panel-width': `${panel.width}rem` } as CSSProperties}
      aria-label="Details"
      data-panel
      onKeyDown={handleKey}
    >
      <PanelEdge panel={panel} />
      <div className={classNames(styles, 'head')}>
        <h2 className={classNames(styles, 'heading')} tabIndex={-1} data-head>
          {row === undefined ? 'Details' : headingOf(row)}
        </h2>
        <Button kind="quiet" onPress={hide} label="Hide details" hint="Hide details">
          Hide
        </Button>
      </div>
      <div className={classNames(styles, 'body')}>
        <LeftText open={open} context={context} />
        {row === undefined ? (
          <p className={classNames(styles, 'soft')}>Go to a row in the table, and it is shown here whole.</p>
        ) : (
          <Whole key={row.id} open={open} context={context} row={row} />
        )}
      </div>
    </aside>
  );
}
