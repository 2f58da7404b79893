// The editor of one cell: plain text, stored as a draft while it is typed, so that a crash or a reload loses none of it.
import { type ChangeEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { ordinaryLines } from '../../shared/plan/cell-text.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import type { TypedField } from '../../shared/plan/typed-fields.ts';
import type { TypedText } from '../db/schema.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './cell-editor.module.css';
import type { Beginning } from './grid-state.ts';
import { PartyList } from './party-list.tsx';
import { afterInput, pasteList, pressBulletKey } from './text-edits.ts';
import { useDraft } from './use-draft.ts';
import { usePartySuggestions } from './use-party-suggestions.ts';

/** The id of what says which keys an editor has. */
export const EDITOR_HELP = 'editor-help';

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
  /** The plan's parties, likeliest first. The same function over time. */
  readonly parties: () => readonly string[];
  /** Tells the person, quietly, why a key did nothing. */
  readonly say: (message: string) => void;
  readonly onKeep: (typed: EditorText<Field>, leaving: Leaving) => void;
  /** @param typed what is thus not kept; undefined where nothing was typed */
  readonly onLeave: (typed: string | undefined) => void;
}

const NOTHING_ABOVE = 'There is no bullet above to nest this one under. Ctrl+Enter keeps the text.';
const NOT_NESTED = 'This bullet is not nested. Ctrl+Enter keeps the text.';

export function CellEditor<Field extends TypedField>(props: CellEditorProps<Field>) {
  const { cell, beginning, openEditor, parties, say, onKeep, onLeave } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  // What the cell had when the typing began: later changes from elsewhere are not what the person has seen.
  const base = useRef(beginning?.base ?? cell.base);
  const first = useRef(beginning?.text ?? base.current);
  const typed = useRef(first.current);
  const isSettled = useRef(false);
  const draft = useDraft();
  const choices = usePartySuggestions(area, cell.field, parties);

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

  /** Tab and what a list makes of other keys. Whether the key was one of these. */
  function pressInList(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    const outcome = pressBulletKey(event, event.currentTarget);
    if (outcome === 'nothing') say(event.shiftKey ? NOT_NESTED : NOTHING_ABOVE);
    if (outcome !== 'none') return true;
    if (event.key === 'Tab') keep(event.shiftKey ? 'previous' : 'next');
    return event.key === 'Tab';
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.nativeEvent.isComposing) return;
    const keeps = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!choices.press(event)) {
      if (keeps) keep('stay');
      else if (event.key === 'Escape') leave();
      else if (!pressInList(event)) return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function handleChange(event: ChangeEvent<HTMLTextAreaElement>): void {
    const { target } = event;
    typed.current = ordinaryLines(target.value);
    draft.store(typedText());
    choices.seek();
    afterInput(target, event.nativeEvent);
  }

  return (
    <>
      <textarea
        ref={area}
        className={classNames(styles, 'editor')}
        aria-label={cell.label}
        aria-describedby={EDITOR_HELP}
        {...choices.attributes}
        lang="en-GB"
        spellCheck
        defaultValue={first.current}
        onChange={handleChange}
        onPaste={(event) => {
          if (pasteList(event.currentTarget, event.clipboardData)) event.preventDefault();
        }}
        onSelect={choices.followCaret}
        onKeyDown={handleKey}
        onBlur={() => {
          choices.close();
          // Another program in front is no decision about the text: the editor is there when the person comes back.
          if (document.hasFocus()) keep('away');
        }}
      />
      <PartyList area={area} choices={choices} />
    </>
  );
}
