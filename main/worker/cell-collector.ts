// Gathers what one cell of a document says, piece by piece: its text, and how the pieces are set.
import type { CellContent } from './placed-table.ts';

/** How a piece of text is set. */
export interface Look {
  readonly isBold: boolean;
  readonly isStruck: boolean;
  readonly isHidden: boolean;
}

export const PLAIN: Look = { isBold: false, isStruck: false, isHidden: false };

const HIDDEN = 'A part of this text is hidden in the document; it was read like the rest.';

export class CellCollector {
  readonly links: string[] = [];
  readonly remarks: string[] = [];
  readonly notes: { readonly author: string; readonly text: string }[] = [];
  #text = '';
  #bold = 0;
  #struck = 0;
  #signs = 0;

  get text(): string {
    return this.#text;
  }

  add(text: string, look: Look): void {
    this.#text += text;
    const signs = text.replace(/\s+/g, '').length;
    if (signs === 0) return;
    this.#signs += signs;
    if (look.isBold) this.#bold += signs;
    if (look.isStruck) this.#struck += signs;
    if (look.isHidden) this.remarks.push(HIDDEN);
  }

  /** Adds what the document shows without having it as a text: a line's end, a bullet, a number. */
  addSign(sign: string): void {
    this.#text += sign;
  }

  /** Takes back signs that were added last. */
  dropSigns(count: number): void {
    this.#text = this.#text.slice(0, this.#text.length - count);
  }

  content(): CellContent {
    const { links, remarks, notes } = this;
    const isWhole = this.#struck === this.#signs ? 'whole' : 'part';
    const struck = this.#struck === 0 ? 'none' : isWhole;
    return { text: this.#text, isBold: this.#signs > 0 && this.#bold === this.#signs, struck, links, remarks, notes };
  }
}
