// A new column: its heading, and what is written in it.
import { useId, useState } from 'react';
import type { ColumnType, CustomColumn } from '../../shared/plan/plan.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { classNames } from '../ui/class-names.ts';
import { LONGEST_HEADING, TYPE_WORDS } from './column-words.ts';
import styles from './columns.module.css';

export function AddColumn({ onAdd }: { readonly onAdd: (column: Omit<CustomColumn, 'key'>) => void }) {
  const id = useId();
  const [label, setLabel] = useState('');
  const [type, setType] = useState<ColumnType>('text');
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && label.trim() === '';

  function add(): void {
    const heading = label.trim();
    setAsked(heading === '');
    if (heading === '') return;
    onAdd({ label: heading, ...(type === 'text' ? {} : { type }), ...(type === 'choice' ? { choices: [] } : {}) });
    setLabel('');
  }

  return (
    <form
      className={classNames(styles, 'add')}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <h3 className={classNames(styles, 'heading')}>A new column</h3>
      <label htmlFor={`${id}-label`}>Heading</label>
      <input
        id={`${id}-label`}
        className={classNames(styles, 'input')}
        value={label}
        maxLength={LONGEST_HEADING}
        onChange={({ target }) => setLabel(target.value)}
        aria-invalid={isMissing}
        {...(isMissing ? { 'aria-describedby': `${id}-missing` } : {})}
      />
      <label htmlFor={`${id}-type`}>For</label>
      <Choice id={`${id}-type`} value={type} options={TYPE_WORDS} onChoose={setType} />
      {isMissing && (
        <p id={`${id}-missing`} role="alert" className={classNames(styles, 'missing')}>
          Type what the column is called first.
        </p>
      )}
      <div className={classNames(styles, 'buttons')}>
        <Button onPress={add}>Add column</Button>
      </div>
    </form>
  );
}
