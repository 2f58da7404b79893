// The editor of one progress note: its day and its text, kept together. It is stored as a draft while it is typed, as a
// cell's text is, so that a crash or a reload loses none of it.
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { type IsoDay, isIsoDay } from '../../shared/plan/calendar.ts';
import { ordinaryLines } from '../../shared/plan/cell-text.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import type { ProgressNote } from '../../shared/plan/progress.ts';
import { noteField, typedFieldTitle } from '../../shared/plan/typed-fields.ts';
import type { TypedToKeep } from '../db/keep-typed.ts';
import { useLater } from '../load-later.ts';
import { useDraft } from '../plan/use-draft.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { focusOpener } from './panel-keyboard.ts';
import type { ProgressNotesProps } from './progress-notes.tsx';
import styles from './side-panel.module.css';

export interface NoteEditorProps extends ProgressNotesProps {
  readonly id: string;
  /** The note as it is stored; undefined for a new one. */
  readonly note: ProgressNote | undefined;
}

/** What is typed by now, and what it was when the typing began: later changes from elsewhere are not what one has seen. */
function useTyped({ planId, row, columns, panel, context, id, note }: NoteEditorProps) {
  const { beginning } = panel.editing ?? {};
  const [base] = useState(beginning?.base ?? note?.text ?? '');
  const [baseOn] = useState(note?.on);
  const [text, setText] = useState(beginning?.text ?? base);
  const [on, setOn] = useState<IsoDay>(beginning?.on ?? baseOn ?? localDay(context.services.now()));
  const field = noteField(id);
  const { unkeptId } = beginning ?? {};
  const typed: TypedToKeep = {
    ...{ planId, rowId: row.id, field, label: typedFieldTitle(row, field, columns), base, text, on },
    ...(baseOn === undefined ? {} : { baseOn }),
    ...(unkeptId === undefined ? {} : { unkeptId }),
  };
  return { typed, setText, setOn, isChanged: text !== base || (baseOn !== undefined && on !== baseOn) };
}

export function NoteEditor(props: NoteEditorProps) {
  const { edits, id, note, context } = props;
  const { openEditor } = edits;
  const DayField = useLater(true, () =>
    context.say('The field for the date could not be shown: open the note again.'),
  )?.DayField;
  const area = useRef<HTMLTextAreaElement>(null);
  const isSettled = useRef(false);
  const draft = useDraft();
  const { typed, setText, setOn, isChanged } = useTyped(props);
  const opener = note === undefined ? undefined : noteField(id);

  function keep(): void {
    if (isSettled.current) return;
    isSettled.current = true;
    draft.settle();
    // A note without words says nothing: a new one is none, and one that was there is deleted by its button alone.
    edits.keep(typed.text.trim() === '' ? { ...typed, text: typed.base, on: typed.baseOn ?? typed.on ?? '' } : typed);
  }

  function leave(): void {
    isSettled.current = true;
    draft.drop(typed);
    edits.leave(typed, isChanged && typed.text.trim() !== '');
    focusOpener(opener ?? '');
  }

  const latest = useRef({ keep, typed, isChanged });
  useEffect(() => {
    const wasTyped = latest.current.typed;
    latest.current = { keep, typed, isChanged };
    if (isChanged && (wasTyped.text !== typed.text || wasTyped.on !== typed.on)) draft.store(typed);
  });
  useEffect(() => {
    const keepNow = () => latest.current.keep();
    openEditor.current = keepNow;
    // What it begins with is typed already: put back, or brought back.
    if (latest.current.isChanged) draft.store(latest.current.typed);
    area.current?.focus();
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
    return () => {
      if (openEditor.current === keepNow) openEditor.current = undefined;
      // Whatever has closed the editor, what was typed in it is kept.
      if (latest.current.isChanged) keepNow();
    };
  }, [openEditor, draft]);

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const keeps = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!keeps && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (keeps) {
      keep();
      focusOpener(opener ?? '');
    } else {
      leave();
    }
  }

  function handleBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    // Another program in front is no decision about the text: the editor is there when the person comes back.
    if (document.hasFocus() && !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) keep();
  }

  return (
    // It takes the keyboard from nothing that is pressed in it: the text is only kept where one goes elsewhere.
    <fieldset
      className={classNames(styles, 'note')}
      tabIndex={-1}
      aria-label={note === undefined ? 'New progress note' : 'Progress note'}
      // On their way in: the date's parts let no key come out.
      onKeyDownCapture={handleKey}
      onBlur={handleBlur}
    >
      {DayField !== undefined && (
        <DayField
          label="Date"
          value={typed.on ?? ''}
          onChange={(day) => {
            // While its year is being typed it is no day that a plan can hold.
            if (isIsoDay(day)) setOn(day);
          }}
        />
      )}
      <textarea
        ref={area}
        className={classNames(styles, 'area')}
        aria-label="What is there to say?"
        value={typed.text}
        onChange={(event) => setText(ordinaryLines(event.target.value))}
      />
      <div className={classNames(styles, 'buttons')}>
        <Button
          kind="primary"
          onPress={() => {
            keep();
            focusOpener(opener ?? '');
          }}
        >
          Keep
        </Button>
        <Button onPress={leave}>Cancel</Button>
      </div>
    </fieldset>
  );
}
