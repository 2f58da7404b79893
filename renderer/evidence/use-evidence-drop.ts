// Files that are dropped on an action's row are evidence of it; dropped anywhere else they are imports
// (import/use-dropped-file.ts). While files hang over a row, it says what dropping them there will do.
import { type RefObject, useEffect, useRef } from 'react';
import type { ActionRow } from '../../shared/plan/plan.ts';
import { actionsInWords } from './supported-actions.ts';

/** A cell with room for words: the one under the files, unless that is the number's. */
function roomIn(row: Element, target: Element): Element | undefined {
  const cell = target.closest<HTMLElement>('td');
  return (cell?.dataset['field'] === 'number' ? row.children[1] : cell) ?? undefined;
}

/**
 * @param area the part of the page that the table is in
 * @param actionsAt the actions that files on a row, by its id, are meant for
 * @param onFiles is given the files that were dropped, and the actions
 */
export function useEvidenceDrop(
  area: RefObject<HTMLElement | null>,
  actionsAt: (id: string) => readonly ActionRow[],
  onFiles: (files: readonly File[], rows: readonly ActionRow[]) => void,
): void {
  const latest = useRef({ actionsAt, onFiles });
  useEffect(() => {
    latest.current = { actionsAt, onFiles };
  });
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    let marked: Element | undefined;
    function mark(cell: Element | undefined, words: string): void {
      if (marked === cell) return;
      marked?.removeAttribute('data-drop');
      cell?.setAttribute('data-drop', words);
      marked = cell;
    }
    /** The actions that the files are over, and the cell that says what dropping them will do. */
    function under(
      event: DragEvent,
    ): { readonly rows: readonly ActionRow[]; readonly cell: Element | undefined } | undefined {
      if (!event.dataTransfer?.types.includes('Files') || !(event.target instanceof Element)) return undefined;
      const shown = event.target.closest<HTMLElement>('tr[data-row]');
      if (shown === null) return undefined;
      const rows = latest.current.actionsAt(shown.dataset['row'] ?? '');
      return rows.length === 0 ? undefined : { rows, cell: roomIn(shown, event.target) };
    }
    function over(event: DragEvent): void {
      const found = under(event);
      if (found === undefined) {
        mark(undefined, '');
        return;
      }
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      mark(found.cell, `Drop to attach to ${actionsInWords(found.rows)}`);
    }
    function leave(event: DragEvent): void {
      if (!(event.relatedTarget instanceof Node && element?.contains(event.relatedTarget))) mark(undefined, '');
    }
    function take(event: DragEvent): void {
      mark(undefined, '');
      const found = under(event);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (found === undefined || files.length === 0) return;
      event.preventDefault();
      // It is no import.
      event.stopPropagation();
      latest.current.onFiles(files, found.rows);
    }
    element.addEventListener('dragover', over);
    element.addEventListener('dragleave', leave);
    element.addEventListener('drop', take);
    return () => {
      element.removeEventListener('dragover', over);
      element.removeEventListener('dragleave', leave);
      element.removeEventListener('drop', take);
    };
  }, [area]);
}
