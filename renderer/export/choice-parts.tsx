// The small parts that the export's choices are made of: a group, a line of text, a tick, one of several.
import { type ReactNode, useId } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './choices.module.css';

export interface GroupProps {
  readonly heading: string;
  readonly children: ReactNode;
}

export function Group({ heading, children }: GroupProps) {
  return (
    <fieldset className={classNames(styles, 'group')}>
      <legend>{heading}</legend>
      {children}
    </fieldset>
  );
}

export interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is said of the text below it: how a date is read. */
  readonly note?: string;
  readonly type?: 'text' | 'date';
}

/** A label and a line to type in. */
export function Line({ label, value, onChange, note = '', type = 'text' }: LineProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div>
        <input
          id={id}
          type={type}
          className={classNames(styles, 'input')}
          value={value}
          maxLength={1000}
          onChange={({ target }) => onChange(target.value)}
          {...(note === '' ? {} : { 'aria-describedby': `${id}-note` })}
        />
        {note !== '' && (
          <p id={`${id}-note`} className={classNames(styles, 'note')}>
            {note}
          </p>
        )}
      </div>
    </>
  );
}

export interface TickProps {
  readonly children: ReactNode;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Tick({ children, isOn, onChange }: TickProps) {
  return (
    <label className={classNames(styles, 'tick')}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      <span>{children}</span>
    </label>
  );
}

export interface OneOfProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Each value with its words, and what they mean where that needs saying. */
  readonly options: readonly (readonly [value: Value, words: string, meaning?: string])[];
  readonly onChange: (value: Value) => void;
  readonly isInLine?: boolean;
}

export function OneOf<Value extends string>({ label, value, options, onChange, isInLine = false }: OneOfProps<Value>) {
  const id = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classNames(styles, 'oneOf', isInLine && 'inLine')}>
      {options.map(([one, words, meaning]) => (
        <label key={one} className={classNames(styles, 'tick')}>
          <input
            type="radio"
            name={id}
            checked={one === value}
            onChange={() => onChange(one)}
            {...(meaning === undefined ? {} : { 'aria-describedby': `${id}-${one}` })}
          />
          <span>
            {words}
            {meaning !== undefined && (
              <span id={`${id}-${one}`} className={classNames(styles, 'meaning')}>
                {meaning}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
