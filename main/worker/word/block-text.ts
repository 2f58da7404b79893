// Gathers what a Word document says in one cell, or in one paragraph outside its tables.
import { normaliseCellText } from '../../../shared/plan/cell-text.ts';
import { CellCollector } from '../cell-collector.ts';
import { elementsOf, textIn, type XmlElement } from '../xml-elements.ts';

export class BlockText extends CellCollector {
  /** The styles of its paragraphs by their names. */
  readonly styles: string[] = [];
  readonly bookmarks: string[] = [];
  hasLines = false;
  /** Whether the next paragraph goes on in the same line, the mark between them being deleted. */
  goesOn = false;
}

/** A text as a part of a sentence. */
export function inOneLine(text: string): string {
  return normaliseCellText(text).replace(/\s*\n\s*/g, ' / ');
}

const NO_TEXT = /^(?:w:\w*Pr|w:instrText|w:delInstrText)$/;

/** What stood in a place whose deletion is tracked. */
export function deletedText(element: XmlElement): string {
  if (element.name === 'w:delText' || element.name === 'w:t') return textIn(element);
  return elementsOf(element)
    .map((one) => (NO_TEXT.test(one.name) ? '' : deletedText(one)))
    .join('');
}
