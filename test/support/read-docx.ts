// Reads a .docx back without any code of ours: unzip and XML, by the names of ISO/IEC 29500 (WordprocessingML).
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface DocxCell {
  /** Lines as Word has them: paragraphs, a list item beginning "• ". */
  readonly text: string;
  readonly span: number;
  readonly width: number;
  readonly fill: string;
}

export interface DocxRow {
  readonly cells: readonly DocxCell[];
  readonly isHeading: boolean;
  readonly cantSplit: boolean;
}

export interface Docx {
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly document: Document;
  readonly title: string;
  /** The widths of the table's grid columns, in twips. */
  readonly grid: readonly number[];
  readonly rows: readonly DocxRow[];
}

function parse(parts: Readonly<Record<string, Uint8Array>>, name: string): Document {
  const part = parts[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${name}: ${level}: ${message}`);
    },
  }).parseFromString(strFromU8(part), 'text/xml');
}

/** The part of the package as XML; throws where it is missing or not well-formed. */
export function xmlPart({ parts }: Pick<Docx, 'parts'>, name: string): Document {
  return parse(parts, name);
}

function children(element: Element, name: string): Element[] {
  return Array.from(element.childNodes).filter((node): node is Element => node.nodeName === name);
}

function all(scope: Element | Document, name: string): Element[] {
  return Array.from(scope.getElementsByTagName(name));
}

function value(scope: Element, name: string, attribute = 'w:val'): string {
  return all(scope, name)[0]?.getAttribute(attribute) ?? '';
}

/** A property that is there and not switched off (ISO/IEC 29500-1, 17.17.4). */
function isOn(scope: Element, name: string): boolean {
  return all(scope, name).some((property) => !['false', '0', 'off'].includes(property.getAttribute('w:val') ?? ''));
}

function paragraphText(paragraph: Element): string {
  const pieces = all(paragraph, '*').filter(({ nodeName }) => nodeName === 'w:t' || nodeName === 'w:tab');
  const text = pieces.map((piece) => (piece.nodeName === 'w:tab' ? '\t' : (piece.textContent ?? ''))).join('');
  return all(paragraph, 'w:numPr').length > 0 ? `• ${text}` : text;
}

function readCell(cell: Element): DocxCell {
  const properties = children(cell, 'w:tcPr')[0] ?? cell;
  return {
    text: children(cell, 'w:p').map(paragraphText).join('\n'),
    span: Number(value(properties, 'w:gridSpan') || '1'),
    width: Number(value(properties, 'w:tcW', 'w:w')),
    fill: value(properties, 'w:shd', 'w:fill'),
  };
}

export function readDocx(bytes: Uint8Array): Docx {
  const parts = unzipSync(bytes);
  const document = parse(parts, 'word/document.xml');
  const [table] = all(document, 'w:tbl');
  const heading = all(document, 'w:p').find((paragraph) => value(paragraph, 'w:pStyle') === 'Heading1');
  return {
    parts,
    document,
    title: heading === undefined ? '' : paragraphText(heading),
    grid: table === undefined ? [] : all(table, 'w:gridCol').map((column) => Number(column.getAttribute('w:w'))),
    rows: (table === undefined ? [] : children(table, 'w:tr')).map((row) => ({
      cells: children(row, 'w:tc').map(readCell),
      isHeading: isOn(row, 'w:tblHeader'),
      cantSplit: isOn(row, 'w:cantSplit'),
    })),
  };
}
