// Which part of a document goes on which page, by the heights of its paragraphs and rows: as Word does it, so far as a
// preview can tell.

/** A paragraph, or a row of a table, as tall as it is drawn. Heights in CSS pixels. */
export interface PageItem {
  readonly height: number;
  /** White space between it and what stands before it. */
  readonly gap: number;
  /** Which table it is a row of; undefined for what is not in a table. */
  readonly table: number | undefined;
  /** Whether it is a heading row: those stand again on every page that their table goes on to. */
  readonly isHeading: boolean;
  readonly keepsWithNext: boolean;
  /** How far below its top it can be cut without cutting through a line; needed of the tall ones only. */
  readonly cuts: readonly number[];
}

/** What of an item stands on a page. */
export interface Piece {
  readonly item: number;
  readonly from: number;
  readonly to: number;
}

export interface PageParts {
  /** Heading rows that stand again on this page, before all else. */
  readonly repeated: readonly number[];
  readonly pieces: readonly Piece[];
}

class Splitter {
  readonly #items: readonly PageItem[];
  readonly #room: number;
  readonly pages: PageParts[] = [];
  #pieces: Piece[] = [];
  #repeated: readonly number[] = [];
  #used = 0;

  constructor(items: readonly PageItem[], room: number) {
    this.#items = items;
    this.#room = room;
  }

  #item(index: number): PageItem {
    const item = this.#items[index];
    if (item === undefined) throw new RangeError(`no item ${index}`);
    return item;
  }

  #heightOf(indexes: readonly number[]): number {
    return indexes.reduce((sum, index) => sum + this.#item(index).height, 0);
  }

  #put(item: number, from: number, to: number): void {
    const gap = this.#pieces.length === 0 || from > 0 ? 0 : this.#item(item).gap;
    this.#pieces.push({ item, from, to });
    this.#used += gap + to - from;
  }

  /** The heading rows before an item in its table: all of them stand again above it on a page of its own. */
  #headingsAbove(index: number): readonly number[] {
    const { table, isHeading } = this.#item(index);
    if (table === undefined || isHeading) return [];
    const above = this.#items.flatMap((item, at) => (at < index && item.table === table && item.isHeading ? [at] : []));
    // Headings so tall that nothing fits below them are not repeated.
    return this.#heightOf(above) * 2 > this.#room ? [] : above;
  }

  #isKept({ item: index, from }: Piece): boolean {
    const { keepsWithNext, isHeading } = this.#item(index);
    return from === 0 && (keepsWithNext || isHeading);
  }

  /** The last pieces of this page that may not stand there without what comes next; never all of them. */
  #takeKept(): readonly Piece[] {
    const last = this.#pieces.findLastIndex((piece) => !this.#isKept(piece));
    return last < 0 ? [] : this.#pieces.splice(last + 1);
  }

  #turn(first: number): void {
    this.pages.push({ repeated: this.#repeated, pieces: this.#pieces });
    this.#pieces = [];
    this.#repeated = this.#headingsAbove(first);
    this.#used = this.#heightOf(this.#repeated);
  }

  #putWhole(index: number): void {
    const kept = this.#takeKept();
    this.#turn(kept[0]?.item ?? index);
    for (const { item, to } of kept) this.#put(item, 0, to);
    this.#put(index, 0, this.#item(index).height);
  }

  #putCut(index: number): void {
    const { height, cuts } = this.#item(index);
    let from = 0;
    while (height - from > this.#room - this.#used + 0.5) {
      const end = from + this.#room - this.#used;
      const cut = cuts.findLast((place) => place > from + 1 && place <= end);
      if (cut === undefined && this.#pieces.length > 0) {
        this.#turn(index);
        continue;
      }
      const to = cut ?? Math.max(end, from + 1);
      this.#put(index, from, to);
      from = to;
      this.#turn(index);
    }
    this.#put(index, from, height);
  }

  split(): readonly PageParts[] {
    for (const [index, { height, gap }] of this.#items.entries()) {
      const space = this.#pieces.length === 0 ? 0 : gap;
      if (this.#used + space + height <= this.#room + 0.5) this.#put(index, 0, height);
      else if (mayBeCut(height, this.#room)) this.#putCut(index);
      else this.#putWhole(index);
    }
    if (this.#pieces.length > 0) this.pages.push({ repeated: this.#repeated, pieces: this.#pieces });
    return this.pages;
  }
}

/** Rows are kept whole unless they are taller than half a page. */
export function mayBeCut(height: number, room: number): boolean {
  return height > room / 2;
}

/** @param room the height that a page has for its content */
export function splitPages(items: readonly PageItem[], room: number): readonly PageParts[] {
  return new Splitter(items, Math.max(room, 1)).split();
}
