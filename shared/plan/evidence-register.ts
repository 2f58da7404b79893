// The register of evidence as it is read: what supports which actions, what has become of the files, what supports nothing.
import type { EvidenceItem, EvidenceVersion } from './evidence.ts';
import type { ActionRow, PlanRow } from './plan.ts';

/** A file as it is in the evidence folder. */
export type FoundFile = Pick<EvidenceVersion, 'name' | 'sha256' | 'bytes'>;

/** Of a file: as it was attached; with other content under its name; nowhere in the folder. */
export type FileState = 'there' | 'changed' | 'missing';

export interface Support {
  readonly row: ActionRow;
  readonly reference: string;
}

/** One item of the register. */
export interface RegisterLine {
  readonly item: EvidenceItem;
  /** In the plan's order. */
  readonly supports: readonly Support[];
  /** A link is always there. */
  readonly state: FileState;
  /** Names of earlier versions that are not in the folder any more. */
  readonly missingEarlier: readonly string[];
}

function supportsByItem(rows: readonly PlanRow[]): ReadonlyMap<string, readonly Support[]> {
  const found = new Map<string, Support[]>();
  for (const row of rows) {
    if (row.kind !== 'action') continue;
    for (const { evidence, reference } of row.attachments ?? []) {
      const known = found.get(evidence);
      if (known === undefined) found.set(evidence, [{ row, reference }]);
      else known.push({ row, reference });
    }
  }
  return found;
}

/**
 * Every item with what it supports and what has become of it, in the order in which they came in.
 * @param files what is in the folder; undefined where that is not known yet: all is taken to be there
 */
export function registerLines(
  items: readonly EvidenceItem[],
  rows: readonly PlanRow[],
  files: readonly FoundFile[] | undefined,
): readonly RegisterLine[] {
  const supports = supportsByItem(rows);
  const contents = new Set(files?.map(({ sha256 }) => sha256));
  const names = new Set(files?.map(({ name }) => name));
  const stateOf = ({ sha256, name }: EvidenceVersion): FileState => {
    if (files === undefined || contents.has(sha256)) return 'there';
    return names.has(name) ? 'changed' : 'missing';
  };
  return items.map((item) => ({
    item,
    supports: supports.get(item.id) ?? [],
    state: item.kind === 'link' ? 'there' : stateOf(item),
    missingEarlier:
      item.kind === 'link'
        ? []
        : (item.earlier ?? []).filter((version) => stateOf(version) !== 'there').map(({ name }) => name),
  }));
}

/** Files in the folder that the register does not have, as the present or an earlier version of anything. */
export function unnamedFiles(items: readonly EvidenceItem[], files: readonly FoundFile[]): readonly FoundFile[] {
  const versions = items.flatMap((item) => (item.kind === 'file' ? [item, ...(item.earlier ?? [])] : []));
  const contents = new Set(versions.map(({ sha256 }) => sha256));
  const found = new Set(files.map(({ sha256 }) => sha256));
  // A file that was changed has the name of what it was.
  const changed = new Set(versions.filter(({ sha256 }) => !found.has(sha256)).map(({ name }) => name));
  return files.filter(({ sha256, name }) => !contents.has(sha256) && !changed.has(name));
}

/** Actions that no evidence supports, in the plan's order. */
export function actionsWithoutEvidence(rows: readonly PlanRow[]): readonly ActionRow[] {
  return rows.flatMap((row) => (row.kind === 'action' && (row.attachments ?? []).length === 0 ? [row] : []));
}
