// The list of parties: how often each is named, to be ticked and renamed.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { countParties, type PartyCount, partyUses } from '../../shared/plan/party-counts.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { counted } from '../merge/change-names.ts';
import { TickBox } from '../merge/tick-box.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './parties.module.css';
import type { PartyWish } from './parties-dialog.tsx';
import { SameParties } from './same-parties.tsx';

export interface PartyTableProps {
  readonly plan: OpenPlan;
  /** What was done last; "" for nothing. */
  readonly done: string;
  readonly onRename: (wish: PartyWish) => void;
  readonly onClose: () => void;
}

function Counts({
  parties,
  ticked,
  plan,
  onTick,
}: {
  readonly parties: readonly PartyCount[];
  readonly ticked: ReadonlySet<string>;
  readonly plan: OpenPlan;
  readonly onTick: (key: string, isOn: boolean) => void;
}) {
  const { columns } = plan.record;
  return (
    <table className={classNames(styles, 'counts')}>
      <thead>
        <tr>
          <th scope="col">Party</th>
          <th scope="col">{columns.responsibility}</th>
          <th scope="col">{columns.reportedTo}</th>
        </tr>
      </thead>
      <tbody>
        {parties.map(({ key, name, cells: named }) => (
          <tr key={key}>
            <th scope="row">
              <TickBox state={ticked.has(key) ? 'on' : 'off'} onChange={(isOn) => onTick(key, isOn)}>
                {name}
              </TickBox>
            </th>
            <td>{named.responsibility === 0 ? '' : named.responsibility.toLocaleString('en-GB')}</td>
            <td>{named.reportedTo === 0 ? '' : named.reportedTo.toLocaleString('en-GB')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function PartyTable({ plan, done, onRename, onClose }: PartyTableProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [sought, setSought] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const parties = useMemo(() => countParties(plan.rows.map(({ row }) => row)), [plan.rows]);
  useEffect(() => field.current?.focus(), []);
  const chosen = parties.filter(({ key }) => ticked.has(key));
  const shown = parties.filter(({ key }) => ticked.has(key) || key.includes(sought.trim().toLowerCase()));
  const likeliest = [...chosen].sort((a, b) => partyUses(b) - partyUses(a))[0];
  const tick = (key: string, isOn: boolean) => {
    const next = new Set(ticked);
    if (isOn) next.add(key);
    else next.delete(key);
    setTicked(next);
  };
  const { responsibility, reportedTo } = plan.record.columns;
  return (
    <Dialog
      heading="Parties"
      isWide
      buttons={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button
            kind="primary"
            isDisabled={likeliest === undefined}
            onPress={() => {
              if (likeliest !== undefined) onRename({ from: chosen, to: likeliest.name });
            }}
          >
            {chosen.length > 1 ? `Make ${chosen.length} parties one…` : 'Rename…'}
          </Button>
        </>
      }
    >
      <p role="status" className={classNames(styles, 'done')}>
        {done}
      </p>
      <p>
        {parties.length === 0
          ? `No action names a party under ${responsibility} or ${reportedTo} yet.`
          : `${counted(parties.length, 'party is', 'parties are')} named under ${responsibility} and ${reportedTo}. Tick one to rename it everywhere, or several to make them one.`}
      </p>
      <SameParties parties={parties} onRename={onRename} />
      <label htmlFor={id} className={classNames(styles, 'label')}>
        Find a party
      </label>
      <input
        ref={field}
        id={id}
        type="search"
        className={classNames(styles, 'field')}
        value={sought}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setSought(event.target.value)}
      />
      {shown.length > 0 && <Counts parties={shown} ticked={ticked} plan={plan} onTick={tick} />}
    </Dialog>
  );
}
