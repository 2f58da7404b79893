// One thing that an edit changed of the row: which field, from what, to what, and the button that puts it back.
import type { PlanColumns, PlanRow } from '../../shared/plan/plan.ts';
import { cellFields, cellLabel, cellText } from '../../shared/plan/row-cells.ts';
import type { RowChange } from '../../shared/plan/told-changes.ts';
import { progressNote } from '../../shared/plan/typed-fields.ts';
import { putNoteBack, putTextBack } from '../db/put-text-back.ts';
import { ChangeTexts } from '../merge/change-texts.tsx';
import { RowTexts } from '../merge/row-texts.tsx';
import { classNames } from '../ui/class-names.ts';
import { shownDay, shownMoment } from '../ui/shown-time.ts';
import { HISTORY_NAMES, Texts, Told } from './history-texts.tsx';
import { PanelButton } from './panel-button.tsx';
import styles from './side-panel.module.css';
import type { PanelContext, PanelEdits } from './use-panel-edits.ts';

export interface HistoryChangeProps {
  readonly planId: string;
  readonly row: PlanRow;
  readonly columns: PlanColumns;
  readonly edits: PanelEdits;
  readonly context: PanelContext;
  readonly change: RowChange;
  /** When it was done, ISO 8601. */
  readonly at: string;
}

type Of<Kind extends RowChange['kind']> = HistoryChangeProps & { readonly change: RowChange & { readonly kind: Kind } };

function CellChange({ planId, row, columns, edits, context, change, at }: Of<'cell'>) {
  const { field, before, after } = change;
  const { db, windowId, newId } = context.services;
  const name = cellLabel(row, field, columns);
  const isThere = cellFields(row, columns).includes(field);
  const present = cellText(row, field);
  return (
    <Told heading={name}>
      <ChangeTexts before={before} after={after} names={HISTORY_NAMES} />
      {isThere && before !== present && (
        <PanelButton
          label={`${before === '' ? 'Empty it again' : 'Put this text back'}: ${name} before ${shownMoment(at)}`}
          onPress={() => {
            const cell = { planId, row, columns, change, present };
            edits.attempt(() => putTextBack(db, cell, { windowId, id: newId() }, context.services.now()));
          }}
        >
          {before === '' ? 'Empty it again' : 'Put this text back'}
        </PanelButton>
      )}
      {before === present && <p className={classNames(styles, 'soft')}>The text before is the one of now.</p>}
    </Told>
  );
}

function ProgressChange({ planId, row, edits, context, change }: Of<'progress'>) {
  const { before, after } = change;
  const day = shownDay((before ?? after)?.on ?? '');
  const done = before === null ? 'added' : after === null ? 'deleted' : 'changed';
  const now = before === null ? undefined : progressNote(row, before.id);
  const isNow = before?.text === now?.text && before?.on === now?.on;
  const { db, windowId } = context.services;
  return (
    <Told heading={`Progress note of ${day} ${done}`}>
      <Texts before={before?.text ?? ''} after={after?.text ?? ''} />
      {before !== null && after !== null && before.on !== after.on && (
        <p className={classNames(styles, 'soft')}>
          Its date became {shownDay(after.on)}, from {shownDay(before.on)}.
        </p>
      )}
      {before !== null && !isNow && (
        <PanelButton
          label={`Put this note back: ${day}`}
          onPress={() =>
            edits.attempt(() => putNoteBack(db, { planId, row, before }, windowId, context.services.now()))
          }
        >
          Put this note back
        </PanelButton>
      )}
    </Told>
  );
}

function RevisionChange({ change: { before, after } }: Of<'revision'>) {
  const revision = after ?? before;
  if (revision === null) return null;
  const steps = `${revision.from} → ${revision.to}`;
  if (before === null) return <Told heading={`Date put back: ${steps}`} />;
  if (after === null) return <Told heading={`Taken off the revised dates: ${steps}`} />;
  return (
    <Told heading={`Reason for the revised date ${steps}`}>
      <Texts before={before.reason} after={after.reason} />
    </Told>
  );
}

function RowHeld({ row, columns }: { readonly row: PlanRow; readonly columns: PlanColumns }) {
  return (
    <details className={classNames(styles, 'held')}>
      <summary>What it held</summary>
      <RowTexts row={row} columns={columns} />
    </details>
  );
}

export function HistoryChange(props: HistoryChangeProps) {
  const { change, columns } = props;
  switch (change.kind) {
    case 'cell':
      return <CellChange {...props} change={change} />;
    case 'progress':
      return <ProgressChange {...props} change={change} />;
    case 'revision':
      return <RevisionChange {...props} change={change} />;
    case 'added':
    case 'deleted':
      return (
        <Told heading={change.kind === 'added' ? 'Put into the plan' : 'Deleted'}>
          <RowHeld row={change.row} columns={columns} />
        </Told>
      );
    case 'moved':
      return <Told heading="Moved to another place" />;
    case 'evidence':
      return (
        <>
          {change.attached.length > 0 && <Told heading={`Evidence attached: ${change.attached.join(', ')}`} />}
          {change.removed.length > 0 && <Told heading={`Evidence taken off: ${change.removed.join(', ')}`} />}
        </>
      );
    case 'note':
      return (
        <Told heading={change.note.about === '' ? 'Note added' : `Note on ${change.note.about} added`}>
          <p className={classNames(styles, 'text')}>{change.note.text}</p>
        </Told>
      );
  }
}
