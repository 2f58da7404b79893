// The words of one column of choices, and what they tell of an action.
import { useEffect, useRef } from 'react';
import { actionsWith, usedWords, wordKey } from '../../shared/plan/column-choices.ts';
import type { ColumnRole, PlanRow } from '../../shared/plan/plan.ts';
import { OneOf } from '../export/choice-parts.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { WordLine } from './word-line.tsx';
import styles from './words.module.css';
import { type EditedColumn, withNewWord, withoutWord, withWord, withWordMoved } from './words-state.ts';

const ROLES: readonly (readonly [ColumnRole | 'none', string])[] = [
  ['status', 'How far it is'],
  ['rag', 'Its RAG'],
  ['none', 'Something else'],
];

/** Texts in cells that are none of the words, as they stand there. */
function otherTexts({ base, words }: EditedColumn, rows: readonly PlanRow[]): readonly string[] {
  const known = new Set(words.flatMap(({ from, word }) => [wordKey(from), wordKey(word)]));
  return [...usedWords(rows, base.key).keys()].filter((text) => !known.has(wordKey(text)));
}

export interface WordsPanelProps {
  readonly edited: EditedColumn;
  readonly rows: readonly PlanRow[];
  readonly onChange: (edited: EditedColumn) => void;
}

export function WordsPanel({ edited, rows, onChange }: WordsPanelProps) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<number | undefined>(undefined);
  const { base, role, words } = edited;
  useEffect(() => {
    if (wanted.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-word="${wanted.current}"]`)?.focus();
    wanted.current = undefined;
  });
  const others = otherTexts(edited, rows);
  return (
    <>
      <h3 className={classNames(styles, 'heading')}>What “{base.label}” tells of an action</h3>
      <OneOf
        label={`What “${base.label}” tells of an action`}
        value={role ?? 'none'}
        options={ROLES}
        onChange={(chosen) => {
          const { role: _before, ...rest } = edited;
          onChange({ ...rest, role: chosen === 'none' ? undefined : chosen });
        }}
        isInLine
      />
      <h3 className={classNames(styles, 'heading')}>Its words, in their order</h3>
      <ol ref={list} className={classNames(styles, 'words')}>
        {words.map((word, index) => (
          <WordLine
            key={word.id}
            edited={word}
            place={index + 1}
            used={word.from === '' ? 0 : actionsWith(rows, base.key, word.from).length}
            isLast={index === words.length - 1}
            onChange={(change) => onChange(withWord(edited, word.id, change))}
            onMove={(by) => onChange(withWordMoved(edited, word.id, by))}
            onRemove={() => {
              // The keyboard stays in the list: on the word that takes the place, or the one before.
              wanted.current = Math.max(1, Math.min(index + 1, words.length - 1));
              onChange(withoutWord(edited, word.id));
            }}
          />
        ))}
      </ol>
      <div className={classNames(styles, 'buttons')}>
        <Button
          onPress={() => {
            wanted.current = words.length + 1;
            onChange(withNewWord(edited));
          }}
        >
          Add a word
        </Button>
      </div>
      {others.length > 0 && (
        <p className={classNames(styles, 'help')}>
          Cells also have {others.length === 1 ? 'a text' : `${others.length} texts`} that{' '}
          {others.length === 1 ? 'is' : 'are'} none of these words (
          {others
            .slice(0, 5)
            .map((text) => `“${text.slice(0, 40)}”`)
            .join(', ')}
          {others.length > 5 ? '…' : ''}). They stay as they are.
        </p>
      )}
    </>
  );
}
