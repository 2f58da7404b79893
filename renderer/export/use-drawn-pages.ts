// Draws the pages of a document into an element, out of sight until they are whole: then they take the place of the last.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DrawnPages } from './pages/draw-pages.ts';
import type { MadeDocument } from './use-made-document.ts';

export interface Drawing {
  /** The pages in sight. */
  readonly pages: DrawnPages | undefined;
  /** The document that was drawn last, well or not. */
  readonly of: MadeDocument | undefined;
  /** Why it could not be drawn; "" where it could. */
  readonly failure: string;
}

const NOTHING: Drawing = { pages: undefined, of: undefined, failure: '' };

export function useDrawnPages(made: MadeDocument | undefined, place: RefObject<HTMLElement | null>): Drawing {
  const [drawing, setDrawing] = useState(NOTHING);
  const shown = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const element = place.current;
    if (made === undefined || element === null) return undefined;
    let isWanted = true;
    const draw = async () => {
      // A part of the program of its own: it is loaded when it is first needed.
      const { drawPages } = await import('./pages/draw-pages.ts');
      const pages = await drawPages(made.bytes, element);
      if (!isWanted) {
        pages.host.remove();
        return;
      }
      pages.host.hidden = false;
      shown.current?.remove();
      shown.current = pages.host;
      setDrawing({ pages, of: made, failure: '' });
    };
    draw().catch((error: unknown) => {
      const failure = error instanceof Error ? error.message : String(error);
      if (isWanted) setDrawing(({ pages }) => ({ pages, of: made, failure }));
    });
    return () => {
      isWanted = false;
    };
  }, [made, place]);
  return drawing;
}
