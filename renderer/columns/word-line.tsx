// One word of a column of choices: the word, what it means, its colour, whether it is said of what is complete.
import { CHOICE_COLOURS, type ChoiceColour } from '../../shared/plan/plan.ts';
import { Tick } from '../export/choice-parts.tsx';
import { Swatch } from '../plan/cell-content.tsx';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import styles from './words.module.css';
import { type EditedWord, isRenamed } from './words-state.ts';

const COLOURS: readonly (readonly [ChoiceColour | 'none', string])[] = [
  ['none', 'No colour'],
  ...CHOICE_COLOURS.map((colour) => [colour, `${colour[0]?.toUpperCase()}${colour.slice(1)}`] as const),
];

export interface WordLineProps {
  readonly edited: EditedWord;
  /** Its place, counted from 1. */
  readonly place: number;
  /** How many cells have the word as it was. */
  readonly used: number;
  readonly isLast: boolean;
  readonly onChange: (change: Partial<EditedWord>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}

export function WordLine({ edited, place, used, isLast, onChange, onMove, onRemove }: WordLineProps) {
  const { from, word, meaning, colour, isDone, renamesCells } = edited;
  const name = word.trim() === '' ? `word ${place}` : word.trim();
  return (
    <li className={classNames(styles, 'word')}>
      <div className={classNames(styles, 'texts')}>
        <Swatch colour={colour} />
        <input
          className={classNames(styles, 'input')}
          aria-label={`Word ${place}`}
          value={word}
          maxLength={200}
          data-word={place}
          onChange={({ target }) => onChange({ word: target.value })}
        />
        <input
          className={classNames(styles, 'input')}
          aria-label={`Meaning of ${name}`}
          placeholder="What the council means by it"
          value={meaning}
          maxLength={1000}
          onChange={({ target }) => onChange({ meaning: target.value })}
        />
      </div>
      <div className={classNames(styles, 'choices')}>
        <div className={classNames(styles, 'colour')}>
          <Choice
            label={`Colour of ${name}`}
            value={colour ?? 'none'}
            options={COLOURS}
            onChoose={(chosen) => onChange({ colour: chosen === 'none' ? undefined : chosen })}
          />
        </div>
        <Tick isOn={isDone} onChange={(on) => onChange({ isDone: on })}>
          Counts as done
        </Tick>
        <span className={classNames(styles, 'used')}>{used === 0 ? 'In no cell' : `In ${counted(used, 'cell')}`}</span>
        <span className={classNames(styles, 'buttons')}>
          <Button kind="quiet" label={`Up: ${name}`} isDisabled={place === 1} onPress={() => onMove(-1)}>
            Up
          </Button>
          <Button kind="quiet" label={`Down: ${name}`} isDisabled={isLast} onPress={() => onMove(1)}>
            Down
          </Button>
          <Button kind="quiet" label={`Remove ${name}`} onPress={onRemove}>
            Remove
          </Button>
        </span>
      </div>
      {isRenamed(edited) && used > 0 && (
        <Tick isOn={renamesCells} onChange={(on) => onChange({ renamesCells: on })}>
          {`Change “${from}” to “${word.trim()}” in the ${counted(used, 'cell')} that ${used === 1 ? 'has' : 'have'} it`}
        </Tick>
      )}
    </li>
  );
}
