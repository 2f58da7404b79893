// Marks what is sought in the cells that are drawn (CSS Custom Highlight API), and brings the place that is looked at
// into sight.
import { type RefObject, useEffect } from 'react';
import { type FoundText, findIn, foldText } from '../../shared/plan/find-text.ts';

const ALL = 'found';
const CURRENT = 'found-current';

/** Each place of the words in a cell, in its order. What stands over two lines is in two texts, and no find. */
function rangesIn(cell: Element, words: string): readonly Range[] {
  // What is said beside a cell's text is none of it.
  const isText = (text: Node) => text.parentElement?.closest('[data-beside]') === null;
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (text) =>
    isText(text) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const ranges: Range[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const at of findIn(foldText(text.nodeValue ?? ''), words)) {
      const range = new Range();
      range.setStart(text, at);
      range.setEnd(text, at + words.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function cellOf(table: Element, place: FoundText): Element | null {
  return table.querySelector(`tr[data-row="${CSS.escape(place.rowId)}"] [data-field="${CSS.escape(place.field)}"]`);
}

function mark(table: Element, words: string, current: FoundText | undefined): void {
  const sought = foldText(words.trim());
  const cells = sought === '' ? [] : [...table.querySelectorAll('tr[data-row] [data-field]')];
  CSS.highlights.set(ALL, new Highlight(...cells.flatMap((cell) => rangesIn(cell, sought))));
  const cell = current && cellOf(table, current);
  const looked = cell ? rangesIn(cell, sought)[current?.turn ?? 0] : undefined;
  const highlight = new Highlight(...(looked === undefined ? [] : [looked]));
  highlight.priority = 1;
  CSS.highlights.set(CURRENT, highlight);
}

/**
 * @param scroller what scrolls the table
 * @param words what is sought; "" for nothing
 */
export function useFoundMarks(
  scroller: RefObject<HTMLElement | null>,
  words: string,
  current: FoundText | undefined,
): void {
  useEffect(() => {
    const table = scroller.current;
    if (table === null || words.trim() === '') return undefined;
    let frame = 0;
    const draw = () => mark(table, words, current);
    // Rows come into sight while one scrolls, and texts change while one searches.
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    });
    draw();
    observer.observe(table, { childList: true, subtree: true, characterData: true });
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      CSS.highlights.delete(ALL);
      CSS.highlights.delete(CURRENT);
    };
  }, [scroller, words, current]);
}
