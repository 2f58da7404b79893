// Marks what is sought in the cells that are drawn (CSS Custom Highlight API), and brings the place that is looked at
// into sight.
import { type RefObject, useEffect } from 'react';
import { type FindOptions, type FoundText, findIn, foldText, soughtWords } from '../../shared/plan/find-text.ts';

const ALL = 'found';
const CURRENT = 'found-current';

/** Each place of the words in a cell, in its order. What stands over two lines is in two texts, and no find. */
function rangesIn(cell: Element, words: string, options: FindOptions): readonly Range[] {
  // What is said beside a cell's text is none of it.
  const isText = (text: Node) => text.parentElement?.closest('[data-beside]') === null;
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT, (text) =>
    isText(text) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const ranges: Range[] = [];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const at of findIn(foldText(text.nodeValue ?? '', options), words, options)) {
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

function mark(table: Element, words: string, options: FindOptions, current: FoundText | undefined): void {
  const sought = soughtWords(words, options);
  const cells = sought === '' ? [] : [...table.querySelectorAll('tr[data-row] [data-field]')];
  CSS.highlights.set(ALL, new Highlight(...cells.flatMap((cell) => rangesIn(cell, sought, options))));
  const cell = current && cellOf(table, current);
  const looked = cell ? rangesIn(cell, sought, options)[current?.turn ?? 0] : undefined;
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
  options: FindOptions,
  current: FoundText | undefined,
): void {
  useEffect(() => {
    const table = scroller.current;
    if (table === null || words.trim() === '') return undefined;
    let frame = 0;
    const draw = () => mark(table, words, options, current);
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
  }, [scroller, words, options, current]);
}
