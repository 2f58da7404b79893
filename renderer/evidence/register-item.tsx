// One piece of evidence in the register: what is known of it, which actions it supports, and what can be done with it.
import type { RegisterLine } from '../../shared/plan/evidence-register.ts';
import type { ActionRow } from '../../shared/plan/plan.ts';
import { rowName } from '../../shared/plan/row-cells.ts';
import type { CommandContext } from '../commands/command.ts';
import { PanelButton } from '../panel/panel-button.tsx';
import { classNames } from '../ui/class-names.ts';
import { attachTo } from './attach-evidence.ts';
import styles from './evidence.module.css';
import { EvidenceButtons } from './evidence-buttons.tsx';
import { EvidenceFacts } from './evidence-facts.tsx';
import { attemptWith } from './evidence-view.ts';

export interface RegisterItemProps {
  readonly planId: string;
  readonly line: RegisterLine;
  readonly context: CommandContext;
  readonly onJump: (row: ActionRow) => void;
}

/** A button with an action's number, which goes there. */
export function Jump({ row, words, onJump }: { row: ActionRow; words: string; onJump: (row: ActionRow) => void }) {
  return (
    <PanelButton label={`${words}: go to ${rowName(row)}`} onPress={() => onJump(row)}>
      {words}
    </PanelButton>
  );
}

export function RegisterItem({ planId, line, context, onJump }: RegisterItemProps) {
  const { item, supports, state, missingEarlier } = line;
  const { activeRow } = context;
  const isNew = activeRow?.kind === 'action' && !supports.some(({ row }) => row.id === activeRow.id);
  return (
    <li className={classNames(styles, 'item')}>
      <h3 className={classNames(styles, 'title')}>{item.title}</h3>
      <EvidenceFacts item={item} state={state} />
      {missingEarlier.length > 0 && (
        <p className={classNames(styles, 'fault')}>
          Not in the evidence folder any more, of its earlier versions: {missingEarlier.join(', ')}.
        </p>
      )}
      <p className={classNames(styles, 'numbers')}>
        {supports.length === 0 ? 'Supports no action.' : 'Supports'}
        {supports.map(({ row, reference }) => (
          <Jump
            key={row.id}
            row={row}
            words={`${rowName(row)}${reference === '' ? '' : ` (${reference})`}`}
            onJump={onJump}
          />
        ))}
      </p>
      <p className={classNames(styles, 'buttons')}>
        <EvidenceButtons planId={planId} item={item} context={context} />
        {isNew && (
          <PanelButton
            label={`Attach to ${rowName(activeRow)}: ${item.title}`}
            onPress={() =>
              attemptWith(context)(() => attachTo(planId, [activeRow], [{ kind: 'item', id: item.id }], context))
            }
          >
            {`Attach to ${rowName(activeRow)}`}
          </PanelButton>
        )}
      </p>
    </li>
  );
}
