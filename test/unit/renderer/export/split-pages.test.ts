import { describe, expect, it } from 'vitest';
import { type PageItem, splitPages } from '../../../../renderer/export/pages/split-pages.ts';

function row(height: number, changes: Partial<PageItem> = {}): PageItem {
  return { height, gap: 0, table: 0, isHeading: false, keepsWithNext: false, cuts: [], ...changes };
}

const heading = row(10, { isHeading: true });

function places(items: readonly PageItem[], room: number): readonly (readonly number[])[] {
  return splitPages(items, room).map(({ pieces }) => pieces.map(({ item }) => item));
}

describe('the pages of a document', () => {
  it('are one where all fits, white space included', () => {
    expect(places([row(30), row(30, { gap: 10 }), row(30)], 100)).toEqual([[0, 1, 2]]);
    expect(places([row(30), row(30, { gap: 11 }), row(30)], 100)).toEqual([[0, 1], [2]]);
  });

  it('repeat the heading rows of a table that goes on, and of no other', () => {
    const text = row(40, { table: undefined });
    const pages = splitPages([heading, row(50), row(50), row(50), text, text], 100);
    expect(pages.map(({ repeated }) => repeated)).toEqual([[], [0], [0], []]);
    expect(pages.map(({ pieces }) => pieces.map(({ item }) => item))).toEqual([[0, 1], [2], [3, 4], [5]]);
  });

  it('keep a theme with its first row, and a heading row with the row below it', () => {
    expect(places([row(60), row(20, { keepsWithNext: true }), row(40)], 100)).toEqual([[0], [1, 2]]);
    expect(places([row(60, { table: undefined }), heading, row(40)], 100)).toEqual([[0], [1, 2]]);
  });

  it('move nothing where all of a page would have to move', () => {
    const kept = row(45, { keepsWithNext: true });
    expect(places([kept, kept, row(45)], 100)).toEqual([[0, 1], [2]]);
  });

  it('cut a row that is taller than half a page between its lines, and lose none of it', () => {
    const cuts = Array.from({ length: 25 }, (_, line) => (line + 1) * 10);
    const pages = splitPages([heading, row(25), row(250, { cuts }), row(5)], 100);
    expect(pages.map(({ pieces }) => pieces)).toEqual([
      [
        { item: 0, from: 0, to: 10 },
        { item: 1, from: 0, to: 25 },
        { item: 2, from: 0, to: 60 },
      ],
      [{ item: 2, from: 60, to: 150 }],
      [{ item: 2, from: 150, to: 240 }],
      [
        { item: 2, from: 240, to: 250 },
        { item: 3, from: 0, to: 5 },
      ],
    ]);
  });

  it('cut at the page’s end what has no line to be cut at, and come to an end', () => {
    const pages = splitPages([row(250)], 100);
    expect(pages.map(({ pieces }) => pieces.map(({ from, to }) => [from, to]))).toEqual([
      [[0, 100]],
      [[100, 200]],
      [[200, 250]],
    ]);
    expect(splitPages([row(250)], 0).length).toBeLessThanOrEqual(251);
  });
});
