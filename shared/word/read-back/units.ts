// A document's body as a sequence of units: each line of a paragraph, each row of a table. What is expected of an export
// and what is found in its file are both such sequences, so they can be laid side by side.

import type { ReadBlock, ReadRow, ReadTable } from './blocks.ts';
import { expectedText, shownText } from './expected-text.ts';

export type UnitKind = 'title' | 'heading' | 'theme' | 'statement' | 'action' | 'other';

export interface ExpectedUnit {
  readonly kind: UnitKind;
  readonly isRow: boolean;
  /** A line's text, or the texts of a row's cells, with LIST_SIGN before those of a list. */
  readonly texts: readonly string[];
  /** What it is in a sentence, such as "action 17"; asked for only where there is something to say. */
  readonly name: () => string;
  /** What the text at an index is called: its column's label; "" where the unit has but one text. */
  readonly label: (index: number) => string;
  /** How many grid columns each cell of a row stands over; undefined where every cell stands over one. */
  readonly spans?: readonly number[];
}

export interface FoundUnit {
  readonly isRow: boolean;
  readonly texts: readonly string[];
  /** The name of its style, in small letters. */
  readonly style: string;
  readonly stranger: string;
  /** For a row. */
  readonly row?: ReadRow;
  readonly table?: ReadTable;
}

/** The document's units. Empty paragraphs between others say nothing and are none. */
export function foundUnits(blocks: readonly ReadBlock[]): readonly FoundUnit[] {
  const units: FoundUnit[] = [];
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const row of block.rows) {
        const { style, stranger } = row;
        // A label's bullets need be no list's.
        const texts = row.isHeading ? row.texts.map(shownText) : row.texts;
        units.push({ isRow: true, texts, style, stranger, row, table: block });
      }
      continue;
    }
    const { text, style, stranger } = block;
    if (text === '' && stranger === '') continue;
    for (const line of text.split('\n')) if (line !== '') units.push({ isRow: false, texts: [line], style, stranger });
  }
  return units;
}

const CELL_END = '\u0001';

/** By which a unit is looked for: two units with one key say the same in the same cells. */
export function unitKey({ isRow, texts }: Pick<ExpectedUnit, 'isRow' | 'texts'>): string {
  return texts.join(CELL_END) + (isRow ? CELL_END : '');
}

export function noLabel(): string {
  return '';
}

export function oneLine(kind: UnitKind, text: string, name: () => string): ExpectedUnit {
  return { kind, isRow: false, texts: [text], name, label: noLabel };
}

/** A unit for each line of a text; empty lines say nothing. */
export function lineUnits(kind: UnitKind, text: string, name: () => string): readonly ExpectedUnit[] {
  const lines = expectedText(text).split('\n');
  return lines.filter((line) => line !== '').map((line) => oneLine(kind, line, name));
}
