// The plan on screen: the filter and the search above, the table, and what stands beside it.
import { useMemo, useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import { withWidth } from '../../shared/plan/table-view.ts';
import { changeTable } from '../columns/change-table.ts';
import type { Command } from '../commands/command.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { attemptWith } from '../evidence/evidence-view.ts';
import { actionsOf } from '../evidence/supported-actions.ts';
import { useEvidenceDrop } from '../evidence/use-evidence-drop.ts';
import { EmptyResult } from '../filter/empty-result.tsx';
import { FilterHead } from '../filter/filter-head.tsx';
import { useFilteredInSight } from '../filter/use-filtered-in-sight.ts';
import { FindBar } from '../find/find-bar.tsx';
import { leaveFind } from '../find/leave-find.ts';
import { replaceHere } from '../find/replace-words.ts';
import { replacementOf } from '../find/use-find.ts';
import { loadLater } from '../load-later.ts';
import { OutlinePanel } from '../outline/outline-panel.tsx';
import { SidePanel } from '../panel/side-panel.tsx';
import type { PanelContext } from '../panel/use-panel-edits.ts';
import { PaperHead } from '../print/paper-head.tsx';
import { classNames } from '../ui/class-names.ts';
import { EmptyPlan } from './empty-plan.tsx';
import type { Grid } from './grid-state.ts';
import { keepTyping } from './keep-typing.ts';
import { PlanFieldsProvider } from './plan-fields.tsx';
import { PlanGrid } from './plan-grid.tsx';
import styles from './plan-screen.module.css';

export interface PlanScreenProps {
  readonly open: OpenPlan;
  readonly grid: Grid;
  readonly context: PanelContext;
  readonly run: (command: Command) => void;
}

export function PlanScreen({ open, grid, context, run }: PlanScreenProps) {
  const { find, filter, outline, dialogs, say } = context;
  const { record } = open;
  const middle = useRef<HTMLDivElement>(null);
  useEvidenceDrop(
    middle,
    (rowId) => {
      // Dropped on one of those that are selected, they are meant for all of them.
      const isSelected = context.selectedRows.some(({ id }) => id === rowId);
      const rows = isSelected ? context.selectedRows : open.rows.filter(({ id }) => id === rowId);
      return actionsOf(rows.map(({ row }) => row));
    },
    (files, rows) => {
      keepTyping(grid);
      attemptWith(context)(async () => (await loadLater()).attachFiles(record.id, rows, files, context));
    },
  );
  const { rows } = filter;
  // The table knows the rows that are shown and no others; what is done to them goes by where they stand in the plan.
  const shown = useMemo(() => ({ record, rows }), [record, rows]);
  useFilteredInSight(filter, grid.state.active?.rowId);
  const isEmpty = filter.isSet && filter.isReady && rows.length === 0;
  return (
    <PlanFieldsProvider open={open}>
      <div className={classNames(styles, 'screen')}>
        {outline.isOpen && <OutlinePanel grid={grid} context={context} />}
        <div ref={middle} className={classNames(styles, 'middle')}>
          <FilterHead open={open} context={context} run={run} />
          {find.isOpen && (
            <FindBar
              find={find}
              onClose={() => leaveFind(find, grid, context.panel)}
              onReplace={() =>
                void replaceHere(context).catch((error: unknown) =>
                  dialogs.show({ kind: 'error', error: asTabledError(error) }),
                )
              }
              onReplaceAll={() => dialogs.show({ kind: 'replace', replacement: replacementOf(find) })}
            />
          )}
          <PaperHead open={open} filter={filter} />
          {isEmpty ? (
            <EmptyResult run={run} />
          ) : (
            <PlanGrid
              open={shown}
              grid={grid}
              find={find}
              context={context}
              onResize={(field, width) => changeTable(context, (table) => withWidth(table, field, width))}
              onKept={(what, isCleared) => say(isCleared ? `Emptied: ${what}. Undo brings it back.` : `Kept: ${what}.`)}
              onLeft={() => say('What you typed was not kept.')}
              onSay={say}
              onError={(error) => dialogs.show({ kind: 'error', error: asTabledError(error) })}
            />
          )}
          {open.rows.length === 0 && <EmptyPlan run={run} />}
        </div>
        {context.panel.isOpen && <SidePanel open={open} context={context} />}
      </div>
    </PlanFieldsProvider>
  );
}
