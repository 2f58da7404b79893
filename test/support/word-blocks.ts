// The blocks of an exported document in their order, read without any code of ours: paragraphs with their styles, tables
// with their texts. By the names of ISO/IEC 29500-1 (WordprocessingML).
import type { Element } from '@xmldom/xmldom';
import { readDocx } from './read-docx.ts';

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly style: string;
  /** Lines and tabs as the paragraph has them; a list item begins "• ", with two spaces before it for each level. */
  readonly text: string;
}

export interface WordTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly description: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Whether each row is repeated as a heading. */
  readonly headings: readonly boolean[];
}

export type WordBlock = WordParagraph | WordTable;

function children(element: Element, name?: string): Element[] {
  return Array.from(element.childNodes).filter(
    (node): node is Element => 'getAttribute' in node && (name === undefined || node.nodeName === name),
  );
}

function within(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}

function value(element: Element, name: string): string {
  return within(element, name)[0]?.getAttribute('w:val') ?? '';
}

const SIGNS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n' };

function readParagraph(paragraph: Element): WordParagraph {
  const pieces = within(paragraph, 'w:r').flatMap((run) => children(run));
  const text = pieces
    .map((piece) => (piece.nodeName === 'w:t' ? (piece.textContent ?? '') : (SIGNS[piece.nodeName] ?? '')))
    .join('');
  const level = Number(value(paragraph, 'w:ilvl'));
  const start = within(paragraph, 'w:numPr').length > 0 ? `${'  '.repeat(level)}• ` : '';
  return { kind: 'paragraph', style: value(paragraph, 'w:pStyle'), text: start + text };
}

function readTable(table: Element): WordTable {
  const rows = children(table, 'w:tr');
  return {
    kind: 'table',
    caption: value(table, 'w:tblCaption'),
    description: value(table, 'w:tblDescription'),
    widths: within(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w'))),
    rows: rows.map((row) =>
      children(row, 'w:tc').map((cell) =>
        children(cell, 'w:p')
          .map((paragraph) => readParagraph(paragraph).text)
          .join('\n'),
      ),
    ),
    headings: rows.map((row) => within(row, 'w:tblHeader').length > 0),
  };
}

export function wordBlocks(bytes: Uint8Array): readonly WordBlock[] {
  const body = readDocx(bytes).document.getElementsByTagName('w:body')[0];
  if (body === undefined) throw new Error('no body');
  return children(body).flatMap((block): WordBlock[] => {
    if (block.nodeName === 'w:p') return [readParagraph(block)];
    return block.nodeName === 'w:tbl' ? [readTable(block)] : [];
  });
}

/** The tables alone. */
export function wordTables(bytes: Uint8Array): readonly WordTable[] {
  return wordBlocks(bytes).filter((block) => block.kind === 'table');
}
