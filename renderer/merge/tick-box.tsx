// A tick with its label. It can stand for several, of which some are ticked and some are not.
import { type ReactNode, useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './compare.module.css';

export interface TickBoxProps {
  readonly children: ReactNode;
  readonly state: 'on' | 'off' | 'some';
  readonly onChange: (isOn: boolean) => void;
}

/** Of several: whether all are ticked, none, or some. */
export function tickState(ids: readonly string[], leftOut: ReadonlySet<string>): TickBoxProps['state'] {
  const off = ids.filter((id) => leftOut.has(id)).length;
  if (off === 0) return 'on';
  return off === ids.length ? 'off' : 'some';
}

export function TickBox({ children, state, onChange }: TickBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // There is no attribute for it.
    if (input.current !== null) input.current.indeterminate = state === 'some';
  }, [state]);
  return (
    <label className={classNames(styles, 'tick')}>
      <input
        ref={input}
        type="checkbox"
        checked={state === 'on'}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
