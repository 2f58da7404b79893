// The import screen's state: the person's choices, and the workbook as it is read by them, anew after each.
import { useMemo, useReducer, useState } from 'react';
import { findHeadings } from '../../shared/import/find-headings.ts';
import type { ColumnUse, HeadingRows } from '../../shared/import/import-choices.ts';
import { findPlan, type ImportedPlan } from '../../shared/import/import-plan.ts';
import { cleanGrid } from '../../shared/import/leftover-markup.ts';
import { plainSheet, type SheetGrid } from '../../shared/import/sheet-grid.ts';
import { COLUMN_WORDS } from './choice-words.ts';
import {
  AS_FOUND,
  type ChoiceEvent,
  choicesOf,
  choicesReducer,
  importChoices,
  isOneColumns,
  type ScreenChoices,
  type SheetChoices,
} from './choices-state.ts';
import { fullestSheet } from './heading-choices.ts';
import { type ShownColumn, shownColumns } from './shown-columns.ts';

/** A workbook that is about to be imported. */
export interface WorkbookToImport {
  readonly name: string;
  readonly sheets: readonly SheetGrid[];
  /** As it was read without choices; null where no sheet has a plan. */
  readonly found: ImportedPlan | null;
  /** What the screen begins with. */
  readonly choices: ScreenChoices;
}

export interface ImportScreenState {
  readonly choices: ScreenChoices;
  /** Null where no plan can be read by the choices. */
  readonly imported: ImportedPlan | null;
  readonly sheet: number;
  readonly grid: SheetGrid;
  readonly chosen: SheetChoices;
  readonly headings: HeadingRows | undefined;
  readonly columns: readonly ShownColumn[];
  readonly title: string;
  /** What a choice has changed beside itself, as a sentence; "" for nothing. */
  readonly said: string;
  readonly choose: (event: ChoiceEvent) => void;
}

const NO_SHEET = plainSheet('', []);

/** What is to be said where a column's new use was another's until now. */
function takenFrom(columns: readonly ShownColumn[], column: number, use: ColumnUse | 'as found'): string {
  if (use === 'as found' || !isOneColumns(use)) return '';
  const other = columns.find((one) => one.use === use && one.column !== column);
  if (other === undefined) return '';
  const heading = other.heading === '' ? '' : ` (“${other.heading.replace(/\s+/g, ' ')}”)`;
  return `Column ${other.letter}${heading} was ${COLUMN_WORDS[use]} until now. It is kept as a column of its own.`;
}

export function useImportChoices(
  { name, sheets, found, choices: first }: WorkbookToImport,
  newId: () => string,
): ImportScreenState {
  const [choices, dispatch] = useReducer(choicesReducer, first);
  const [said, setSaid] = useState('');
  const { sheet: chosenSheet, bySheet } = choices;
  const imported = useMemo(
    () =>
      chosenSheet === undefined
        ? found
        : findPlan(sheets, name, newId, importChoices({ ...AS_FOUND, sheet: chosenSheet, bySheet })),
    [sheets, name, newId, found, chosenSheet, bySheet],
  );
  const sheet = chosenSheet ?? imported?.reading.sheet ?? fullestSheet(sheets);
  const raw = sheets[sheet];
  const grid = useMemo(() => (raw === undefined ? NO_SHEET : cleanGrid(raw)), [raw]);
  const chosen = choicesOf(choices, sheet);
  const headings = chosen.headings ?? imported?.reading.headings ?? findHeadings(grid);
  const columns = useMemo(
    () => (headings === undefined ? [] : shownColumns(grid, headings, imported?.reading, chosen.columns)),
    [grid, headings, imported, chosen.columns],
  );

  function choose(event: ChoiceEvent): void {
    setSaid(event.kind === 'column' ? takenFrom(columns, event.column, event.use) : '');
    dispatch(event);
  }

  const title = choices.title ?? imported?.plan.title ?? '';
  return { choices, imported, sheet, grid, chosen, headings, columns, title, said, choose };
}
