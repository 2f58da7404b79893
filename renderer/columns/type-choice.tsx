// What is written in a custom column: any text, dates, or words to choose from. Cells stay as they are whichever it is.
import type { ColumnType, CustomColumn } from '../../shared/plan/plan.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { TYPE_WORDS } from './column-words.ts';
import styles from './columns.module.css';

export function TypeChoice({
  custom,
  onChoose,
  onWords,
}: {
  readonly custom: CustomColumn;
  readonly onChoose: (after: CustomColumn, what: string) => void;
  readonly onWords: (key: string) => void;
}) {
  const id = `type-${custom.key}`;
  const type: ColumnType = custom.type ?? (custom.role === undefined ? 'text' : 'choice');
  const change = (to: ColumnType) => {
    // A role is one of words; the words stay, for whoever turns back.
    const { role, ...others } = custom;
    const after = to === 'choice' && role !== undefined ? { ...others, role } : others;
    onChoose({ ...after, type: to }, `Use of ${custom.label}`);
  };
  return (
    <div className={classNames(styles, 'line')}>
      <label htmlFor={id}>For</label>
      <Choice id={id} value={type} options={TYPE_WORDS} onChoose={change} />
      {type === 'choice' && <Button onPress={() => onWords(custom.key)}>Its words…</Button>}
    </div>
  );
}
