// Words and what they mean, to be filled in: the RAG key, the acronyms.
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './choices.module.css';

export interface WordPair {
  readonly word: string;
  readonly meaning: string;
  /** Whether the word is the plan's own: it is then not typed here, and not taken away. */
  readonly isFound: boolean;
}

export interface WordListProps {
  /** What each word is called: "Acronym". */
  readonly wordLabel: string;
  /** What its meaning is called: "Long form". */
  readonly meaningLabel: string;
  readonly pairs: readonly WordPair[];
  readonly onChange: (pairs: readonly WordPair[]) => void;
}

export function WordList({ wordLabel, meaningLabel, pairs, onChange }: WordListProps) {
  const replace = (at: number, change: Partial<WordPair>) =>
    onChange(pairs.map((pair, index) => (index === at ? { ...pair, ...change } : pair)));
  return (
    <div className={classNames(styles, 'words')}>
      {pairs.map(({ word, meaning, isFound }, at) => {
        const key = `${at}`;
        const named = word === '' ? `${wordLabel.toLowerCase()} ${at + 1}` : word;
        return (
          <div key={key} className={classNames(styles, 'pair')}>
            {isFound ? (
              <span className={classNames(styles, 'short')}>{word}</span>
            ) : (
              <input
                className={classNames(styles, 'input')}
                aria-label={`${wordLabel} ${at + 1}`}
                value={word}
                onChange={({ target }) => replace(at, { word: target.value })}
              />
            )}
            <textarea
              rows={1}
              className={classNames(styles, 'input', 'grows')}
              aria-label={`${meaningLabel} of ${named}`}
              value={meaning}
              // One line of the printed list, however long.
              onChange={({ target }) => replace(at, { meaning: target.value.replace(/\n/g, ' ') })}
            />
            {!isFound && (
              <Button
                kind="quiet"
                label={`Remove ${named}`}
                onPress={() => onChange(pairs.filter((_, index) => index !== at))}
              >
                Remove
              </Button>
            )}
          </div>
        );
      })}
      <div>
        <Button onPress={() => onChange([...pairs, { word: '', meaning: '', isFound: false }])}>Add one</Button>
      </div>
    </div>
  );
}
