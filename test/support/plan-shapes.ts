// A plan written as a sheet in the shapes that councils keep theirs in.
import type { Merge, SheetGrid } from '../../shared/import/sheet-grid.ts';
import { type ActionRow, HEADED_FIELDS, type Plan, type PlanRow } from '../../shared/plan/plan.ts';
import { sheet } from './import-grids.ts';

interface Shape {
  readonly headings: readonly (readonly string[])[];
  readonly headingMerges: readonly Merge[];
  /** A row's cells, and the columns that its first cell is merged over. */
  readonly write: (row: PlanRow) => { readonly cells: readonly string[]; readonly across?: number };
  readonly repeatsHeadings?: boolean;
}

function cellsOf(row: ActionRow, plan: Plan): readonly string[] {
  return [
    ...HEADED_FIELDS.slice(1).map((field) => row[field]),
    ...plan.columns.custom.map(({ key }) => row.custom[key] ?? ''),
  ];
}

function labels(plan: Plan): readonly string[] {
  return plan.columns.custom.map(({ label }) => label);
}

const FIVE = ['Target Date', 'Lead officer(s)', 'Reported To Approved By', 'Evidence/Outcome', 'File reference'];

/** Bands with the number's column: merged across it and the text, or standing alone at the edge. */
function beside(plan: Plan, isMerged: boolean): Shape['write'] {
  return (row) => {
    if (row.kind === 'action') return { cells: [row.number, row.action, ...cellsOf(row, plan)] };
    const date = row.kind === 'theme' ? row.date : '';
    return { cells: [row.text, '', date], ...(isMerged ? { across: 1 } : {}) };
  };
}

function councilShape(plan: Plan, isMerged: boolean, repeatsHeadings: boolean): Shape {
  const headingMerges = isMerged ? [{ top: 0, left: 0, bottom: 0, right: 1 }] : [];
  return {
    headings: [['Action', '', ...FIVE, ...labels(plan)]],
    headingMerges,
    write: beside(plan, isMerged),
    repeatsHeadings,
  };
}

function twoRowShape(plan: Plan): Shape {
  const upper = ['Ref', 'What we plan', '', 'Lead', 'Reported To', 'Evidence', 'File', ...labels(plan)];
  const lower = ['', 'Actions required', 'By when', 'officer', 'Approved By', 'Outcome', 'Ref'];
  const headingMerges = [{ top: 0, left: 1, bottom: 0, right: 2 }];
  return { headings: [upper, lower], headingMerges, write: beside(plan, true) };
}

function sixColumnShape(plan: Plan, separator: string): Shape {
  return {
    headings: [['ACTION', ...FIVE, ...labels(plan)]],
    headingMerges: [],
    write: (row) => {
      if (row.kind === 'action') return { cells: [`${row.number}${separator}${row.action}`, ...cellsOf(row, plan)] };
      return { cells: [row.text, row.kind === 'theme' ? row.date : ''] };
    },
  };
}

function trackerShape(plan: Plan): Shape {
  let theme = '';
  let statement = '';
  const kloe = plan.rows.some(({ kind }) => kind === 'statement') ? ['KLOE'] : [];
  return {
    headings: [['No.', 'Theme', ...kloe, 'Action', ...FIVE, ...labels(plan)]],
    headingMerges: [],
    write: (row) => {
      if (row.kind === 'theme') [theme, statement] = [row.text, ''];
      if (row.kind === 'statement') statement = row.text;
      if (row.kind !== 'action') return { cells: [] };
      return { cells: [row.number, theme, ...kloe.map(() => statement), row.action, ...cellsOf(row, plan)] };
    },
  };
}

/** The shapes by name, each of a plan. */
export const SHAPES: Readonly<Record<string, (plan: Plan) => Shape>> = {
  'merged bands': (plan) => councilShape(plan, true, false),
  'unmerged bands': (plan) => councilShape(plan, false, false),
  'repeated headings': (plan) => councilShape(plan, true, true),
  'headings over two rows': twoRowShape,
  'numbers in the texts': (plan) => sixColumnShape(plan, ' '),
  'numbers with dots': (plan) => sixColumnShape(plan, '. '),
  'numbers with brackets': (plan) => sixColumnShape(plan, ') '),
  tracker: trackerShape,
};

/** The sheet of a plan in a shape, its table beginning some rows down and some columns in. */
export function writeShape(
  plan: Plan,
  { headings, headingMerges, write, repeatsHeadings }: Shape,
  down: number,
  right: number,
): SheetGrid {
  const rows: (readonly string[])[] = [[plan.title], ...Array.from({ length: down }, () => [])];
  const place = (cells: readonly string[]) =>
    cells.length === 0 ? [] : [...Array.from({ length: right }, () => ''), ...cells];
  const merges: Merge[] = headingMerges.map((merge) => ({
    top: merge.top + rows.length,
    bottom: merge.bottom + rows.length,
    left: merge.left + right,
    right: merge.right + right,
  }));
  rows.push(...headings.map(place));
  for (const [index, row] of plan.rows.entries()) {
    if (repeatsHeadings && index % 3 === 2) rows.push([], ...headings.map(place));
    const { cells, across } = write(row);
    if (across !== undefined)
      merges.push({ top: rows.length, bottom: rows.length, left: right, right: right + across });
    if (cells.length > 0) rows.push(place(cells));
  }
  return sheet(rows, { merges });
}
