// A block of cells or whole rows on their way to the clipboard and from it. Beside what other programs read stands, in
// the HTML, what Tabled itself reads back: every text as it is, and of whole rows all that they hold.
import { MAX_CELL_CHARACTERS, MAX_CELLS } from '../../shared/limits.ts';
import type { CopiedRows } from '../../shared/plan/paste-rows.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import { PLAN_FORMAT, type PlanRow } from '../../shared/plan/plan.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { type CellField, cellText } from '../../shared/plan/row-cells.ts';
import { writeTableText } from '../../shared/plan/table-text.ts';

const FORMAT = 'tabled-clipboard/1';
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const NAMES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Excel takes an ordinary line break in a cell for the beginning of the next cell below. */
const SAME_CELL_BREAK = '<br style="mso-data-placement:same-cell">';
/** Excel takes a text that begins with "=" or looks like a number or a date for what it looks like, unless told. */
const CELL_STYLE = `white-space:pre-wrap;vertical-align:top;mso-number-format:'\\@'`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

export interface ClipboardTexts {
  readonly 'text/plain': string;
  readonly 'text/html': string;
}

interface WrittenCell {
  readonly text: string;
  readonly span?: number;
  readonly isBold?: boolean;
}

function cellPage({ text, span = 1, isBold = false }: WrittenCell): string {
  const lines = escaped(text).replaceAll('\n', SAME_CELL_BREAK);
  const stretch = span > 1 ? ` colspan="${span}"` : '';
  return `<td dir="auto"${stretch} style="${CELL_STYLE}">${isBold ? `<b>${lines}</b>` : lines}</td>`;
}

function tablePage(rows: readonly (readonly WrittenCell[])[], own: unknown): string {
  const lines = rows.map((cells) => `<tr>${cells.map(cellPage).join('')}</tr>`);
  return `<table border="1" data-tabled="${escaped(JSON.stringify(own))}">${lines.join('')}</table>`;
}

/** A block of cells, line by line. */
export function writeBlock(texts: readonly (readonly string[])[]): ClipboardTexts {
  const page = tablePage(
    texts.map((line) => line.map((text) => ({ text }))),
    { format: FORMAT, cells: texts },
  );
  return { 'text/plain': writeTableText(texts), 'text/html': page };
}

/** How a row stands in a table of these columns: a theme's own date in the date's. */
function writtenRow(row: PlanRow, fields: readonly CellField[]): readonly WrittenCell[] {
  if (row.kind === 'action') return fields.map((field) => ({ text: cellText(row, field) }));
  const text = { text: row.text, isBold: true };
  const date = fields.indexOf('date');
  if (row.kind === 'statement' || date < 1) return [{ ...text, span: fields.length }];
  return [
    { ...text, span: date },
    { text: row.date, isBold: true, span: fields.length - date },
  ];
}

function textCells(cells: readonly WrittenCell[]): readonly string[] {
  return cells.flatMap(({ text, span = 1 }) => [text, ...Array.from({ length: span - 1 }, () => '')]);
}

/**
 * Whole rows: for Tabled with all that they hold, for other programs as they stand on screen.
 * @param shown the fields of the columns on screen, in their order
 */
export function writeRows({ rows, columns, isCut, planId }: CopiedRows, shown: readonly CellField[]): ClipboardTexts {
  const written = rows.map((row) => writtenRow(row, shown));
  const page = tablePage(written, { format: FORMAT, columns, rows, isCut, planId });
  return { 'text/plain': writeTableText(written.map(textCells)), 'text/html': page };
}

/** What Tabled itself has put in the clipboard. */
export type OwnClipboard =
  | { readonly kind: 'cells'; readonly texts: readonly (readonly string[])[] }
  | ({ readonly kind: 'rows' } & CopiedRows);

function isLine(line: unknown): line is readonly string[] {
  return Array.isArray(line) && line.every((text) => typeof text === 'string' && text.length <= MAX_CELL_CHARACTERS);
}

function ownData(page: string): unknown {
  const [, written] = /<table [^>]*?data-tabled="([^"]*)"/.exec(page) ?? [];
  if (written === undefined) return undefined;
  try {
    return JSON.parse(written.replace(/&(?:amp|lt|gt|quot);/g, (name) => NAMES[name] ?? name));
  } catch {
    // Somebody has written over it: what others read is read then.
    return undefined;
  }
}

/**
 * What Tabled has put there, if it has: through the gate, since any program may write to the clipboard.
 * @throws TabledError plan-refused where it says that it holds rows and holds none
 */
export function readOwnClipboard(page: string, newId: () => string): OwnClipboard | undefined {
  const data = ownData(page);
  if (!isRecord(data) || data['format'] !== FORMAT) return undefined;
  const { cells, rows, columns } = data;
  if (Array.isArray(cells)) {
    const isBlock = cells.every(isLine) && cells.reduce((sum: number, line) => sum + line.length, 0) <= MAX_CELLS;
    return isBlock ? { kind: 'cells', texts: cells } : undefined;
  }
  const { plan } = restorePlan({ format: PLAN_FORMAT, title: '', columns, rows }, 'What was copied', newId);
  return {
    kind: 'rows',
    columns: plan.columns,
    rows: plan.rows,
    isCut: data['isCut'] === true,
    planId: typeof data['planId'] === 'string' ? data['planId'] : '',
  };
}
