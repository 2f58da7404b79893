// A plan's evidence files as parts of a portable file: each content that the register names, once.
import { MAX_COPY_EVIDENCE_BYTES } from '../../shared/limits.ts';
import type { EvidenceItem, EvidenceVersion } from '../../shared/plan/evidence.ts';
import type { EvidenceFolder } from '../evidence/evidence-folder.ts';
import { EVIDENCE_FOLDER } from './manifest.ts';
import type { FilePart } from './pack.ts';

export interface CarriedEvidence {
  readonly parts: ReadonlyMap<string, FilePart>;
  /** Names of files that the register has and the evidence folder has not. */
  readonly leftOut: readonly string[];
  /** Names of those for which there was no room any more. */
  readonly tooLarge: readonly string[];
}

/** All versions that the register names, each content once. */
export function registeredVersions(items: readonly EvidenceItem[]): readonly EvidenceVersion[] {
  const versions = items.flatMap((item) => (item.kind === 'file' ? [item, ...(item.earlier ?? [])] : []));
  return [...new Map(versions.map((version) => [version.sha256, version])).values()];
}

/**
 * The files that the register names, as they are in the folder: as many as there is room for, in the register's order.
 * @throws TabledError file-unreadable
 */
export async function evidenceParts(
  items: readonly EvidenceItem[],
  folder: EvidenceFolder,
  room = MAX_COPY_EVIDENCE_BYTES,
): Promise<CarriedEvidence> {
  const versions = registeredVersions(items);
  const found = new Map(versions.length === 0 ? [] : (await folder.list()).map((file) => [file.sha256, file]));
  const parts = new Map<string, FilePart>();
  const [leftOut, tooLarge]: [string[], string[]] = [[], []];
  let left = room;
  for (const { name, sha256 } of versions) {
    const file = found.get(sha256);
    if (file === undefined) leftOut.push(name);
    else if (file.bytes > left) tooLarge.push(name);
    else {
      left -= file.bytes;
      parts.set(`${EVIDENCE_FOLDER}${file.name}`, { path: await folder.path(file), bytes: file.bytes, sha256 });
    }
  }
  return { parts, leftOut, tooLarge };
}
