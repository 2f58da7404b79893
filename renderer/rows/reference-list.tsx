// The places in the plan's texts that speak of numbers that change: each in its cell, with a tick to change it along.
import { useMemo, useState } from 'react';
import type { NumberReference, WhyLeft } from '../../shared/plan/number-references.ts';
import { typedFieldText, typedFieldTitle } from '../../shared/plan/typed-fields.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { TickBox } from '../merge/tick-box.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import styles from './rows.module.css';

const PART = 100;
/** How much of the text stands on each side of the number, in characters. */
const AROUND = 42;

export function referenceKey({ rowId, field, start }: NumberReference): string {
  return `${rowId} ${field} ${start}`;
}

export interface ReferenceListProps {
  readonly plan: OpenPlan;
  readonly references: readonly NumberReference[];
  /** The keys of those that are changed along. */
  readonly along: ReadonlySet<string>;
  readonly onChange: (along: ReadonlySet<string>) => void;
}

function before(text: string, start: number): string {
  const from = Math.max(0, start - AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, start)}`.replace(/\s+/g, ' ');
}

function after(text: string, end: number): string {
  return `${text.slice(end, end + AROUND)}${text.length > end + AROUND ? '…' : ''}`.replace(/\s+/g, ' ');
}

const WHY_LEFT: Readonly<Record<WhyLeft, string>> = {
  shared: 'two actions have this number: nobody can tell which is meant.',
  taken: 'another action gets this number: see what is meant.',
  note: 'a note of what was stays as it is.',
};

function Place({ text, reference }: { readonly text: string; readonly reference: NumberReference }) {
  const { start, end, number, to } = reference;
  return (
    <>
      {before(text, start)}
      {to === undefined ? (
        <b>{number}</b>
      ) : (
        <>
          <del>{number}</del>
          <ins>{to}</ins>
        </>
      )}
      {after(text, end)}
    </>
  );
}

export function ReferenceList({ plan, references, along, onChange }: ReferenceListProps) {
  const [shown, setShown] = useState(PART);
  const rows = useMemo(() => new Map(plan.rows.map(({ id, row }) => [id, row])), [plan]);
  const keys = references.filter(({ to }) => to !== undefined).map(referenceKey);
  const on = keys.filter((key) => along.has(key)).length;
  const all = on === 0 ? 'off' : on === keys.length ? 'on' : 'some';
  return (
    <section className={classNames(styles, 'references')} aria-label="Texts that speak of these numbers">
      <h3>{counted(references.length, 'place')} in texts may then be wrong</h3>
      <p className={classNames(styles, 'faint')}>They stay as they are, but for those that you tick.</p>
      {keys.length > 1 && (
        <TickBox state={all} onChange={(isOn) => onChange(new Set(isOn ? keys : []))}>
          All of them
        </TickBox>
      )}
      <ul>
        {references.slice(0, shown).map((reference) => {
          const key = referenceKey(reference);
          const row = rows.get(reference.rowId);
          if (row === undefined) return null;
          const { field, left } = reference;
          const place = (
            <>
              <strong>{typedFieldTitle(row, field, plan.record.columns)}</strong>{' '}
              <Place text={typedFieldText(row, field)} reference={reference} />
            </>
          );
          return (
            <li key={key}>
              {left !== undefined ? (
                <p>
                  {place} – {WHY_LEFT[left]}
                </p>
              ) : (
                <TickBox
                  state={along.has(key) ? 'on' : 'off'}
                  onChange={(isOn) => {
                    const others = [...along].filter((one) => one !== key);
                    onChange(new Set(isOn ? [...others, key] : others));
                  }}
                >
                  {place}
                </TickBox>
              )}
            </li>
          );
        })}
      </ul>
      {references.length > shown && (
        <Button kind="quiet" onPress={() => setShown(shown + PART)}>
          Show more of {counted(references.length, 'place')}
        </Button>
      )}
    </section>
  );
}
