// The evidence bundle for the auditor: a zip of the plan's evidence files, in a folder for each action, and an index of them.
import { readFile } from 'node:fs/promises';
import { type Zippable, zipSync } from 'fflate';
import type { HeldCopy, UncheckedPlan } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import { MAX_BUNDLE_BYTES, megabytes } from '../../shared/limits.ts';
import type { EvidenceFile } from '../../shared/plan/evidence.ts';
import { evidenceIndex, type IndexLine } from '../../shared/plan/evidence-index.ts';
import type { ActionRow } from '../../shared/plan/plan.ts';
import { restorePlan } from '../../shared/plan/restore-plan.ts';
import { type BundledLine, bundleIndex } from '../evidence/bundle-index.ts';
import type { EvidenceFolder } from '../evidence/evidence-folder.ts';
import { safeFileName } from '../files/file-names.ts';
import { newId } from '../files/random.ts';
import { readError } from '../files/read-errors.ts';

const INDEX = 'Evidence index.html';

/** Gives names, each once, whatever their capitals: some file systems do not tell those apart. */
class FreeNames {
  readonly #taken = new Set<string>([INDEX.toLowerCase()]);

  next(base: string, ending = ''): string {
    for (let count = 1; ; count += 1) {
      const name = `${base}${count === 1 ? '' : ` (${count})`}${ending}`;
      if (this.#taken.has(name.toLowerCase())) continue;
      this.#taken.add(name.toLowerCase());
      return name;
    }
  }
}

function folderNames(lines: readonly IndexLine[]): (row: ActionRow | undefined) => string {
  const names = new FreeNames();
  const given = new Map<ActionRow | undefined, string>();
  for (const { row } of lines) {
    if (given.has(row)) continue;
    const name = row === undefined ? 'No action' : `Action ${row.number || 'without a number'}`;
    given.set(row, names.next(safeFileName(name)));
  }
  return (row) => given.get(row) ?? '';
}

/** "Action 17/DQ-17-1 Minutes.pdf" */
function pathOf({ reference }: IndexLine, { name }: EvidenceFile, folder: string, free: FreeNames): string {
  const at = name.lastIndexOf('.');
  const [base, ending] = at > 0 ? [name.slice(0, at), name.slice(at)] : [name, ''];
  const referenced = reference === '' ? base : `${safeFileName(reference)} ${base}`;
  return free.next(`${folder}/${referenced}`, ending);
}

async function contentOf(file: EvidenceFile, folder: EvidenceFolder): Promise<Uint8Array> {
  return readFile(await folder.path(file)).catch((error: unknown) => {
    throw readError(error, file.name);
  });
}

/**
 * The bytes of the bundle. A file that supports several actions stands in the folder of each.
 * @param folder the plan's evidence
 * @throws TabledError plan-refused, file-unreadable or bundle-too-large
 */
export async function makeEvidenceBundle(
  given: UncheckedPlan,
  folder: EvidenceFolder,
  now: Date,
): Promise<{ readonly bytes: Uint8Array } & Pick<HeldCopy, 'leftOut' | 'tooLarge'>> {
  const { plan } = restorePlan(given, 'this plan', newId);
  const lines = evidenceIndex(plan);
  const there = new Set((await folder.list()).map(({ sha256 }) => sha256));
  const isThere = ({ item }: IndexLine) => item.kind === 'file' && there.has(item.sha256);
  const total = lines.filter(isThere).reduce((sum, { item }) => sum + (item.kind === 'file' ? item.bytes : 0), 0);
  if (total > MAX_BUNDLE_BYTES) {
    throw new TabledError('bundle-too-large', {
      plan: plan.title,
      size: megabytes(total),
      limit: megabytes(MAX_BUNDLE_BYTES),
    });
  }
  const folderOf = folderNames(lines);
  const free = new FreeNames();
  const files: Zippable = {};
  const bundled: BundledLine[] = [];
  for (const line of lines) {
    const { item } = line;
    const path = item.kind === 'file' && isThere(line) ? pathOf(line, item, folderOf(line.row), free) : '';
    bundled.push({ ...line, path });
    // Most evidence is packed already: documents, pictures.
    if (item.kind === 'file' && path !== '') files[path] = [await contentOf(item, folder), { level: 0 }];
  }
  const made = now.toLocaleDateString('en-GB', { dateStyle: 'long' });
  files[INDEX] = new TextEncoder().encode(bundleIndex(plan.title, made, bundled));
  const leftOut = bundled.flatMap(({ item, path }) => (item.kind === 'file' && path === '' ? [item.name] : []));
  return { bytes: zipSync(files, { mtime: now }), leftOut: [...new Set(leftOut)], tooLarge: [] };
}
