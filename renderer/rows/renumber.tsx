// Shows what numbers would follow the order of the plan, and which texts speak of numbers that change. A text is only
// changed where the person ticks it.
import { useMemo, useState } from 'react';
import { findReferences, type NumberReference, withReferences } from '../../shared/plan/number-references.ts';
import { type Renumbering, renumber } from '../../shared/plan/renumber.ts';
import { cellText } from '../../shared/plan/row-cells.ts';
import { isCellField } from '../../shared/plan/typed-fields.ts';
import type { CellText } from '../db/many-edits.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Tick } from '../export/choice-parts.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ReferenceList, referenceKey } from './reference-list.tsx';
import styles from './rows.module.css';

/** Changes that are listed at first; the rest on request. */
const PART = 200;

export interface RenumberProps {
  /** The plan as it was when the dialog came up. */
  readonly plan: OpenPlan;
  readonly onCancel: () => void;
  /** @param label what is done, in words that can follow "Undo: " */
  readonly onRenumber: (cells: readonly CellText[], label: string) => void;
}

/** The cells that change: the numbers, and the texts of the references that go along. */
function cellsToSet(
  { rows }: OpenPlan,
  { changes }: Renumbering,
  along: readonly NumberReference[],
): readonly CellText[] {
  const numbers = changes.map(({ rowId, from, to }) => ({ rowId, field: 'number' as const, base: from, text: to }));
  const texts = new Map<string, CellText>();
  for (const { rowId, field } of along) {
    const row = rows.find(({ id }) => id === rowId)?.row;
    if (row === undefined || !isCellField(field)) continue;
    const base = cellText(row, field);
    const here = along.filter((one) => one.rowId === rowId && one.field === field);
    texts.set(`${rowId} ${field}`, { rowId, field, base, text: withReferences(base, here) });
  }
  return [...numbers, ...texts.values()];
}

function ChangeList({ plan, changes }: { readonly plan: OpenPlan; readonly changes: Renumbering['changes'] }) {
  const [shown, setShown] = useState(PART);
  const rows = useMemo(() => new Map(plan.rows.map(({ id, row }) => [id, row])), [plan]);
  return (
    <>
      <table className={classNames(styles, 'preview')}>
        <thead>
          <tr>
            <th scope="col">Now</th>
            <th scope="col">New</th>
            <th scope="col">{plan.record.columns.action}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, shown).map(({ rowId, from, to }) => {
            const row = rows.get(rowId);
            return (
              <tr key={rowId}>
                <td className={classNames(styles, 'number')}>{from || '–'}</td>
                <th scope="row" className={classNames(styles, 'number')}>
                  {to}
                </th>
                <td className={classNames(styles, 'oneLine')}>{row?.kind === 'action' ? row.action : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {changes.length > shown && (
        <Button kind="quiet" onPress={() => setShown(shown + PART)}>
          Show more of {counted(changes.length, 'change')}
        </Button>
      )}
    </>
  );
}

function keptWords({ kept, isByTheme }: Renumbering): string {
  const counting = isByTheme ? 'Numbers begin again with each theme, as they do now.' : '';
  if (kept.length === 0) return counting;
  const names = kept.slice(0, 5).join(', ');
  return `${counting} ${kept.length === 1 ? 'One that does not count on stays as it is' : `${kept.length} that do not count on stay as they are`}: ${names}${kept.length > 5 ? '…' : ''}.`;
}

export function Renumber({ plan, onCancel, onRenumber }: RenumberProps) {
  const rows = useMemo(() => plan.rows.map(({ row }) => row), [plan]);
  const [typed, setTyped] = useState('1');
  const [fillsEmpty, setFillsEmpty] = useState(false);
  const [along, setAlong] = useState<ReadonlySet<string>>(new Set());
  const first = /^\d{1,5}$/.test(typed) ? Number(typed) : 1;
  const found = useMemo(() => renumber(rows, { first, fillsEmpty }), [rows, first, fillsEmpty]);
  const { columns } = plan.record;
  const references = useMemo(() => findReferences(rows, columns, found.changes), [rows, columns, found]);
  const ticked = references.filter((one) => one.to !== undefined && along.has(referenceKey(one)));
  const label = `Renumber ${counted(found.changes.length, 'action')}`;
  const words = keptWords(found).trim();
  return (
    <Dialog
      heading="Renumber actions"
      isWide
      buttons={
        <>
          <Button onPress={onCancel}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={found.changes.length === 0}
            onPress={() => onRenumber(cellsToSet(plan, found, ticked), label)}
          >
            {found.changes.length === 0 ? 'The numbers are in order' : label}
          </Button>
        </>
      }
    >
      <div className={classNames(styles, 'options')}>
        <label>
          First number{' '}
          <input
            className={classNames(styles, 'short')}
            inputMode="numeric"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </label>
        {found.without > 0 && (
          <Tick isOn={fillsEmpty} onChange={setFillsEmpty}>
            Number {counted(found.without, 'action')} without a number too
          </Tick>
        )}
      </div>
      {words !== '' && <p className={classNames(styles, 'faint')}>{words}</p>}
      <p role="status">
        {found.changes.length === 0
          ? 'All numbers follow the order of the plan already.'
          : `${counted(found.changes.length, 'action')} would get another number.`}
      </p>
      {references.length > 0 && <ReferenceList plan={plan} references={references} along={along} onChange={setAlong} />}
      {found.changes.length > 0 && <ChangeList plan={plan} changes={found.changes} />}
    </Dialog>
  );
}
