// What supports the action, in the side panel: each piece with its reference, and what can be done with it.
import { evidencePlace } from '../../shared/plan/beside-texts.ts';
import type { Attachment, EvidenceItem } from '../../shared/plan/evidence.ts';
import { registerLines } from '../../shared/plan/evidence-register.ts';
import type { ActionRow } from '../../shared/plan/plan.ts';
import type { Command, CommandContext } from '../commands/command.ts';
import { addLink, attachEvidence } from '../commands/evidence-commands.ts';
import { PanelButton } from '../panel/panel-button.tsx';
import { classNames } from '../ui/class-names.ts';
import styles from './evidence.module.css';
import { EvidenceButtons } from './evidence-buttons.tsx';
import { EvidenceFacts } from './evidence-facts.tsx';
import { attemptWith, bringUp } from './evidence-view.ts';
import { useEvidenceFiles } from './use-evidence-files.ts';

/** What the panel's button for attaching is found by, once a detached one's own buttons are gone. */
export const ATTACH = 'evidence:attach';

const NONE: readonly EvidenceItem[] = [];

export interface RowEvidenceProps {
  readonly planId: string;
  readonly row: ActionRow;
  readonly context: CommandContext;
}

interface AttachedProps extends RowEvidenceProps {
  readonly attached: Attachment;
  readonly line: ReturnType<typeof registerLines>[number] | undefined;
}

function Attached({ planId, row, context, attached, line }: AttachedProps) {
  const { evidence: evidenceId, reference } = attached;
  const name = line?.item.title ?? reference;
  return (
    <li className={classNames(styles, 'item')}>
      <h4 className={classNames(styles, 'title')} tabIndex={-1} data-place={evidencePlace(evidenceId)}>
        {name}
      </h4>
      {line === undefined ? (
        <p className={classNames(styles, 'fault')}>The register of this plan has no such evidence.</p>
      ) : (
        <EvidenceFacts item={line.item} state={line.state} before={reference} />
      )}
      <p className={classNames(styles, 'buttons')}>
        {line !== undefined && <EvidenceButtons planId={planId} item={line.item} context={context} />}
        <PanelButton
          label={`Detach… ${name}`}
          onPress={() => bringUp(planId, { show: 'detach', row, evidenceId, name }, context)}
        >
          Detach…
        </PanelButton>
      </p>
    </li>
  );
}

export function RowEvidence({ planId, row, context }: RowEvidenceProps) {
  const register = context.plan?.record.evidence ?? NONE;
  const attachments = row.attachments ?? [];
  const { files } = useEvidenceFiles(planId, register, attachments.length > 0);
  const lines = new Map(registerLines(register, [row], files).map((line) => [line.item.id, line]));
  const attempt = attemptWith(context);
  // For this row, whatever else is selected.
  const selectedRows = (context.plan?.rows ?? []).filter(({ id }) => id === row.id);
  const run = (command: Command) => attempt(() => command.run({ ...context, selectedRows }));
  return (
    <>
      <h3 className={classNames(styles, 'section')}>Evidence</h3>
      {attachments.length > 0 && (
        <ul className={classNames(styles, 'list')} aria-label="Evidence">
          {attachments.map((attached) => (
            <Attached
              key={attached.evidence}
              {...{ planId, row, context, attached }}
              line={lines.get(attached.evidence)}
            />
          ))}
        </ul>
      )}
      <p className={classNames(styles, 'buttons')}>
        <PanelButton opens={ATTACH} onPress={() => run(attachEvidence)}>
          Attach evidence…
        </PanelButton>
        <PanelButton onPress={() => run(addLink)}>Add a link…</PanelButton>
      </p>
    </>
  );
}
