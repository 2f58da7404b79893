// A choice of one among several: the system's own list, so that every keyboard and screen reader knows it.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import styles from './choice.module.css';
import { classNames } from './class-names.ts';

export interface ChoiceProps<Value extends string> {
  /** What is chosen, for assistive technology; where a label stands beside the list, give `id` and leave it out. */
  readonly label?: string;
  readonly id?: string;
  readonly value: Value;
  /** Each value with its words. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChoose: (value: Value) => void;
  /** The id of what says more. */
  readonly describedBy?: string;
  readonly isMarked?: boolean;
  readonly tabIndex?: number;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLSelectElement>) => void;
  readonly onFocus?: () => void;
  /** Where true, the keyboard comes here. */
  readonly takesFocus?: boolean;
  readonly onFocusTaken?: () => void;
}

export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, id, value, options, onChoose, describedBy, isMarked = false, tabIndex, onKeyDown, onFocus } = props;
  const { takesFocus = false, onFocusTaken } = props;
  const element = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    element.current?.focus();
    onFocusTaken?.();
  }, [takesFocus, onFocusTaken]);
  return (
    <select
      ref={element}
      className={classNames(styles, 'choice', isMarked && 'marked')}
      value={value}
      onChange={(event) => {
        const option = options.find(([one]) => one === event.target.value);
        if (option !== undefined) onChoose(option[0]);
      }}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(id === undefined ? {} : { id })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(tabIndex === undefined ? {} : { tabIndex })}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
      {...(onFocus === undefined ? {} : { onFocus })}
    >
      {options.map(([one, words]) => (
        <option key={one} value={one}>
          {words}
        </option>
      ))}
    </select>
  );
}
