// The second line of the search: what is put in the place of the words that are found.
import { type KeyboardEvent, useId } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './find-bar.module.css';
import type { Find } from './use-find.ts';

export interface ReplaceFieldsProps {
  readonly find: Find;
  /** Replaces the place that is looked at. */
  readonly onReplace: () => void;
  /** Shows what replacing all of them would change. */
  readonly onReplaceAll: () => void;
}

export function ReplaceFields({ find, onReplace, onReplaceAll }: ReplaceFieldsProps) {
  const id = useId();
  const isNothing = find.found.count === 0;
  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat || isNothing) return;
    event.preventDefault();
    onReplace();
  }
  return (
    <div className={classNames(styles, 'line')}>
      <label htmlFor={id} className={classNames(styles, 'label')}>
        Replace by
      </label>
      <input
        id={id}
        className={classNames(styles, 'field')}
        value={find.by}
        autoComplete="off"
        spellCheck
        onChange={(event) => find.replaceBy(event.target.value)}
        onKeyDown={handleKey}
      />
      <Button kind="quiet" isDisabled={isNothing} onPress={onReplace}>
        Replace this
      </Button>
      <Button kind="quiet" isDisabled={isNothing} onPress={onReplaceAll}>
        Replace all…
      </Button>
    </div>
  );
}
