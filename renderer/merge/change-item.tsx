// One change: its tick, and what it would do.
import type { ReactNode } from 'react';
import type { PlanChange } from '../../shared/merge/plan-changes.ts';
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import { classNames } from '../ui/class-names.ts';
import { changeName, editedName, placeName } from './change-names.ts';
import { ChangeTexts } from './change-texts.tsx';
import styles from './compare.module.css';
import { RowTexts } from './row-texts.tsx';
import { TickBox } from './tick-box.tsx';

export interface ChangeItemProps {
  readonly change: PlanChange;
  /** The row that it is of, as it is in the plan; undefined where it is of the whole plan. */
  readonly row: PlanRow | undefined;
  readonly columns: PlanColumns;
  readonly isLeftOut: boolean;
  readonly onChange: (isTaken: boolean) => void;
}

function content(change: PlanChange, columns: PlanColumns): ReactNode {
  switch (change.kind) {
    case 'cell':
    case 'title':
    case 'label':
      return <ChangeTexts before={change.before} after={change.after} />;
    case 'added':
      return (
        <>
          <p>It comes {placeName(change.place)}.</p>
          <RowTexts row={change.row} columns={columns} />
        </>
      );
    case 'removed':
      return (
        <>
          <p>
            {change.needs === ''
              ? 'The sheet does not have it. Without the tick it stays in the plan.'
              : 'The sheet has it as another kind of row, which is added.'}
          </p>
          <RowTexts row={change.row} columns={columns} />
        </>
      );
    case 'moved':
      return (
        <p>
          From {placeName(change.from)}, to {placeName(change.to)}.
        </p>
      );
    case 'note':
      return (
        <p className={classNames(styles, 'note')}>
          {change.note.author !== '' && `${change.note.author}: `}
          {change.note.text}
        </p>
      );
    case 'column':
      return <p>The plan has no such column. Without it, the texts in it are left out too.</p>;
  }
}

export function ChangeItem({ change, row, columns, isLeftOut, onChange }: ChangeItemProps) {
  const edited = editedName(change);
  return (
    <li className={classNames(styles, 'change')}>
      <TickBox state={isLeftOut ? 'off' : 'on'} onChange={onChange}>
        {changeName(change, row, columns)}
        {row !== undefined && <span className={classNames(styles, 'hidden')}> of {rowName(row)}</span>}
        {change.kind === 'cell' && change.after === '' && <b className={classNames(styles, 'tag')}>Cleared</b>}
        {edited !== '' && <b className={classNames(styles, 'tag')}>{edited}</b>}
      </TickBox>
      {content(change, columns)}
    </li>
  );
}
