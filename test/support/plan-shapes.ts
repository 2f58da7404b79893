// A plan written as a sheet in the shapes that councils keep theirs in.
import type { Merge, SheetGrid } from '../../shared/import/sheet-grid.ts';
import { type ActionRow, HEADED_FIELDS, type Plan, type PlanRow } from '../../shared/plan/plan.ts';
import { sheet } from './import-grids.ts';

interface Shape {
  readonly headings: readonly (readonly string[])[];
  readonly headingMerges: readonly Merge[];
  /** A row's cells, and the columns that its first cell is merged over. */
  readonly write: (row: PlanRow) => Written;
  readonly repeatsHeadings?: boolean;
  /** Rows that stand above the headings wherever these are repeated, as on a printed page. */
  readonly pageTop?: readonly (readonly string[])[];
  /** Rows below the table. */
  readonly below?: readonly (readonly string[])[];
}

interface Written {
  readonly cells: readonly string[];
  readonly across?: number;
  /** Rows below it that go on it. */
  readonly more?: readonly (readonly string[])[];
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

function threeRowShape(plan: Plan): Shape {
  const upper = ['', '', 'Target', '', 'Reported', '', ''];
  const middle = ['Action', 'Action', 'completion', 'Lead', 'to /', 'Evidence /', 'File', ...labels(plan)];
  const lower = ['No.', 'required', 'date', 'officer', 'approved by', 'outcome', 'reference'];
  return { headings: [upper, middle, lower], headingMerges: [], write: beside(plan, false) };
}

/** The owner and the date before the number, and the bands in the column of the actions. */
function ownerFirstShape(plan: Plan): Shape {
  const headings = ['Lead officer(s)', 'Target Date', 'Ref', 'Action required', 'Reported to', 'Evidence', 'File ref'];
  return {
    headings: [[...headings, ...labels(plan)]],
    headingMerges: [],
    write: (row) => {
      if (row.kind !== 'action') return { cells: ['', row.kind === 'theme' ? row.date : '', '', row.text] };
      const [date = '', responsibility = '', ...others] = cellsOf(row, plan);
      return { cells: [responsibility, date, row.number, row.action, ...others] };
    },
  };
}

function numberLastShape(plan: Plan): Shape {
  return {
    headings: [['Action', ...FIVE, ...labels(plan), 'Action No']],
    headingMerges: [],
    write: (row) => {
      if (row.kind === 'action') return { cells: [row.action, ...cellsOf(row, plan), row.number] };
      return { cells: [row.text, row.kind === 'theme' ? row.date : ''] };
    },
  };
}

/** Each line of the evidence in a row of its own, as a converter leaves them. */
function spilledShape(plan: Plan): Shape {
  const shape = councilShape(plan, false, false);
  return {
    ...shape,
    write: (row) => {
      if (row.kind !== 'action') return shape.write(row);
      const [first = '', ...others] = row.evidence.split('\n');
      return { ...shape.write({ ...row, evidence: first }), more: others.map((line) => ['', '', '', '', '', line]) };
    },
  };
}

function otherBulletsShape(plan: Plan): Shape {
  const shape = councilShape(plan, true, false);
  return {
    ...shape,
    write: (row) => {
      const written = shape.write(row);
      return { ...written, cells: written.cells.map((text) => text.replace(/^• /gm, '\uF0B7\t')) };
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
  'headings over three rows': threeRowShape,
  'the owner first': ownerFirstShape,
  'the number last': numberLastShape,
  'evidence in rows of its own': spilledShape,
  'bullets of other signs': otherBulletsShape,
  'printed pages': (plan) => ({ ...councilShape(plan, true, true), pageTop: [['Page 1 of 9'], [], [plan.title]] }),
  'notes below': (plan) => ({
    ...councilShape(plan, false, false),
    below: [['Total actions: 9'], [], ['Notes'], ['', 'Red', 'late'], ['Signed:', '', '12/05/2010']],
  }),
};

/** The sheet of a plan in a shape, its table beginning some rows down and some columns in. */
export function writeShape(
  plan: Plan,
  { headings, headingMerges, write, repeatsHeadings, pageTop = [[]], below = [] }: Shape,
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
    if (repeatsHeadings && index % 3 === 2) rows.push(...pageTop.map(place), ...headings.map(place));
    const { cells, across, more = [] } = write(row);
    if (across !== undefined)
      merges.push({ top: rows.length, bottom: rows.length, left: right, right: right + across });
    if (cells.length > 0) rows.push(place(cells), ...more.map(place));
  }
  rows.push(...below.map(place));
  return sheet(rows, { merges });
}
