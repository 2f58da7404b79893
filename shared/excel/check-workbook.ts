// Reads an exported workbook back before it is called saved: every cell of the plan is in it, once and in order, as a text
// or as a day that shows the same words, and the page is what was asked for.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportOrder } from '../export/export-order.ts';
import type { ExportReport } from '../export/export-report.ts';
import { type PrintedText, textsAfter, textsBefore } from '../export/printed-texts.ts';
import { type ExportSettings, shownColumns } from '../plan/export-settings.ts';
import { countRows, type Plan, type PlanColumns, type PlanRow } from '../plan/plan.ts';
import { type CellField, capital, cellFields, cellText, cellTitle, rowName, shorten } from '../plan/row-cells.ts';
import { columnLabel } from '../word/column-labels.ts';
import { propertiesOf } from '../word/paper-details.ts';
import { furtherFaults } from './check-further-sheets.ts';
import { dayOf, shownDay } from './date-cells.ts';
import { excelText, hasForbiddenSigns } from './excel-text.ts';
import { PLAN_SHEET, paperLines } from './plan-sheet.ts';
import { ScanError, type ScannedBook, type ScannedCell, scanWorkbook } from './scan-workbook.ts';

/** One row of the sheet as it should be. */
interface ExpectedRow {
  readonly name: string;
  readonly texts: readonly string[];
  /** The last of the columns that the first text stands over. */
  readonly right: number;
  readonly isAction: boolean;
}

function shownFields(columns: PlanColumns, settings: ExportSettings): readonly CellField[] {
  return ['number', ...shownColumns(columns, settings)];
}

function bandRow(row: Exclude<PlanRow, { kind: 'action' }>, fields: readonly CellField[]): ExpectedRow {
  const date = row.kind === 'theme' && fields.includes('date') ? row.date : '';
  const texts = fields.map((field, at) => {
    if (at === 0) return row.text;
    return field === 'date' ? date : '';
  });
  return { name: rowName(row), texts, right: date === '' ? fields.length - 1 : 1, isAction: false };
}

function headingRow(columns: PlanColumns, fields: readonly CellField[]): ExpectedRow {
  const [number = '', first = '', ...others] = fields.map((field) => columnLabel(field, columns));
  const texts = number === '' ? [first, '', ...others] : [number, first, ...others];
  return { name: 'the headings', texts, right: number === '' ? 1 : 0, isAction: false };
}

function expectedRows(plan: Plan, { settings }: ExportOrder): { rows: readonly ExpectedRow[]; headings: number } {
  const fields = shownFields(plan.columns, settings);
  const right = fields.length - 1;
  const across = (name: string, text: string): ExpectedRow => {
    return { name, texts: fields.map((_field, at) => (at === 0 ? text : '')), right, isAction: false };
  };
  const above = [across('the title', plan.title), ...paperLines(settings).map((line) => across('the details', line))];
  const below = plan.rows.map((row): ExpectedRow => {
    if (row.kind !== 'action') return bandRow(row, fields);
    return { name: rowName(row), texts: fields.map((field) => cellText(row, field)), right: 0, isAction: true };
  });
  return { rows: [...above, headingRow(plan.columns, fields), ...below], headings: above.length };
}

/** What a cell shows: a number as the day that its format makes of it. */
function shown({ text, format }: ScannedCell): string {
  if (format === undefined) return text;
  const day = dayOf(Number(text));
  return day === undefined ? text : shownDay(day, format);
}

function quoted(text: string): string {
  return `“${shorten(text, 60)}”`;
}

/** In what a row of the sheet is not as it should be, one sentence for each cell. */
function rowFaults(expected: ExpectedRow, cells: readonly ScannedCell[] | undefined, number: number): string[] {
  const { name, texts } = expected;
  if (cells === undefined) return [`Row ${number}, ${name}, is missing from the sheet.`];
  if (cells.some(({ column }, index) => column !== index) || cells.length !== texts.length) {
    return [`Row ${number}, ${name}, has ${cells.length} cells and not ${texts.length}.`];
  }
  return texts.flatMap((text, at) => {
    const cell = cells[at];
    const found = cell === undefined ? '' : shown(cell);
    const wanted = excelText(text);
    return found === wanted
      ? []
      : [`Cell ${at + 1} of row ${number}, ${name}, reads ${quoted(found)}, not ${quoted(wanted)}.`];
  });
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}

