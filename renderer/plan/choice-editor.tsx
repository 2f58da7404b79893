// The editor of a cell in a column of choices: the text editor with the column's words below it. A word is taken with the
// arrows and Enter, or the mouse; any other text is as good, and kept as it was typed.
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { wordKey } from '../../shared/plan/column-choices.ts';
import { likelyChoice, matchingChoices } from '../../shared/plan/matching-choices.ts';
import type { Choice } from '../../shared/plan/plan.ts';
import type { CellField } from '../../shared/plan/row-cells.ts';
import { classNames } from '../ui/class-names.ts';
import { CellEditor, type CellEditorProps, type Leaving } from './cell-editor.tsx';
import styles from './choice-editor.module.css';
import { ChoiceList, choiceId } from './choice-list.tsx';

export interface ChoiceEditorProps extends CellEditorProps<CellField> {
  readonly choices: readonly Choice[];
}

interface Offer {
  readonly choices: readonly Choice[];
  /** The one that the arrows are on, counted from 0; -1 for none. */
  readonly chosen: number;
}

function offerAtFirst(choices: readonly Choice[], text: string, isTypedOver: boolean): Offer | undefined {
  if (choices.length === 0 || text.includes('\n')) return undefined;
  if (isTypedOver) return offerFor(choices, text);
  return { choices, chosen: choices.findIndex(({ word }) => wordKey(word) === wordKey(text)) };
}

function offerFor(choices: readonly Choice[], typed: string): Offer | undefined {
  const offered = typed.includes('\n') ? [] : matchingChoices(choices, typed);
  return offered.length === 0 ? undefined : { choices: offered, chosen: likelyChoice(offered, typed) };
}

/** How the text field says that it has a list, and where in it one is. */
function useListAttributes(area: () => HTMLElement | null, listId: string, chosen: number | undefined): void {
  useEffect(() => {
    const element = area();
    const set = (name: string, value: string | undefined) =>
      value === undefined ? element?.removeAttribute(name) : element?.setAttribute(name, value);
    set('aria-autocomplete', 'list');
    set('aria-haspopup', 'listbox');
    set('aria-controls', chosen === undefined ? undefined : listId);
    set('aria-activedescendant', chosen === undefined || chosen < 0 ? undefined : choiceId(listId, chosen));
  });
}

export function ChoiceEditor({ choices, ...editor }: ChoiceEditorProps) {
  const field = useRef<HTMLDivElement>(null);
  const listId = useId();
  const { beginning, cell, openEditor, onKeep } = editor;
  const [offer, setOffer] = useState(() =>
    offerAtFirst(choices, beginning?.text ?? cell.base, beginning?.isTypedOver === true),
  );
  /** Where the keyboard goes after a text that is kept by what happens here. */
  const leaving = useRef<Leaving | undefined>(undefined);
  const area = () => field.current?.querySelector('textarea') ?? null;
  useListAttributes(area, listId, offer?.chosen);

  function keep(): void {
    leaving.current = 'stay';
    openEditor.current?.();
  }

  function take(word: string): void {
    const element = area();
    if (element === null) return;
    element.focus();
    element.select();
    // As if it were typed: the editor stores it as its draft, and its own undo knows of it.
    document.execCommand('insertText', false, word);
    keep();
  }

  function move(by: 1 | -1): void {
    const { choices: offered, chosen } = offer ?? { choices, chosen: -1 };
    if (offered.length === 0) return;
    const from = chosen < 0 && by < 0 ? 0 : chosen;
    setOffer({ choices: offered, chosen: (from + by + offered.length) % offered.length });
  }

  /** Whether the key was the list's. */
  function press({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    if (ctrlKey || metaKey || shiftKey) return false;
    const isOpen = offer !== undefined;
    switch (key) {
      case 'ArrowDown':
        if (isOpen || altKey) move(1);
        return isOpen || altKey;
      case 'ArrowUp':
        if (altKey) setOffer(undefined);
        else if (isOpen) move(-1);
        return isOpen || altKey;
      case 'Enter':
        return !altKey && pressEnter();
      default:
        return false;
    }
  }

  /** Takes the word that one is on. A single line that is none is kept by Enter as well; several are edited as in any cell. */
  function pressEnter(): boolean {
    const word = offer?.choices[offer.chosen]?.word;
    if (word !== undefined) take(word);
    else if (area()?.value.includes('\n') === true) return false;
    else keep();
    return true;
  }

  return (
    <div
      ref={field}
      className={classNames(styles, 'field')}
      onKeyDownCapture={(event) => {
        if (event.nativeEvent.isComposing || !press(event)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onInput={({ target }) => {
        if (target instanceof HTMLTextAreaElement) setOffer(offerFor(choices, target.value));
      }}
    >
      <CellEditor {...editor} onKeep={(typed, how) => onKeep(typed, leaving.current ?? how)} />
      {offer !== undefined && (
        <ChoiceList id={listId} field={field} choices={offer.choices} chosen={offer.chosen} onTake={take} />
      )}
    </div>
  );
}
