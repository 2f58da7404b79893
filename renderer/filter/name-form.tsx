// A name for a saved view: a field, and the button that takes it.
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './views-popover.module.css';

export interface NameFormProps {
  readonly label: string;
  readonly name: string;
  readonly button: string;
  /** Whether another view has the name, so that it cannot be given. */
  readonly isTaken?: (name: string) => boolean;
  readonly onName: (name: string) => void;
  /** Where there is something to go back to; the keyboard then begins in the field. */
  readonly onCancel?: () => void;
}

export function NameForm({ label, name, button, isTaken, onName, onCancel }: NameFormProps) {
  const id = useId();
  const [typed, setTyped] = useState(name);
  const [fault, setFault] = useState('');
  function take(event?: FormEvent): void {
    event?.preventDefault();
    const given = typed.trim();
    if (given === '') setFault('Give it a name.');
    else if (isTaken?.(given) === true) setFault('Another view has that name.');
    else {
      setFault('');
      onName(given);
    }
  }
  return (
    <form className={classNames(styles, 'form')} onSubmit={take}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        ref={(input) => {
          if (onCancel !== undefined && fault === '' && typed === name) input?.select();
        }}
        className={classNames(styles, 'field')}
        value={typed}
        autoComplete="off"
        maxLength={80}
        aria-invalid={fault !== ''}
        aria-describedby={`${id}-fault`}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || onCancel === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }}
      />
      <Button onPress={() => take()}>{button}</Button>
      {onCancel !== undefined && (
        <Button kind="quiet" onPress={onCancel}>
          Cancel
        </Button>
      )}
      <p id={`${id}-fault`} role="alert" className={classNames(styles, 'fault')}>
        {fault}
      </p>
    </form>
  );
}
