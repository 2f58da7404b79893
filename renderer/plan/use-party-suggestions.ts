// The parties that are suggested while one types in a cell that names some: which, and which of them the arrows are on.
// Nothing is taken that the person has not gone to.
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { isPartyField } from '../../shared/plan/parties.ts';
import { type PartySuggestions, suggestParties, takeParty } from '../../shared/plan/suggest-parties.ts';
import { makeTextEdit } from './text-edits.ts';

interface Shown {
  readonly suggestions: PartySuggestions;
  /** The one that the arrows are on, counted from 0; -1 for none. */
  readonly chosen: number;
}

export interface PartyChoices {
  readonly listId: string;
  readonly shown: Shown | undefined;
  /** After something was typed. */
  readonly seek: () => void;
  /** Whether the key was the list's. */
  readonly press: (event: KeyboardEvent) => boolean;
  readonly take: (name: string) => void;
  readonly close: () => void;
  /** The caret has moved: the list goes unless it is where the list was made for. */
  readonly followCaret: () => void;
  /** How the text field says that it has a list, and where in it one is. */
  readonly attributes: Readonly<Record<string, string>>;
}

export function optionId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

/** @param parties the plan's parties, likeliest first: asked for once, where the field names parties at all */
export function usePartySuggestions(
  area: RefObject<HTMLTextAreaElement | null>,
  field: string,
  parties: () => readonly string[],
): PartyChoices {
  const listId = useId();
  const [shown, setShown] = useState<Shown>();
  const isFor = isPartyField(field);
  const known = useRef<readonly string[]>(undefined);
  useEffect(() => {
    if (!isFor) return undefined;
    // Not while the editor opens: in a long plan the letter that opened it would wait for them.
    const turn = requestIdleCallback(() => {
      known.current ??= parties();
    });
    return () => cancelIdleCallback(turn);
  }, [isFor, parties]);
  const count = shown?.suggestions.names.length ?? 0;
  const move = (by: 1 | -1) =>
    setShown((now) => now && { ...now, chosen: ((now.chosen + 1 + by + count + 1) % (count + 1)) - 1 });
  const close = () => setShown(undefined);

  function take(name: string): void {
    const { current: element } = area;
    if (element === null || shown === undefined) return;
    makeTextEdit(element, takeParty(shown.suggestions, name));
    // After the edit: what it has typed is no wish for more.
    close();
  }

  return {
    listId,
    shown,
    take,
    close,
    seek: () => {
      const { current: element } = area;
      if (!isFor || element === null) return;
      const { value, selectionStart, selectionEnd } = element;
      known.current ??= parties();
      const isCaret = selectionStart === selectionEnd;
      const suggestions = isCaret ? suggestParties(known.current, value, selectionEnd) : undefined;
      setShown(suggestions && { suggestions, chosen: -1 });
    },
    followCaret: () => {
      if (shown !== undefined && area.current?.selectionEnd !== shown.suggestions.caret) close();
    },
    press: ({ key, ctrlKey, metaKey, altKey, shiftKey }) => {
      if (shown === undefined || ctrlKey || metaKey || altKey || shiftKey) return false;
      const name = shown.suggestions.names[shown.chosen];
      if (key === 'ArrowDown') move(1);
      else if (key === 'ArrowUp') move(-1);
      else if (key === 'Escape') close();
      else if ((key === 'Enter' || key === 'Tab') && name !== undefined) take(name);
      else return false;
      return true;
    },
    attributes: {
      ...(isFor ? { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' } : {}),
      ...(shown === undefined ? {} : { 'aria-controls': listId }),
      ...(shown === undefined || shown.chosen === -1
        ? {}
        : { 'aria-activedescendant': optionId(listId, shown.chosen) }),
    },
  };
}
