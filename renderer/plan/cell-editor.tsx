// The editor of one cell: plain text, stored as a draft while it is typed, so that a crash or a reload loses none of it.
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './cell-editor.module.css';
import type { CellPlace } from './grid-moves.ts';
import { useDraft } from './use-draft.ts';

/** Where the keyboard goes once a text is kept; "away" where the person has sent it elsewhere already. */
export type Leaving = 'stay' | 'next' | 'previous' | 'away';

export interface CellEditorProps {
  readonly place: CellPlace;
  readonly planId: string;
  /** The cell's text as it is stored. */
  readonly text: string;
  /** What to begin with, where that is not the cell's text. */
  readonly draft: string | undefined;
  readonly label: string;
  /** Set, while the editor is open, to what makes it keep its text. */
  readonly openEditor: RefObject<(() => void) | undefined>;
  readonly onKeep: (text: string, leaving: Leaving) => void;
  /** @param typed what is thus not kept; undefined where nothing was changed */
  readonly onLeave: (typed: string | undefined) => void;
}

export function CellEditor({ place, planId, text, draft, label, openEditor, onKeep, onLeave }: CellEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const first = useRef(draft ?? text);
  const typed = useRef(first.current);
  const isSettled = useRef(false);
  const drafts = useDraft(planId, place);

  function keep(leaving: Leaving): void {
    if (isSettled.current) return;
    isSettled.current = true;
    drafts.settle();
    onKeep(typed.current, leaving);
  }
  const latestKeep = useRef(keep);
  useEffect(() => {
    latestKeep.current = keep;
  });

  useEffect(() => {
    const element = area.current;
    const keepAway = () => latestKeep.current('away');
    openEditor.current = keepAway;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
    return () => {
      if (openEditor.current === keepAway) openEditor.current = undefined;
      // Whatever has closed the editor, and a removed element is not told that it lost the focus: the text is kept.
      if (typed.current !== first.current) keepAway();
    };
  }, [openEditor]);

  function leave(): void {
    isSettled.current = true;
    drafts.drop();
    onLeave(typed.current === text ? undefined : typed.current);
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const keeps = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (keeps) keep('stay');
    else if (event.key === 'Tab') keep(event.shiftKey ? 'previous' : 'next');
    else if (event.key === 'Escape') leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <textarea
      ref={area}
      className={classNames(styles, 'editor')}
      aria-label={label}
      defaultValue={first.current}
      onChange={(event) => {
        typed.current = event.target.value;
        drafts.store(event.target.value);
      }}
      onKeyDown={handleKey}
      onBlur={() => {
        // Another program in front is no decision about the text: the editor is there when the person comes back.
        if (document.hasFocus()) keep('away');
      }}
    />
  );
}
