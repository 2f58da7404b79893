// What the headers and footers of the pages say: no part of a plan, but told where it is more than its title and the
// page's number.

import type { SheetGrid } from '../../../shared/import/sheet-grid.ts';
import { normaliseCellText } from '../../../shared/plan/cell-text.ts';
import { BlockText } from './block-text.ts';
import { BlockReader } from './read-blocks.ts';
import type { WordPackage } from './word-package.ts';

/** "Page 2 of 9", with or without the figures that the fields stand for. */
const PAGE_NUMBER = /^(?:page)?[\s\d]*(?:of|\/)?[\s\d]*$/i;

/** The sheets with one remark, on the first of them, where the pages' headers and footers say anything more. */
export function tellMargins(grids: readonly SheetGrid[], word: WordPackage): readonly SheetGrid[] {
  const known = new Set(grids.flatMap(({ rows }) => rows.map(([text = '']) => text.replace(/\s+/g, ' '))));
  const blocks = new BlockReader(word);
  const texts = word.margins.flatMap((margin) => {
    const text = new BlockText();
    blocks.readAll(margin, text);
    return normaliseCellText(text.text)
      .split(/[\n\t]/)
      .map((part) => part.replace(/\s+/g, ' ').trim());
  });
  const told = [...new Set(texts.filter((text) => !PAGE_NUMBER.test(text) && !known.has(text)))];
  if (told.length === 0) return grids;
  const done = `The headers or footers of the pages say more, which was not imported and stays in the document: “${told.join(' / ')}”`;
  return grids.map((grid, index) =>
    index === 0 ? { ...grid, remarks: [...grid.remarks, { row: 0, column: 0, done }] } : grid,
  );
}