function mergeFaults(rows: readonly ExpectedRow[], merges: readonly string[]): readonly string[] {
  const wanted = rows.flatMap(({ right }, at) => (right === 0 ? [] : [`A${at + 1}:${columnName(right)}${at + 1}`]));
  return wanted.join(' ') === merges.join(' ')
    ? []
    : ['The cells that are merged are not those of the title, the headings, the themes and the statements.'];
}

/** What a part of the file must say, and the sentence for where it does not. */
type Demand = readonly [boolean, string];

function pageFaults(
  { sheets, names, title, language }: ScannedBook,
  wanted: string,
  headings: number,
): readonly string[] {
  const demands: readonly Demand[] = sheets.flatMap(({ name, head, tail }, index): readonly Demand[] => {
    const row = (index === 0 ? headings : 1) + 1;
    const frozen = new RegExp(`<pane ySplit="${row}" [^<>]*state="frozen"`).test(head);
    const isOnPage = /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/.test(tail);
    const isRepeated = names.get(`${index} _xlnm.Print_Titles`) === `'${name}'!$${row}:$${row}`;
    return [
      [frozen, `The headings of the sheet “${name}” do not stay on screen.`],
      [isRepeated, `The headings of the sheet “${name}” are not repeated on each page.`],
      [isOnPage && head.includes('fitToPage="1"'), `The sheet “${name}” is not laid out on A4 landscape.`],
      [tail.includes('Page &amp;P of &amp;N'), `The pages of the sheet “${name}” have no numbers.`],
    ];
  });
  const all: readonly Demand[] = [
    ...demands,
    [title === wanted, 'The title is not among the file’s properties.'],
    [language === 'en-GB', 'The language is not among the file’s properties.'],
  ];
  return all.flatMap(([holds, sentence]) => (holds ? [] : [sentence]));
}

function removedFrom(plan: Plan, { settings }: ExportOrder): readonly string[] {
  const { rows, columns } = plan;
  const shown = new Set<CellField>(['text', ...shownFields(columns, settings)]);
  const tell = (where: string) => `${where} had control characters that no workbook can hold; they were left out.`;
  const tellOf = (texts: readonly PrintedText[]) =>
    texts.filter(({ text }) => hasForbiddenSigns(text)).map(({ where }) => tell(capital(excelText(where))));
  return [
    ...tellOf(textsBefore(plan, settings)),
    ...rows.flatMap((row) =>
      cellFields(row, columns)
        .filter((field) => shown.has(field) && hasForbiddenSigns(cellText(row, field)))
        .map((field) => tell(cellTitle(row, field, columns))),
    ),
    ...tellOf(textsAfter(plan, settings)),
  ];
}

function findFaults(bytes: Uint8Array, plan: Plan, order: ExportOrder): Pick<ExportReport, 'found' | 'faults'> {
  const book = scanWorkbook(bytes);
  const [sheet] = book.sheets;
  const { rows, headings } = expectedRows(plan, order);
  if (sheet?.name !== PLAN_SHEET) return { found: 0, faults: ['The workbook has no sheet for the plan.'] };
  const faultsOf = rows.map((row, at) => rowFaults(row, sheet.rows.get(at), at + 1));
  const more = [...sheet.rows.keys()].filter((row) => row >= rows.length);
  return {
    found: rows.filter(({ isAction }, at) => isAction && faultsOf[at]?.length === 0).length,
    faults: [
      ...faultsOf.flat(),
      ...more.map((row) => `Row ${row + 1} of the sheet is none of the plan’s.`),
      ...mergeFaults(rows, sheet.merges),
      ...furtherFaults(book.sheets.slice(1), plan, order),
      ...pageFaults(book, propertiesOf(plan.title, order.settings).title, headings),
    ],
  };
}

/** What a workbook says of itself once it has been read back. Pure; a file that is no workbook of ours is a fault. */
export function checkWorkbook(bytes: Uint8Array, order: ExportOrder): ExportReport {
  const plan = chooseRows(order.plan, order.settings, order.facts);
  const { actions: expected } = countRows(plan.rows);
  const removed = removedFrom(plan, order);
  try {
    return { expected, ...findFaults(bytes, plan, order), accessibility: [], removed, notes: [] };
  } catch (error) {
    if (!(error instanceof ScanError)) throw error;
    return { expected, found: 0, faults: [error.message], accessibility: [], removed, notes: [] };
  }
}
