// From how many days before its end an action's date is due soon.
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './columns.module.css';

export interface DueSoonDialogProps {
  readonly days: number;
  readonly onKeep: (days: number) => void;
  readonly onClose: () => void;
}

const MOST_DAYS = 366;

/** Undefined for what is no number of days. */
function daysOf(typed: string): number | undefined {
  const days = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : undefined;
  return days === undefined || days > MOST_DAYS ? undefined : days;
}

export function DueSoonDialog({ days, onKeep, onClose }: DueSoonDialogProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(String(days));
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const read = daysOf(typed);
  const isWrong = isAsked && read === undefined;
  const keep = () => {
    setAsked(true);
    if (read === undefined) input.current?.focus();
    else onKeep(read);
  };
  return (
    <Dialog
      heading="Due soon"
      buttons={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={keep}>
            Keep
          </Button>
        </>
      }
    >
      <form
        className={classNames(styles, 'single')}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label htmlFor={id}>An action is due soon from so many days before the last day of its date</label>
        <input
          id={id}
          ref={input}
          inputMode="numeric"
          className={classNames(styles, 'input')}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          aria-invalid={isWrong}
          aria-describedby={`${id}-help`}
        />
        <p
          id={`${id}-help`}
          className={classNames(styles, isWrong ? 'missing' : 'help')}
          {...(isWrong ? { role: 'alert' } : {})}
        >
          {isWrong
            ? `Type a number of days from 0 to ${MOST_DAYS}.`
            : 'Once its date is over it is overdue. An action that is complete is neither.'}
        </p>
      </form>
    </Dialog>
  );
}
