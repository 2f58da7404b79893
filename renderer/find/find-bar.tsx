// The search above the plan: as one types, every place is marked and the first is brought into sight. Enter goes to the
// next, Shift and Enter to the one before, Escape back to the table, to the cell that was found.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { besideInWords } from '../../shared/plan/beside-texts.ts';
import { TickBox } from '../merge/tick-box.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './find-bar.module.css';
import { ReplaceFields, type ReplaceFieldsProps } from './replace-fields.tsx';
import type { Find } from './use-find.ts';

export interface FindBarProps extends ReplaceFieldsProps {
  /** Closes the search, and sends the keyboard to what was found. */
  readonly onClose: () => void;
}

function outcome({ words, found, hidden, current, place: looked }: Find): string {
  if (words.trim() === '') return '';
  const more = hidden.toLocaleString('en-GB');
  if (found.count === 0) return hidden === 0 ? 'Not in this plan' : `Not in the rows shown · ${more} in hidden rows`;
  const beside = looked?.beside === undefined ? '' : `, ${besideInWords(looked.beside)}: Escape goes there`;
  const place = `${(current + 1).toLocaleString('en-GB')} of ${found.count.toLocaleString('en-GB')}`;
  return hidden === 0 ? `${place}${beside}` : `${place}${beside} · ${more} more in hidden rows`;
}

export function FindBar({ find, onClose, onReplace, onReplaceAll }: FindBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const { turn, options, isReplacing } = find;
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

  const isNothing = find.found.count === 0;
  return (
    <search className={classNames(styles, 'bar')} onKeyDown={handleKey}>
      <div className={classNames(styles, 'line')}>
        <label htmlFor="find-words" className={classNames(styles, 'label')}>
          Find
        </label>
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
        <Button kind="quiet" isDisabled={isNothing} onPress={() => find.step(-1)}>
          Previous
        </Button>
        <Button kind="quiet" isDisabled={isNothing} onPress={() => find.step(1)}>
          Next
        </Button>
        <TickBox state={options.matchCase ? 'on' : 'off'} onChange={(matchCase) => find.choose({ matchCase })}>
          Match case
        </TickBox>
        <TickBox state={options.wholeWord ? 'on' : 'off'} onChange={(wholeWord) => find.choose({ wholeWord })}>
          Whole words
        </TickBox>
        {!isReplacing && (
          <Button kind="quiet" onPress={() => find.open(true)}>
            Replace…
          </Button>
        )}
        <Button kind="quiet" onPress={onClose}>
          Close
        </Button>
      </div>
      {isReplacing && <ReplaceFields find={find} onReplace={onReplace} onReplaceAll={onReplaceAll} />}
    </search>
  );
}
