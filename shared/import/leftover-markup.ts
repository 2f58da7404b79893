// Markup that a converter has left in the cells (<p>, <ul>, <br>, &amp;): turned into the lines and bullets that it means.
// Only what is HTML for certain is touched: "<10 days>", a link or a script stays as it is.
import { normaliseCellText } from '../plan/cell-text.ts';
import type { Problem } from '../plan/plan.ts';
import { cellName, type SheetGrid, textAt } from './sheet-grid.ts';

const LIST = /<[uo]l(?:\s[^<>]*)?>/i;
const ITEM = /<li(?:\s[^<>]*)?>/gi;
const LINE_END = /<(?:br|hr)\s*\/?>|<\/?(?:p|div|ul|ol|table|tbody|tr|h[1-6])(?:\s[^<>]*)?>|<\/li>/gi;
const INLINE = /<\/?(?:b|i|u|em|strong|span|font|sup|sub|td|th|small)(?:\s[^<>]*)?>/gi;
const ENTITY = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]{2,6}));/gi;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['bull', '•'],
  ['middot', '·'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['pound', '£'],
  ['euro', '€'],
]);

function character(
  whole: string,
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  // Control characters and halves of pairs are no text.
  return code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? whole : String.fromCodePoint(code);
}

/** The text with its markup turned into lines and bullets; the text itself where it has none. */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  // A list's own bullets run on in one line where the converter has joined the lines.
  const listed = LIST.test(text) ? text.replace(/[^\S\n]+•\s+/g, '\n• ') : text;
  const plain = listed.replace(ITEM, '\n• ').replace(LINE_END, '\n').replace(INLINE, '').replace(ENTITY, character);
  if (plain === text) return text;
  const lines = plain.split('\n').map((line) => line.trim().replace(/^•\s+(?:[•·]\s+)?/, '• '));
  return normaliseCellText(lines.filter((line) => line !== '' && line !== '•').join('\n'));
}

const TAG = new RegExp(`${LINE_END.source}|${ITEM.source}`, 'i');

/**
 * The sheet with all its markup turned into lines and bullets; the sheet itself where it has none. A sheet without a
 * single tag has none: what looks like an entity there is the officer's own text.
 */
export function cleanGrid(grid: SheetGrid): SheetGrid {
  if (!grid.rows.some((texts) => texts.some((text) => text.includes('<') && TAG.test(text)))) return grid;
  const rows = grid.rows.map((texts) => texts.map(withoutMarkup));
  const isClean = rows.every((texts, row) => texts.every((text, column) => text === textAt(grid, row, column)));
  return isClean ? grid : { ...grid, rows };
}

/** Says once where in a sheet markup was turned into lines and bullets. */
export function reportMarkup(sheet: SheetGrid, cleaned: SheetGrid): readonly Problem[] {
  if (cleaned === sheet) return [];
  const cells = sheet.rows.flatMap((texts, row) => {
    return texts.flatMap((text, column) => (text === textAt(cleaned, row, column) ? [] : [{ row, column, text }]));
  });
  const [first] = cells;
  if (first === undefined) return [];
  const names = cells.map(({ row, column }) => cellName(row, column));
  const done = `Markup that a program left in the texts was turned into plain lines and bullets, in ${names.join(', ')}.`;
  return [{ sheet: sheet.name, cell: cellName(first.row, first.column), text: first.text, done }];
}
