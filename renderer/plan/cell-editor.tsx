// The editor of one cell: plain text, stored as a draft while it is typed, so that a crash or a reload loses none of it.
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { ordinaryLines } from '../../shared/plan/cell-text.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import type { TypedField } from '../../shared/plan/typed-fields.ts';
import type { TypedText } from '../db/schema.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './cell-editor.module.css';
import type { Beginning } from './grid-state.ts';
import { useDraft } from './use-draft.ts';

/** Where the keyboard goes once a text is kept; "away" where the person has sent it elsewhere already. */
export type Leaving = 'stay' | 'next' | 'previous' | 'away';

/** What an editor gives when it closes. */
export interface EditorText<Field extends TypedField = CellField> extends TypedText<Field> {
  readonly unkeptId?: string;
}

export interface CellEditorProps<Field extends TypedField> {
  /** The cell as it is stored: its `text` is its `base`. */
  readonly cell: Omit<TypedText<Field>, 'text'>;
  /** What to begin with, where that is not the cell's text. */
  readonly beginning: Beginning | undefined;
  /** Set, while the editor is open, to what makes it keep its text. */
  readonly openEditor: RefObject<(() => void) | undefined>;
  readonly onKeep: (typed: EditorText<Field>, leaving: Leaving) => void;
  /** @param typed what is thus not kept; undefined where nothing was typed */
  readonly onLeave: (typed: string | undefined) => void;
}

export function CellEditor<Field extends TypedField>(props: CellEditorProps<Field>) {
  const { cell, beginning, openEditor, onKeep, onLeave } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  // What the cell had when the typing began: later changes from elsewhere are not what the person has seen.
  const base = useRef(beginning?.base ?? cell.base);
  const first = useRef(beginning?.text ?? base.current);
  const typed = useRef(first.current);
  const isSettled = useRef(false);
  const draft = useDraft();

  function typedText(): EditorText<Field> {
    const { unkeptId } = beginning ?? {};
    const text = { ...cell, base: base.current, text: typed.current };
    return unkeptId === undefined ? text : { ...text, unkeptId };
  }

  function keep(leaving: Leaving): void {
    if (isSettled.current) return;
    isSettled.current = true;
    draft.settle();
    onKeep(typedText(), leaving);
  }
  const latest = useRef({ keep, hold: () => draft.store(typedText()) });
  useEffect(() => {
    latest.current = { keep, hold: () => draft.store(typedText()) };
  });

  useEffect(() => {
    const element = area.current;
    const keepAway = () => latest.current.keep('away');
    openEditor.current = keepAway;
    element?.focus();
    // The key press that opened it is typed already.
    if (typed.current !== base.current) latest.current.hold();
    element?.setSelectionRange(element.value.length, element.value.length);
    return () => {
      if (openEditor.current === keepAway) openEditor.current = undefined;
      // Whatever has closed the editor, and a removed element is not told that it lost the focus: the text is kept.
      if (typed.current !== base.current) keepAway();
    };
  }, [openEditor]);

  function leave(): void {
    isSettled.current = true;
    draft.drop(typedText());
    onLeave(typed.current === base.current ? undefined : typed.current);
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
      aria-label={cell.label}
      defaultValue={first.current}
      onChange={(event) => {
        typed.current = ordinaryLines(event.target.value);
        draft.store(typedText());
      }}
      onKeyDown={handleKey}
      onBlur={() => {
        // Another program in front is no decision about the text: the editor is there when the person comes back.
        if (document.hasFocus()) keep('away');
      }}
    />
  );
}
