// One cell's text on its way to the clipboard and from it, as Excel, Word and Tabled itself put it there.
import { normaliseCellText } from '../../shared/plan/cell-text.ts';
import type { Pasted } from '../import/pasted-table.ts';
import { pastedList } from './pasted-list.ts';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Excel takes an ordinary line break in a cell for the beginning of the next cell below. */
const SAME_CELL_BREAK = '<br style="mso-data-placement:same-cell">';

/** A cell's text as a table of one cell, for programs that know tables. */
export function cellPage(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
  return `<table><tr><td style="white-space:pre-wrap">${escaped.replaceAll('\n', SAME_CELL_BREAK)}</td></tr></table>`;
}

/** Excel puts a cell of several lines between quotation marks, with those in it doubled. */
function withoutQuotes(text: string): string {
  const whole = /^"([\s\S]*)"$/.exec(text)?.[1];
  if (whole === undefined || !whole.includes('\n') || whole.replaceAll('""', '').includes('"')) return text;
  return whole.replaceAll('""', '"');
}

/** How many cells the tables of a page have; they are marked by their start tags. */
function countCells(page: string): number {
  return page.match(/<t[dh][\s>]/gi)?.length ?? 0;
}

/** The text for one cell that a paste brings; undefined where it brings none, or more than one cell: a table. */
export function pastedCellText(pasted: Pick<Pasted, 'getData'>): string | undefined {
  const list = pastedList(pasted);
  if (list !== undefined) return list;
  const plain = pasted.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const cells = countCells(pasted.getData('text/html'));
  if (plain === '' || cells > 1) return undefined;
  // A text of one cell may hold tabs of its own; of no table at all, tabs are what parts its cells.
  if (cells === 0 && plain.includes('\t')) return undefined;
  return normaliseCellText(withoutQuotes(plain));
}
