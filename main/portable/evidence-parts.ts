// A plan's evidence files as parts of a portable file: each content that the register names, once.
import { readFile } from 'node:fs/promises';
import { MAX_COPY_EVIDENCE_BYTES } from '../../shared/limits.ts';
import type { EvidenceItem, EvidenceVersion } from '../../shared/plan/evidence.ts';
import type { EvidenceFolder } from '../evidence/evidence-folder.ts';
import { readError } from '../files/read-errors.ts';
import { EVIDENCE_FOLDER } from './manifest.ts';

export interface CarriedEvidence {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Names of files that the register has and the parts have not. */
  readonly leftOut: readonly string[];
  /** Whether they were left out because all together are too large for a file that can be opened again. */
  readonly isTooLarge: boolean;
}

/** All versions that the register names, each content once. */
export function registeredVersions(items: readonly EvidenceItem[]): readonly EvidenceVersion[] {
  const versions = items.flatMap((item) => (item.kind === 'file' ? [item, ...(item.earlier ?? [])] : []));
  return [...new Map(versions.map((version) => [version.sha256, version])).values()];
}

/** The files that the register names, as they are in the folder. @throws TabledError file-unreadable */
export async function evidenceParts(items: readonly EvidenceItem[], folder: EvidenceFolder): Promise<CarriedEvidence> {
  const versions = registeredVersions(items);
  if (versions.length === 0) return { parts: new Map(), leftOut: [], isTooLarge: false };
  const found = new Map((await folder.list()).map((file) => [file.sha256, file]));
  const there = versions.flatMap(({ sha256 }) => found.get(sha256) ?? []);
  if (there.reduce((sum, { bytes }) => sum + bytes, 0) > MAX_COPY_EVIDENCE_BYTES) {
    return { parts: new Map(), leftOut: versions.map(({ name }) => name), isTooLarge: true };
  }
  const parts = new Map<string, Uint8Array>();
  for (const file of there) {
    const path = await folder.path(file);
    const bytes = await readFile(path).catch((error: unknown) => {
      throw readError(error, file.name);
    });
    parts.set(`${EVIDENCE_FOLDER}${file.name}`, bytes);
  }
  const leftOut = versions.filter(({ sha256 }) => !found.has(sha256)).map(({ name }) => name);
  return { parts, leftOut, isTooLarge: false };
}
