// Each time that the action's date was put back: from what, to what, when, and why.
import { revisionsInWords } from '../../shared/plan/date-revisions.ts';
import type { ActionRow, PlanColumns } from '../../shared/plan/plan.ts';
import type { DateRevision } from '../../shared/plan/progress.ts';
import { reasonField, typedFieldTitle } from '../../shared/plan/typed-fields.ts';
import { dropRevision } from '../db/course-edits.ts';
import { CellLines } from '../plan/cell-lines.tsx';
import { classNames } from '../ui/class-names.ts';
import { shownDay } from '../ui/shown-time.ts';
import { PanelButton } from './panel-button.tsx';
import { PanelEditor } from './panel-editor.tsx';
import styles from './side-panel.module.css';
import type { Panel } from './use-panel.ts';
import type { PanelContext, PanelEdits } from './use-panel-edits.ts';

export interface RevisedDatesProps {
  readonly planId: string;
  readonly row: ActionRow;
  readonly columns: PlanColumns;
  readonly panel: Panel;
  readonly edits: PanelEdits;
  readonly context: PanelContext;
}

interface RevisionProps extends RevisedDatesProps {
  readonly at: number;
  readonly revision: DateRevision;
}

/** The Tab key leads to no other reason. */
const STAYING = { next: 0, previous: 0, stay: 0 } as const;

function Reason({ planId, row, columns, panel, edits, at, revision }: RevisionProps) {
  const field = reasonField(at);
  const place = { rowId: row.id, field };
  const { editing } = panel;
  if (editing?.rowId !== row.id || editing.field !== field) {
    return revision.reason === '' ? null : (
      <div className={classNames(styles, 'text')}>
        <CellLines text={revision.reason} />
      </div>
    );
  }
  const cell = { planId, ...place, label: typedFieldTitle(row, field, columns), base: revision.reason };
  return <PanelEditor cell={cell} beginning={editing.beginning} edits={edits} steps={STAYING} />;
}

function Revision(props: RevisionProps) {
  const { planId, row, panel, edits, context, at, revision } = props;
  const { from, to, on, reason } = revision;
  const { db, now } = context.services;
  const named = `from ${from} to ${to}`;
  return (
    <li className={classNames(styles, 'entry')}>
      <p>
        <strong>{from}</strong> → <strong>{to}</strong>
        <span className={classNames(styles, 'soft')}> on {shownDay(on)}</span>
      </p>
      <Reason {...props} />
      <p className={classNames(styles, 'buttons')}>
        <PanelButton
          opens={reasonField(at)}
          label={`${reason === '' ? 'Why was it put back?' : 'Edit the reason'} (${named})`}
          onPress={() => panel.edit({ rowId: row.id, field: reasonField(at) })}
        >
          {reason === '' ? 'Why was it put back?' : 'Edit the reason'}
        </PanelButton>
        <PanelButton
          label={`It was not put back: take this off (${named})`}
          onPress={() => edits.attempt(() => dropRevision(db, planId, row.id, { at, seen: revision }, now()))}
        >
          It was not put back: take this off
        </PanelButton>
      </p>
    </li>
  );
}

function keyed(revisions: readonly DateRevision[]): readonly (readonly [string, DateRevision])[] {
  return revisions.map((revision, index) => [`${index}`, revision]);
}

export function RevisedDates(props: RevisedDatesProps) {
  const { dateRevisions = [], date } = props.row;
  const count = dateRevisions.length;
  if (count === 0) return null;
  return (
    <>
      <h3 className={classNames(styles, 'section')}>Revised dates</h3>
      <p className={classNames(styles, 'soft')}>
        {revisionsInWords(props.row)}
        {date === '' ? '' : `, now ${date}`}.
      </p>
      <ol className={classNames(styles, 'list')} aria-label="Revised dates">
        {keyed(dateRevisions).map(([key, revision], at) => (
          <Revision key={key} {...props} at={at} revision={revision} />
        ))}
      </ol>
    </>
  );
}
