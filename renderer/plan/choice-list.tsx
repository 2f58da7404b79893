// The words of a column of choices, below the cell that is being edited. The keyboard stays in the text.
import { type RefObject, useLayoutEffect } from 'react';
import type { Choice } from '../../shared/plan/plan.ts';
import { classNames } from '../ui/class-names.ts';
import { Offer, Offers, placeBeside } from '../ui/offers.tsx';
import { Swatch } from './cell-content.tsx';
import styles from './choice-list.module.css';

export interface ChoiceListProps {
  readonly id: string;
  /** What is around the text field. */
  readonly field: RefObject<HTMLElement | null>;
  readonly choices: readonly Choice[];
  /** The one that the arrows are on; -1 for none. */
  readonly chosen: number;
  readonly onTake: (word: string) => void;
}

export function choiceId(listId: string, place: number): string {
  return `${listId}-${place}`;
}

const GAP = 2;

function place(list: HTMLElement, field: HTMLElement): void {
  const cell = field.getBoundingClientRect();
  placeBeside(list, cell, GAP);
  list.style.minWidth = `${cell.width}px`;
}

export function ChoiceList({ id, field, choices, chosen, onTake }: ChoiceListProps) {
  useLayoutEffect(() => {
    document.getElementById(choiceId(id, chosen))?.scrollIntoView({ block: 'nearest' });
  });
  return (
    <Offers
      id={id}
      label="Words to choose from"
      className={classNames(styles, 'list')}
      place={(list) => {
        if (field.current !== null) place(list, field.current);
      }}
    >
      {choices.map(({ word, meaning, colour }, index) => (
        <Offer
          key={word}
          id={choiceId(id, index)}
          isChosen={index === chosen}
          className={classNames(styles, 'option')}
          onTake={() => onTake(word)}
        >
          <Swatch colour={colour} />
          <span>
            {word}
            {meaning !== '' && <span className={classNames(styles, 'meaning')}>{meaning}</span>}
          </span>
        </Offer>
      ))}
    </Offers>
  );
}
