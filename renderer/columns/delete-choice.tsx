// The end of a custom column: asked for, and asked again with the count of the texts that go with it.
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import styles from './columns.module.css';

export function DeleteChoice({
  label,
  filled,
  onDelete,
}: {
  readonly label: string;
  readonly filled: number;
  readonly onDelete: () => void;
}) {
  const [isAsked, setAsked] = useState(false);
  const [isKept, setKept] = useState(false);
  if (!isAsked) {
    return (
      <div className={classNames(styles, 'buttons')}>
        <Button autoFocus={isKept} onPress={() => setAsked(true)}>
          Delete this column…
        </Button>
      </div>
    );
  }
  return (
    <div role="alert" className={classNames(styles, 'question')}>
      <p>
        {filled === 0
          ? `No cell of “${label}” has a text. Delete the column?`
          : `${counted(filled, 'cell')} of “${label}” ${filled === 1 ? 'has' : 'have'} a text. Delete the column with ${filled === 1 ? 'it' : 'them'}? Undo brings all of it back.`}
      </p>
      <div className={classNames(styles, 'buttons')}>
        <Button
          autoFocus
          onPress={() => {
            setKept(true);
            setAsked(false);
          }}
        >
          Keep the column
        </Button>
        <Button onPress={onDelete}>{filled === 0 ? 'Delete column' : `Delete column and ${filled} texts`}</Button>
      </div>
    </div>
  );
}
