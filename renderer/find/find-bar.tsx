// The search above the plan: as one types, every place is marked and the first is brought into sight. Enter goes to the
// next, Shift and Enter to the one before, Escape back to the table, to the cell that was found.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './find-bar.module.css';
import type { Find } from './use-find.ts';

export interface FindBarProps {
  readonly find: Find;
  /** Closes the search, and sends the keyboard to what was found. */
  readonly onClose: () => void;
}

function outcome({ words, found, hidden, current }: Find): string {
  if (words.trim() === '') return '';
  const more = hidden.toLocaleString('en-GB');
  if (found.length === 0) return hidden === 0 ? 'Not in this plan' : `Not in the rows shown · ${more} in hidden rows`;
  const place = `${(current + 1).toLocaleString('en-GB')} of ${found.length.toLocaleString('en-GB')}`;
  return hidden === 0 ? place : `${place} · ${more} more in hidden rows`;
}

export function FindBar({ find, onClose }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const { turn } = find;
  useEffect(() => {
    if (turn === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [turn]);

  function handleKey(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && event.target === field.current) find.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  return (
    <search className={classNames(styles, 'bar')} onKeyDown={handleKey}>
      <label htmlFor="find-words">Find</label>
      <input
        ref={field}
        id="find-words"
        type="search"
        className={classNames(styles, 'field')}
        value={find.words}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => find.seek(event.target.value)}
      />
      <p role="status" className={classNames(styles, 'outcome')}>
        {outcome(find)}
      </p>
      <Button kind="quiet" isDisabled={find.found.length === 0} onPress={() => find.step(-1)}>
        Previous
      </Button>
      <Button kind="quiet" isDisabled={find.found.length === 0} onPress={() => find.step(1)}>
        Next
      </Button>
      <Button kind="quiet" onPress={onClose}>
        Close
      </Button>
    </search>
  );
}
