// Parties that are likely to be one, written in two ways. Nothing is done by a likeness: it is the person who knows.
import { useId, useMemo } from 'react';
import { likelyParties } from '../../shared/plan/likely-parties.ts';
import { type PartyCount, partyUses } from '../../shared/plan/party-counts.ts';
import { counted } from '../merge/change-names.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './parties.module.css';
import type { PartyWish } from './parties-dialog.tsx';

const cells = (party: PartyCount) => counted(partyUses(party), 'cell', 'cells');

export interface SamePartiesProps {
  readonly parties: readonly PartyCount[];
  readonly onRename: (wish: PartyWish) => void;
}

export function SameParties({ parties, onRename }: SamePartiesProps) {
  const headingId = useId();
  const likely = useMemo(() => likelyParties(parties), [parties]);
  const several = parties.filter(({ spellings }) => spellings.length > 1);
  if (likely.length + several.length === 0) return null;
  return (
    <section className={classNames(styles, 'likely')} aria-labelledby={headingId}>
      <h3 id={headingId}>Perhaps the same party</h3>
      <ul>
        {likely.map(({ party, other }) => (
          <li key={party.key}>
            <span>
              “{party.name}” ({cells(party)}) and “{other.name}” ({cells(other)})
            </span>
            <Button
              label={`Make them one: ${party.name} and ${other.name}`}
              onPress={() => onRename({ from: [party], to: other.name })}
            >
              Make them one…
            </Button>
          </li>
        ))}
        {several.map((party) => (
          <li key={party.key}>
            <span>
              “{party.name}” is also written{' '}
              {party.spellings
                .slice(1)
                .map((name) => `“${name}”`)
                .join(', ')}
            </span>
            <Button
              label={`Write it one way: ${party.name}`}
              onPress={() => onRename({ from: [party], to: party.name })}
            >
              Write it one way…
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
