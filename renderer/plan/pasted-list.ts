// A list on its way in from the clipboard, as Word, a mail or a web page gives it: it is the text of one cell. Word puts
// a tab between a bullet and its words, so that its plain text looks like a table of two columns. The words come from
// the plain text, which holds every one of them; the HTML beside it says which lines are items, and how deep.
import { BULLET, bulletIndent, normaliseCellText } from '../../shared/plan/cell-text.ts';
import type { Pasted } from '../import/pasted-table.ts';
import { foldedWords, isListPage, type ListItem, listItems } from './pasted-list-items.ts';

/** What programs show for a bullet, those of Word's fonts of symbols among them. */
const BULLET_MARK = /^(?:[•·▪●◦‣○■□➢✓✔*–—-]|[oØ§üvq]|[\uE000-\uF8FF])$/u;
const NUMBER_MARK = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|(?:\d{1,3}\.){1,8}\d{0,3})$/iu;
const MARKED = /^[\t ]*(\S{1,12})\t[\t ]*(.*)$/s;
/** Some programs put spaces after the mark. */
const LOOSELY_MARKED = /^[\t ]*(\S{1,12})[\t \u00A0]+(.*)$/s;

/** A line that begins with a list's mark and a tab, and has no other tab: with one it is a table's. */
function isMarked(line: string): boolean {
  const [, mark = '', words = ''] = MARKED.exec(line) ?? [];
  return (BULLET_MARK.test(mark) || NUMBER_MARK.test(mark)) && !words.includes('\t');
}

interface ReadLine {
  /** The mark as the line itself has it. */
  readonly mark: string;
  readonly words: string;
  readonly item?: ListItem;
}

function isItem({ words: wanted }: ListItem, words: string): boolean {
  return wanted !== '' && foldedWords(words).startsWith(wanted);
}

function asItem(line: string, item: ListItem): ReadLine | undefined {
  if (isItem(item, line)) return { mark: '', words: line.trimStart(), item };
  const [, mark = '', words = ''] = LOOSELY_MARKED.exec(line) ?? [];
  return isItem(item, words) ? { mark, words, item } : undefined;
}

function asMarked(line: string): ReadLine {
  const [, mark = '', words = ''] = (isMarked(line) ? MARKED.exec(line) : null) ?? [];
  return mark === '' ? { mark, words: line } : { mark, words };
}

/** An item that the plain text shows otherwise must not keep those after it from being found. */
const LOOK_AHEAD = 10;

/** The lines with the items that they are: both in their order. */
function readLines(lines: readonly string[], items: readonly ListItem[]): readonly ReadLine[] {
  let next = 0;
  return lines.map((line) => {
    for (const [ahead, item] of items.slice(next, next + LOOK_AHEAD).entries()) {
      const read = asItem(line, item);
      if (read === undefined) continue;
      next += ahead + 1;
      return read;
    }
    return asMarked(line);
  });
}

/** What stands before an item's words in the cell: its number as it is, or the bullet that cells have. */
function labelOf({ mark, item }: ReadLine, least: number, isAlone: boolean): string {
  if (NUMBER_MARK.test(mark) || /^\d/.test(mark)) return `${mark} `;
  if (mark === '') {
    // Words of one item alone are not its list: a name that was copied out of one stays a name.
    if (item === undefined || isAlone) return '';
    if (item.number !== undefined) return `${item.number}. `;
  }
  return `${bulletIndent((item?.depth ?? least) - least)}${BULLET}`;
}

/**
 * The text of one cell that a pasted list is, its bullets as cells have them; undefined where what was pasted is no list
 * alone: a table, or ordinary words.
 */
export function pastedList(pasted: Pick<Pasted, 'getData'>): string | undefined {
  const page = pasted.getData('text/html');
  if (/<table[\s>]/i.test(page)) return undefined;
  const lines = pasted.getData('text/plain').replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0 || !(isListPage(page) || filled.every(isMarked))) return undefined;
  const items = isListPage(page) ? listItems(page) : [];
  const read = readLines(lines, items);
  const least = Math.min(...read.flatMap(({ item }) => (item === undefined ? [] : [item.depth])));
  const top = Number.isFinite(least) ? least : 0;
  return normaliseCellText(read.map((line) => labelOf(line, top, items.length < 2) + line.words).join('\n'));
}
