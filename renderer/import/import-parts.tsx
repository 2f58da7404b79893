// The two parts of what was read, one at a time: the sheet's rows, and the problems, each of which leads to its row.
import { useMemo, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { ImportedPlan } from '../../shared/import/import-plan.ts';
import type { Problem } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import { ScrollArea } from '../ui/scroll-area.tsx';
import styles from './import-screen.module.css';
import { ProblemList } from './problem-list.tsx';
import { RowsPanel } from './rows-panel.tsx';
import { type RowFilter, shownRows } from './shown-rows.ts';
import type { ImportScreenState } from './use-import-choices.ts';
import { useRowPlace } from './use-row-place.ts';

export interface ImportPartsProps {
  readonly imported: ImportedPlan;
  readonly state: ImportScreenState;
}

/** The sheet's row of a problem's cell, counted from 0. */
function rowOf({ cell }: Problem): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0) - 1;
}

export function ImportParts({ imported, state }: ImportPartsProps) {
  const { grid, chosen } = state;
  const { problems } = imported;
  const [part, setPart] = useState<'rows' | 'problems'>('rows');
  const [filter, setFilter] = useState<RowFilter>('all');
  const place = useRowPlace();
  const rows = useMemo(() => shownRows(imported, grid, chosen.rows), [imported, grid, chosen.rows]);
  const places = useMemo(() => new Set(rows.map(({ row }) => row)), [rows]);

  function jumpTo(problem: Problem): (() => void) | undefined {
    const row = rowOf(problem);
    if (problem.sheet !== imported.sheet || !places.has(row)) return undefined;
    return () => {
      setFilter('all');
      setPart('rows');
      place.seek(row);
    };
  }

  return (
    <Tabs
      className={classNames(styles, 'parts')}
      selectedKey={part}
      onSelectionChange={(key) => setPart(key === 'problems' ? 'problems' : 'rows')}
    >
      <TabList className={classNames(styles, 'tabs')} aria-label="What was read">
        <Tab id="rows" className={classNames(styles, 'tab')}>
          Rows ({rows.length})
        </Tab>
        <Tab id="problems" className={classNames(styles, 'tab')}>
          Problems ({problems.length})
        </Tab>
      </TabList>
      <TabPanel id="rows" className={classNames(styles, 'part')}>
        <RowsPanel
          imported={imported}
          rows={rows}
          state={state}
          filter={filter}
          onFilter={(chosenFilter) => {
            place.leave();
            setFilter(chosenFilter);
          }}
          place={place}
        />
      </TabPanel>
      <TabPanel id="problems" className={classNames(styles, 'part')}>
        {problems.length === 0 ? (
          <p className={classNames(styles, 'none')}>There are none: every text of the sheet is in the plan.</p>
        ) : (
          <ScrollArea className={classNames(styles, 'problems')} label="Problems">
            <ProblemList problems={problems} jumpTo={jumpTo} />
          </ScrollArea>
        )}
      </TabPanel>
    </Tabs>
  );
}
