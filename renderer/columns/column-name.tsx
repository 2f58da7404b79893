// The heading of a column, to be changed: kept by Enter, by going elsewhere, and when the dialog is closed.
import { useEffect, useId, useRef, useState } from 'react';
import { classNames } from '../ui/class-names.ts';
import { LONGEST_HEADING } from './column-words.ts';
import styles from './columns.module.css';

export interface ColumnNameProps {
  readonly label: string;
  readonly onRename: (from: string, to: string) => void;
}

export function ColumnName({ label, onRename }: ColumnNameProps) {
  const id = useId();
  const [typed, setTyped] = useState(label);
  const [from, setFrom] = useState(label);
  if (from !== label) {
    // Changed, here or elsewhere: what nobody has typed over follows.
    setFrom(label);
    if (typed === from) setTyped(label);
  }
  const isMissing = typed.trim() === '';

  function keep(): void {
    const to = typed.trim();
    if (to !== '' && to !== label) onRename(label, to);
  }
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  // A dialog that is closed by Escape takes no words with it.
  useEffect(() => () => latest.current(), []);

  return (
    <div className={classNames(styles, 'line')}>
      <label htmlFor={id}>Heading</label>
      <input
        id={id}
        className={classNames(styles, 'input')}
        value={typed}
        maxLength={LONGEST_HEADING}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={keep}
        onKeyDown={({ key }) => {
          if (key === 'Enter') keep();
        }}
        aria-invalid={isMissing}
        {...(isMissing ? { 'aria-describedby': `${id}-missing` } : {})}
      />
      {isMissing && (
        <p id={`${id}-missing`} className={classNames(styles, 'missing')}>
          Without a text it stays “{label}”.
        </p>
      )}
    </div>
  );
}
