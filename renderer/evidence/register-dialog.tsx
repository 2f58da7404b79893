// The register of all evidence: what supports which actions, what has become of the files, which actions have none.
import type { ReactNode } from 'react';
import { actionsWithoutEvidence, registerLines, unnamedFiles } from '../../shared/plan/evidence-register.ts';
import type { ActionRow } from '../../shared/plan/plan.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import type { CommandContext } from '../commands/command.ts';
import { attachEvidence } from '../commands/evidence-commands.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import { afterDialog } from '../ui/keyboard-place.ts';
import styles from './evidence.module.css';
import { attemptWith } from './evidence-view.ts';
import { ReferencePattern } from './reference-pattern.tsx';
import { Jump, RegisterItem } from './register-item.tsx';
import { saveBundle } from './save-bundle.ts';
import { UnnamedFiles } from './unnamed-files.tsx';
import { useEvidenceFiles } from './use-evidence-files.ts';

export interface RegisterDialogProps {
  readonly planId: string;
  readonly open: OpenPlan;
  readonly context: CommandContext;
  readonly onClose: () => void;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <>
      <h3 className={classNames(styles, 'section')}>{heading}</h3>
      {children}
    </>
  );
}

export function RegisterDialog({ planId, open, context, onClose }: RegisterDialogProps) {
  const { evidence = [] } = open.record;
  const rows = open.rows.map(({ row }) => row);
  const { files, error } = useEvidenceFiles(planId, evidence, true);
  const lines = registerLines(evidence, rows, files);
  const without = actionsWithoutEvidence(rows);
  const actions = rows.filter(({ kind }) => kind === 'action').length;
  const faulty = lines.filter(({ state, missingEarlier }) => state !== 'there' || missingEarlier.length > 0);
  const jump = (row: ActionRow) => {
    onClose();
    afterDialog(() => context.grid.select({ rowId: row.id, field: 'fileRef' }));
  };
  return (
    <Dialog
      heading="Evidence register"
      isWide
      buttons={
        <>
          {evidence.length > 0 && (
            <Button onPress={() => attemptWith(context)(() => saveBundle(context))}>Save the evidence bundle…</Button>
          )}
          <Button kind="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        </>
      }
    >
      <p role="status" className={classNames(styles, 'lead')}>
        {evidence.length === 0
          ? `No evidence yet. Go to an action and choose “${attachEvidence.label({ ...context, selectedRows: [] })}”, or drop files on its row.`
          : `${count(evidence.length, 'piece', 'pieces')} of evidence; ${actions - without.length} of ${count(actions, 'action', 'actions')} supported.`}
        {faulty.length > 0 && ` ${count(faulty.length, 'file is', 'files are')} missing or changed.`}
        {error !== undefined && ` ${sentenceFor(error)}`}
      </p>
      {evidence.length > 0 && (
        <ul className={classNames(styles, 'list')} aria-label="All evidence">
          {/* What is wrong comes first. */}
          {[...faulty, ...lines.filter((line) => !faulty.includes(line))].map((line) => (
            <RegisterItem key={line.item.id} {...{ planId, line, context }} onJump={jump} />
          ))}
        </ul>
      )}
      <UnnamedFiles planId={planId} files={unnamedFiles(evidence, files ?? [])} context={context} />
      {without.length > 0 && (
        <Section heading={`Actions without evidence: ${without.length} of ${actions}`}>
          <p className={classNames(styles, 'numbers')}>
            {without.map((row) => (
              <Jump key={row.id} row={row} words={row.number || 'without a number'} onJump={jump} />
            ))}
          </p>
        </Section>
      )}
      <Section heading="References in File Ref">
        <ReferencePattern planId={planId} record={open.record} context={context} />
      </Section>
    </Dialog>
  );
}
