// The parties that are suggested, below what is typed of one: a listbox that the text field's arrows move in. The
// keyboard stays in the text.
import type { RefObject } from 'react';
import { classNames } from '../ui/class-names.ts';
import { Offer, Offers, placeBeside } from '../ui/offers.tsx';
import { caretLine } from './caret-place.ts';
import styles from './party-list.module.css';
import { optionId, type PartyChoices } from './use-party-suggestions.ts';

export interface PartyListProps {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly choices: PartyChoices;
}

const GAP = 4;

function said(count: number): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? 'party' : 'parties'} suggested. Down arrow chooses, Enter takes, Escape closes.`;
}

function Options({ area, choices, shown }: PartyListProps & { readonly shown: NonNullable<PartyChoices['shown']> }) {
  const { listId, take } = choices;
  const { from, names } = shown.suggestions;
  return (
    <Offers
      id={listId}
      label="Parties in this plan"
      className={classNames(styles, 'list')}
      // Below the line of the name that is being typed.
      place={(list) => {
        if (area.current !== null) placeBeside(list, caretLine(area.current, from), GAP);
      }}
    >
      {names.map((name, index) => (
        <Offer
          key={name}
          id={optionId(listId, index)}
          isChosen={index === shown.chosen}
          className={classNames(styles, 'option')}
          onTake={() => take(name)}
        >
          {name}
        </Offer>
      ))}
    </Offers>
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
