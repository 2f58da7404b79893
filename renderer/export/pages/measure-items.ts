// The paragraphs and rows of a drawn section, measured for its pages.
import { HEADING_ROW, KEPT_WITH_NEXT } from './document-tree.ts';
import { mayBeCut, type PageItem } from './split-pages.ts';

export interface MeasuredItem extends PageItem {
  readonly element: HTMLElement;
}

/** The lines of text in an element. */
function linesOf(element: HTMLElement): readonly DOMRect[] {
  const lines: DOMRect[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    range.selectNodeContents(text);
    lines.push(...range.getClientRects());
  }
  return lines;
}

/** Where a tall row can be cut: below the lines of its text that no line beside them reaches across. */
function cutsOf(row: HTMLElement, top: number): readonly number[] {
  const lines = linesOf(row)
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((line) => ({ top: line.top - top, bottom: line.bottom - top }));
  const bottoms = [...new Set(lines.map(({ bottom }) => Math.ceil(bottom)))].sort((a, b) => a - b);
  return bottoms.filter((place) => !lines.some((line) => line.top < place - 2 && line.bottom > place + 2));
}

/** @param room the height of a page's content */
export function measureItems(article: HTMLElement, room: number): readonly MeasuredItem[] {
  const items: MeasuredItem[] = [];
  let above = article.getBoundingClientRect().top;
  const add = (element: HTMLElement, table?: number) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    const lead = table === undefined ? element : element.querySelector('p');
    items.push({
      element,
      height,
      gap: Math.max(0, top - above),
      table,
      isHeading: table !== undefined && element.classList.contains(HEADING_ROW),
      keepsWithNext: lead?.classList.contains(KEPT_WITH_NEXT) ?? false,
      cuts: mayBeCut(height, room) ? cutsOf(element, top) : [],
    });
    above = bottom;
  };
  for (const [index, block] of [...article.children].entries()) {
    if (block instanceof HTMLTableElement) for (const row of block.rows) add(row, index);
    else if (block instanceof HTMLElement) add(block);
  }
  return items;
}
