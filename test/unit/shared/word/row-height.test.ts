import { expect, it } from 'vitest';
import { CONTENT_HEIGHT } from '../../../../shared/word/page-geometry.ts';
import { cellHeight, countWrappedLines, mayRowSplit } from '../../../../shared/word/row-height.ts';

it('text wraps at spaces, and within a word that is wider than its column', () => {
  expect(countWrappedLines('', 2000)).toBe(1);
  expect(countWrappedLines('Heads of Service', 2000)).toBe(1);
  expect(countWrappedLines('Heads of Service', 700)).toBe(3);
  expect(countWrappedLines('x'.repeat(1000), 2000)).toBeGreaterThan(40);
});

it('a cell is as tall as its lines', () => {
  const one = cellHeight('one', 2000);
  expect(cellHeight('one\ntwo\n• three', 2000)).toBeCloseTo(one + 2 * (cellHeight('one\ntwo', 2000) - one));
});

it('a row may split once one of its cells is taller than half a page', () => {
  const lines = (count: number) => Array.from({ length: count }, () => 'line').join('\n');
  const perLine = cellHeight(lines(2), 2000) - cellHeight(lines(1), 2000);
  const half = Math.floor(CONTENT_HEIGHT / 2 / perLine);
  expect(mayRowSplit(['', lines(half - 2)], [2000, 2000], CONTENT_HEIGHT)).toBe(false);
  expect(mayRowSplit(['', lines(half + 2)], [2000, 2000], CONTENT_HEIGHT)).toBe(true);
});
