// Whether the plan's rows are set as their layout has them: widths, spans, headings that repeat, styles (DESIGN.md's "The
// Word table, original layout"; issue 4's accessible edition).
import type { Layout } from '../../plan/export-settings.ts';
import type { ReadRow, ReadSection, ReadTable } from './blocks.ts';
import type { ExpectedUnit, FoundUnit } from './units.ts';

/** The styles that a unit may have, by its kind, in small letters. */
const STYLES: Readonly<Record<Layout, Readonly<Partial<Record<ExpectedUnit['kind'], readonly string[]>>>>> = {
  original: {
    heading: ['table heading'],
    theme: ['theme'],
    statement: ['statement'],
    action: ['table text', 'table bullet'],
  },
  accessible: {
    heading: ['table heading'],
    theme: ['heading 2'],
    statement: ['statement'],
    action: ['table text', 'table bullet'],
  },
};

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** Where the widths of a row's cells and those of its grid columns do not agree; undefined where they do. */
function rowWidthFault({ spans, widths }: ReadRow, grid: readonly number[]): string | undefined {
  let column = 0;
  for (let index = 0; index < spans.length; index += 1) {
    const span = spans[index] ?? 1;
    let room = 0;
    for (const end = column + span; column < end; column += 1) room += grid[column] ?? 0;
    const width = widths[index] ?? -1;
    if (width !== room) return `a cell is ${width < 0 ? 'without a width' : `${width} wide`} over columns of ${room}`;
  }
  return column === grid.length ? undefined : `its cells stand over ${column} of ${grid.length} columns`;
}

/** @param room between the page's margins, in twips */
function tableFaults(table: ReadTable, room: number): readonly string[] {
  const { grid, indent, rows } = table;
  const faults: string[] = [];
  const width = sum(grid) + indent;
  if (grid.some((part) => part <= 0)) faults.push('A table has a column without a width.');
  if (table.width !== sum(grid)) faults.push(`A table is ${table.width} twips wide over columns of ${sum(grid)}.`);
  if (width > room) faults.push(`A table is ${width} twips wide, and its page has room for ${room}.`);
  if (rows[0]?.isHeading !== true) faults.push('The heading row of a table does not repeat on each page.');
  if (rows.slice(1).some(({ isHeading }) => isHeading)) faults.push('A row that is no heading repeats on each page.');
  const broken = rows.map((row) => rowWidthFault(row, grid));
  const first = broken.findIndex((fault) => fault !== undefined);
  if (first >= 0) {
    const others = broken.filter((fault) => fault !== undefined).length - 1;
    const more = others === 0 ? '' : ` (and so it is in ${others} more)`;
    faults.push(`In row ${first + 1} of a table, ${broken[first]}${more}.`);
  }
  return faults;
}

/** The pages that a block stands on. */
function sectionAt(sections: readonly ReadSection[], block: number): ReadSection | undefined {
  return sections.find(({ end }) => block < end) ?? sections.at(-1);
}

/** The room between a page's margins, in twips; without end where the section, as some templates', tells no size. */
function roomOf(section: ReadSection | undefined): number {
  if (section === undefined || section.width === 0) return Number.POSITIVE_INFINITY;
  return section.width - section.left - section.right;
}

/**
 * The faults of the tables that the plan's rows stand in.
 * @param placeOf the block's place in the body
 */
export function planTableFaults(
  units: readonly FoundUnit[],
  sections: readonly ReadSection[],
  placeOf: (table: ReadTable) => number,
): readonly string[] {
  const tables = new Set<ReadTable>();
  for (const { table } of units) if (table !== undefined) tables.add(table);
  return [...tables].flatMap((table) => {
    const section = sectionAt(sections, placeOf(table));
    return tableFaults(table, roomOf(section));
  });
}

function hasSpans({ spans }: ReadRow, expected: readonly number[] | undefined): boolean {
  for (let index = 0; index < spans.length; index += 1) if (spans[index] !== (expected?.[index] ?? 1)) return false;
  return true;
}

/** How one unit that says what it should is set otherwise than it should be; undefined where it is not. */
export function settingFault(expected: ExpectedUnit, found: FoundUnit, layout: Layout): string | undefined {
  // A name is put together where there is something to say.
  const { name, spans } = expected;
  const { row, stranger, style } = found;
  if (stranger !== '') return `In ${name()} there is something that Tabled does not write (${stranger}).`;
  const styles = STYLES[layout][expected.kind];
  if (styles !== undefined && !styles.includes(style)) {
    return `The style of ${name()} is “${style}”, not “${styles[0]}”, so it would not be known again.`;
  }
  if (row === undefined) return undefined;
  if (!hasSpans(row, spans) || row.isMerged) return `The cells of ${name()} are merged otherwise than they should be.`;
  return row.isHeading === (expected.kind === 'heading')
    ? undefined
    : `${name()} is ${row.isHeading ? 'a' : 'no'} heading row.`;
}
