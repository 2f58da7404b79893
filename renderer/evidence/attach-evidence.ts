// Attaching: files are copied into the plan's folder first, then one edit lets them support the actions.
import { asTabledError, type TabledError } from '../../shared/errors.ts';
import type { EvidenceFile } from '../../shared/plan/evidence.ts';
import { titleOfFile } from '../../shared/plan/evidence-names.ts';
import type { PlanRow } from '../../shared/plan/plan.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { attachEvidence, type NewEvidence, replaceEvidence } from '../db/evidence-edits.ts';
import { type ChosenFile, chooseEvidence, ticketOf } from './choose-evidence.ts';
import type { EvidenceContext } from './evidence-view.ts';
import { actionsInWords } from './supported-actions.ts';

/** Lets evidence support actions, and says so. @throws TabledError as attachEvidence in db/evidence-edits.ts does */
export async function attachTo(
  planId: string,
  rows: readonly PlanRow[],
  added: readonly NewEvidence[],
  { services, say }: EvidenceContext,
): Promise<void> {
  const { db, newId, now } = services;
  const rowIds = rows.map(({ id }) => id);
  const done = await attachEvidence(db, planId, { added, rowIds }, newId, now());
  say(done === undefined ? `That supports ${actionsInWords(rows)} already.` : `${done}: done.`);
}

function tellFailures(failures: readonly TabledError[], { dialogs }: EvidenceContext): void {
  const [error] = failures;
  if (failures.length === 1 && error !== undefined) dialogs.show({ kind: 'error', error });
  else if (failures.length > 1) dialogs.show({ kind: 'notices', sentences: failures.map(sentenceFor) });
}

/**
 * Copies files in and lets them support actions: one edit. A file that cannot be copied is told of, and holds up no other.
 * @throws TabledError as attachEvidence in db/evidence-edits.ts does
 */
export async function attachFiles(
  planId: string,
  rows: readonly PlanRow[],
  files: readonly ChosenFile[],
  context: EvidenceContext,
): Promise<void> {
  const { services, say } = context;
  const added: NewEvidence[] = [];
  const failures: TabledError[] = [];
  for (const file of files) {
    say(`Copying “${file.name}”…`);
    try {
      const { ticket, name } = await ticketOf(file, services);
      added.push({
        kind: 'file',
        title: titleOfFile(name),
        stored: await services.desk.addEvidence({ planId, ticket }),
      });
    } catch (error) {
      failures.push(asTabledError(error));
    }
  }
  if (added.length > 0) await attachTo(planId, rows, added, context);
  else say('Nothing was attached.');
  tellFailures(failures, context);
}

/** Asks for a new version of a file, and puts it in the place of the old one. @throws TabledError */
export async function chooseNewVersion(
  planId: string,
  seen: EvidenceFile,
  { services, say }: EvidenceContext,
): Promise<void> {
  const { desk, db, now } = services;
  const [file] = await chooseEvidence(services, false);
  if (file === undefined) return;
  const { ticket, name } = await ticketOf(file, services);
  const stored = await desk.addEvidence({ planId, ticket });
  const done = await replaceEvidence(db, planId, { seen, stored }, now());
  say(
    done === undefined
      ? `“${name}” has the same content as the version that is here, so nothing was changed.`
      : `${done}: done. The old version is kept.`,
  );
}
