// The parties that are suggested, below what is typed of one: a listbox that the text field's arrows move in. The
// keyboard stays in the text.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { classNames } from '../ui/class-names.ts';
import { caretLine } from './caret-place.ts';
import styles from './party-list.module.css';
import { optionId, type PartyChoices } from './use-party-suggestions.ts';

export interface PartyListProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly choices: PartyChoices;
}

const GAP = 4;

/** Below the line of the name that is being typed; above it where there is no room below. */
function place(list: HTMLElement, area: HTMLTextAreaElement, at: number): void {
  const line = caretLine(area, at);
  const { width, height } = list.getBoundingClientRect();
  const below = line.bottom + GAP;
  const top = below + height <= window.innerHeight ? below : Math.max(0, line.top - GAP - height);
  list.style.top = `${top}px`;
  list.style.left = `${Math.max(0, Math.min(line.left, window.innerWidth - width))}px`;
}

function said(count: number): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? 'party' : 'parties'} suggested. Down arrow chooses, Enter takes, Escape closes.`;
}

/** Not within the cell: what can be pressed there would be taken for the cell's own. */
function Options({ area, choices, shown }: PartyListProps & { readonly shown: NonNullable<PartyChoices['shown']> }) {
  const list = useRef<HTMLDivElement>(null);
  const { listId, take } = choices;
  const { from, names } = shown.suggestions;
  useLayoutEffect(() => {
    const put = () => {
      if (list.current !== null && area.current !== null) place(list.current, area.current, from);
    };
    put();
    window.addEventListener('scroll', put, true);
    window.addEventListener('resize', put);
    return () => {
      window.removeEventListener('scroll', put, true);
      window.removeEventListener('resize', put);
    };
  }, [area, from]);
  return createPortal(
    <div
      ref={list}
      id={listId}
      role="listbox"
      tabIndex={-1}
      aria-label="Parties in this plan"
      className={classNames(styles, 'list')}
      // The text keeps the keyboard, and the table is not told of a press on a cell.
      onMouseDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {names.map((name, index) => (
        <div
          key={name}
          id={optionId(listId, index)}
          role="option"
          aria-selected={index === shown.chosen}
          className={classNames(styles, 'option')}
          tabIndex={-1}
          // The text field's own keys do the same.
          onMouseUp={() => take(name)}
        >
          {name}
        </div>
      ))}
    </div>,
    document.body,
  );
}

export function PartyList({ area, choices }: PartyListProps) {
  const { shown } = choices;
  return (
    <>
      {shown !== undefined && <Options area={area} choices={choices} shown={shown} />}
      <p role="status" className={classNames(styles, 'said')}>
        {said(shown?.suggestions.names.length ?? 0)}
      </p>
    </>
  );
}
