// Texts of several lines as paragraphs and real list items (ISO/IEC 29500-1, 17.3.1 and 17.9).
import { BULLET, bulletDepth } from '../plan/cell-text.ts';
import { isRightToLeft, runsXml } from './word-runs.ts';
import { wordText } from './word-text.ts';

/** Ids of paragraph styles, in the document that the paragraphs are for. */
export interface LineStyles {
  readonly paragraph: string;
  readonly bullet: string;
}

/** Line spacing before and after, in twips, where it is not the style's. */
export interface Spacing {
  readonly before: number;
  readonly after: number;
}

const PLAIN = /^[\t -\u024F\u2010-\u2044€™]*$/;

interface ParagraphLook {
  readonly style: string;
  readonly numbering?: string;
  readonly spacing?: string;
}

/** @param content runs and marks as XML */
function paragraph({ style, numbering = '', spacing = '' }: ParagraphLook, line: string, content: string): string {
  const bidi = !PLAIN.test(line) && isRightToLeft(line) ? '<w:bidi/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbering}${bidi}${spacing}</w:pPr>${content}</w:p>`;
}

/** One paragraph of one line; line ends within it are breaks. */
export function headingParagraph(style: string, text: string): string {
  const runs = wordText(text).split('\n').map(runsXml);
  return paragraph({ style }, text, runs.join('<w:r><w:br/></w:r>'));
}

/** Dark enough for 7 : 1 on white, and quieter than the plan's own words. */
const REMARK_COLOUR = '595959';

/** A paragraph of words that are not the plan's own. @param text plain, of one line */
export function remarkParagraph(style: string, text: string): string {
  const run = `<w:r><w:rPr><w:color w:val="${REMARK_COLOUR}"/></w:rPr><w:t>${text}</w:t></w:r>`;
  return paragraph({ style }, '', run);
}

/** A bookmark's start and end around a part of a paragraph. */
export function bookmarked(name: string, id: number, content: string): string {
  return `<w:bookmarkStart w:name="${name}" w:id="${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}

/** Writes the paragraphs of cells and of texts beside the table, with the bullets of one list. */
export class ParagraphWriter {
  readonly #list: string;

  /** @param list the w:numId of the document's bullet list */
  constructor(list: number) {
    this.#list = `<w:numId w:val="${list}"/>`;
  }

  /**
   * A text's lines as paragraphs; an empty text is one empty paragraph, which every cell needs.
   * @param text as the plan has it
   * @param around puts more around the first line's runs, such as a bookmark
   */
  lines(text: string, styles: LineStyles, { around, spacing }: LineOptions = {}): string {
    const between = spacing === undefined ? '' : spacingXml(spacing);
    if (text === '') return paragraph({ style: styles.paragraph, spacing: between }, '', around?.('') ?? '');
    let xml = '';
    for (const [index, line] of wordText(text).split('\n').entries()) {
      const depth = bulletDepth(line);
      const content = depth === undefined ? line : line.slice(line.indexOf(BULLET) + BULLET.length);
      const runs = runsXml(content);
      const marked = index === 0 && around !== undefined ? around(runs) : runs;
      const look =
        depth === undefined
          ? { style: styles.paragraph, spacing: between }
          : { style: styles.bullet, numbering: this.#numbering(depth), spacing: between };
      xml += paragraph(look, content, marked);
    }
    return xml;
  }

  #numbering(depth: number): string {
    return `<w:numPr><w:ilvl w:val="${depth}"/>${this.#list}</w:numPr>`;
  }
}

export interface LineOptions {
  readonly around?: (runs: string) => string;
  readonly spacing?: Spacing;
}

function spacingXml({ before, after }: Spacing): string {
  return `<w:spacing w:before="${before}" w:after="${after}"/>`;
}
