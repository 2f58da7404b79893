// Texts of several lines as paragraphs and real list items (ISO/IEC 29500-1, 17.3.1 and 17.9).
import { BULLET, bulletDepth, DEEPEST_BULLET } from '../plan/cell-text.ts';
import { isRightToLeft, runsXml } from './word-runs.ts';
import { wordText } from './word-text.ts';

/** Ids of paragraph styles, in the document that the paragraphs are for. */
export interface LineStyles {
  readonly paragraph: string;
  readonly bullet: string;
}

/** The styles of lines that look the same with and without a bullet. */
export function sameStyle(id: string): LineStyles {
  return { paragraph: id, bullet: id };
}

/** Space before and after each line, in twips, where it is not the style's. */
export interface Spacing {
  readonly before: number;
  readonly after: number;
}

/** A paragraph's start in two parts: between them stands that it is read from right to left. */
interface Start {
  readonly properties: string;
  readonly rest: string;
  /** Both, and the start of a run of plain text. */
  readonly plain: string;
}

/** How the lines of a kind of text begin: those without a bullet, and those with one of each depth. */
export interface LineLook {
  readonly paragraph: Start;
  readonly bullets: readonly Start[];
}

const RUN_START = '<w:r><w:t xml:space="preserve">';
const RUN_END = '</w:t></w:r></w:p>';
/** Nothing here means anything to XML, is read from right to left, or is an element of its own. */
const PLAIN = /^[ -!#-%'-;=?-~\u00A0-\u024F\u2010-\u2027\u2030-\u205E€™]*$/;
const PLAIN_LINES = /^[\n -!#-%'-;=?-~\u00A0-\u024F\u2010-\u2027\u2030-\u205E€™]*$/;

function startWith(properties: string, rest: string): Start {
  return { properties, rest, plain: properties + rest + RUN_START };
}

function startOf(style: string, numbering: string, spacing: Spacing | undefined): Start {
  const between = spacing === undefined ? '' : `<w:spacing w:before="${spacing.before}" w:after="${spacing.after}"/>`;
  return startWith(`<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbering}`, `${between}</w:pPr>`);
}

/** @param list the w:numId of the document's bullet list */
export function lineLook({ paragraph, bullet }: LineStyles, list: number, spacing?: Spacing): LineLook {
  return {
    paragraph: startOf(paragraph, '', spacing),
    bullets: Array.from({ length: DEEPEST_BULLET + 1 }, (_start, depth) =>
      startOf(bullet, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`, spacing),
    ),
  };
}

/** The same look for lines that may stand last on a page, though those of their style stay with the next. */
export function mayStandLast({ paragraph, bullets }: LineLook): LineLook {
  const free = ({ properties, rest }: Start) =>
    startWith(
      properties.replace(/<w:pStyle [^>]*>/, (style) => `${style}<w:keepNext w:val="0"/>`),
      rest,
    );
  return { paragraph: free(paragraph), bullets: bullets.map(free) };
}

function lineParagraph(line: string, { properties, rest, plain }: Start, isPlain = PLAIN.test(line)): string {
  if (line === '') return `${properties}${rest}</w:p>`;
  if (isPlain) return plain + line + RUN_END;
  return `${properties}${isRightToLeft(line) ? '<w:bidi/>' : ''}${rest}${runsXml(line)}</w:p>`;
}

function bulletOr(line: string, { paragraph, bullets }: LineLook, isPlain: boolean | undefined): string {
  const depth = bulletDepth(line);
  const start = depth === undefined ? undefined : bullets[depth];
  return start === undefined
    ? lineParagraph(line, paragraph, isPlain)
    : lineParagraph(line.slice(line.indexOf(BULLET) + BULLET.length), start, isPlain);
}

/** A text's lines as paragraphs; an empty text is one empty paragraph, which every cell needs. */
export function paragraphsXml(text: string, look: LineLook): string {
  if (text === '') return lineParagraph('', look.paragraph);
  // Where the whole text is plain, so is every line; of others each line tells.
  const isPlain = PLAIN_LINES.test(text) || undefined;
  const lines = isPlain ? text : wordText(text);
  if (!lines.includes('\n')) return bulletOr(lines, look, isPlain);
  let xml = '';
  for (const line of lines.split('\n')) xml += bulletOr(line, look, isPlain);
  return xml;
}

/** One paragraph of one text; line ends within it are breaks. */
export function headingParagraph(style: string, text: string): string {
  const lines = wordText(text);
  const { properties, rest } = startOf(style, '', undefined);
  const bidi = isRightToLeft(lines) ? '<w:bidi/>' : '';
  return `${properties}${bidi}${rest}${lines.split('\n').map(runsXml).join('<w:r><w:br/></w:r>')}</w:p>`;
}

/** The paragraphs of a column's heading, with a bookmark around the first line: by it the column is known again. */
export function markedParagraphs(text: string, style: string, bookmark: string, id: number): string {
  const [first = '', ...others] = wordText(text).split('\n');
  const start = startOf(style, '', undefined);
  const bidi = isRightToLeft(first) ? '<w:bidi/>' : '';
  const marked = `<w:bookmarkStart w:name="${bookmark}" w:id="${id}"/>${runsXml(first)}<w:bookmarkEnd w:id="${id}"/>`;
  return `${start.properties}${bidi}${start.rest}${marked}</w:p>${others.map((line) => lineParagraph(line, start)).join('')}`;
}

/** Paragraphs with a bookmark at the start of the first, by which it is known again. */
export function withBookmark(paragraphs: string, bookmark: string, id: number): string {
  const mark = `<w:bookmarkStart w:name="${bookmark}" w:id="${id}"/><w:bookmarkEnd w:id="${id}"/>`;
  return paragraphs.replace('</w:pPr>', () => `</w:pPr>${mark}`);
}

/** Dark enough for 7 : 1 on white, and quieter than the plan's own words. */
export const REMARK_COLOUR = '595959';

/** A paragraph of words that are not the plan's own. @param text plain, of one line */
export function remarkParagraph(style: string, text: string): string {
  const { properties, rest } = startOf(style, '', undefined);
  return `${properties}${rest}<w:r><w:rPr><w:color w:val="${REMARK_COLOUR}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
}
