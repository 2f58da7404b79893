// Looking at evidence: documents are opened by the system, all other files shown in their folder, web addresses opened in
// the browser; any other address is copied for the person to take where it belongs.
import type { EvidenceFile, EvidenceLink } from '../../shared/plan/evidence.ts';
import type { EvidenceContext } from './evidence-view.ts';

type Named = Pick<EvidenceFile, 'name' | 'sha256'>;

/** @throws TabledError evidence-missing or open-failed */
export async function openFile(planId: string, { name, sha256 }: Named, { services, say }: EvidenceContext) {
  const { done } = await services.desk.openEvidence({ planId, name, sha256 });
  say(
    done === 'opened'
      ? `Opened “${name}”.`
      : `“${name}” is shown in its folder: Tabled opens documents, pictures and recordings, and nothing that might be a program or carry macros.`,
  );
}

/** @throws TabledError evidence-missing or open-failed */
export async function showFile(planId: string, { name, sha256 }: Named, { services, say }: EvidenceContext) {
  await services.desk.showEvidence({ planId, name, sha256 });
  say(`“${name}” is shown in its folder.`);
}

/** @throws TabledError link-not-followed or open-failed */
export async function followLink({ target }: EvidenceLink, { services, say }: EvidenceContext) {
  await services.desk.openLink({ target });
  say(`Opened ${target}.`);
}

export async function copyLink({ target }: EvidenceLink, { say }: EvidenceContext) {
  const isCopied = await navigator.clipboard.writeText(target).then(
    () => true,
    () => false,
  );
  say(isCopied ? `Copied ${target}.` : 'It could not be copied from here. Select its words, and copy them.');
}
