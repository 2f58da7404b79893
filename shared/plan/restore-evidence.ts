// The gate's part for evidence: the plan's register, and what each action names of it.
import * as v from 'valibot';
import { isIsoDay } from './calendar.ts';
import type { Attachment, EvidenceFile, EvidenceItem, EvidenceLink, EvidenceVersion } from './evidence.ts';
import { carried, isRecord, type PlainRecord } from './plain-data.ts';
import type { ActionRow } from './plan.ts';
import { type Gate, restoreText } from './restore-gate.ts';

/**
 * Names that a file in the evidence folder may have: none leads out of it, whatever the system. No drive, no folder, no
 * parent, nothing that begins or ends with a dot or a space.
 */
const FILE_NAME = /^(?![. ])[^/\\:*?"<>|\p{Cc}]{1,200}(?<![. ])$/u;

export function isEvidenceName(name: string): boolean {
  return FILE_NAME.test(name);
}

const version = v.object({
  name: v.pipe(v.string(), v.check(isEvidenceName)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  addedOn: v.pipe(v.string(), v.check(isIsoDay)),
});

function restoreVersion(value: PlainRecord, what: string, gate: Gate): EvidenceVersion {
  const read = v.safeParse(version, value);
  return read.success ? read.output : gate.refuse(`${what} is not named as Tabled names evidence files`);
}

function restoreFile(item: PlainRecord, id: string, what: string, gate: Gate): EvidenceFile {
  const { earlier } = item;
  if (earlier !== undefined && !Array.isArray(earlier))
    return gate.refuse(`the earlier versions of ${what} are no list`);
  const versions = (earlier ?? []).map((one: unknown) =>
    isRecord(one)
      ? { ...carried(one, ['name', 'sha256', 'bytes', 'addedOn']), ...restoreVersion(one, what, gate) }
      : gate.refuse(`an earlier version of ${what} is none`),
  );
  return {
    ...carried(item, ['id', 'kind', 'title', 'name', 'sha256', 'bytes', 'addedOn', 'earlier']),
    id,
    kind: 'file',
    title: restoreText(item['title'], `the title of ${what}`, gate),
    ...restoreVersion(item, what, gate),
    ...(versions.length === 0 ? {} : { earlier: versions }),
  };
}

function restoreLink(item: PlainRecord, id: string, what: string, gate: Gate): EvidenceLink {
  const { addedOn } = item;
  return {
    ...carried(item, ['id', 'kind', 'title', 'target', 'addedOn']),
    id,
    kind: 'link',
    title: restoreText(item['title'], `the title of ${what}`, gate),
    target: restoreText(item['target'], `the address of ${what}`, gate),
    addedOn:
      typeof addedOn === 'string' && isIsoDay(addedOn) ? addedOn : gate.refuse(`the day of ${what} is not a day`),
  };
}

/** The plan's register of evidence. */
export function restoreEvidence(value: unknown, gate: Gate): readonly EvidenceItem[] {
  if (!Array.isArray(value)) return gate.refuse('its evidence is not a list');
  const taken = new Set<string>();
  return value.map((item: unknown, index) => {
    const what = `evidence ${index + 1}`;
    if (!isRecord(item)) return gate.refuse(`${what} is none`);
    const { id, kind } = item;
    // Another id would leave actions with evidence that is not there.
    if (typeof id !== 'string' || id === '' || taken.has(id)) return gate.refuse(`${what} has no id of its own`);
    taken.add(id);
    if (kind === 'link') return restoreLink(item, id, what, gate);
    return kind === 'file' ? restoreFile(item, id, what, gate) : gate.refuse(`${what} is neither a file nor a link`);
  });
}

function restoreAttachment(value: unknown, where: string, gate: Gate): Attachment {
  if (!isRecord(value)) return gate.refuse(`the evidence of ${where} is not named`);
  const { evidence } = value;
  if (typeof evidence !== 'string' || evidence === '') return gate.refuse(`the evidence of ${where} is not named`);
  const reference = restoreText(value['reference'], `a reference of ${where}`, gate);
  return { ...carried(value, ['evidence', 'reference']), evidence, reference };
}

/** @param where what to call the row in a sentence, such as "row 12" */
export function restoreAttachments(row: PlainRecord, where: string, gate: Gate): Pick<ActionRow, 'attachments'> {
  const { attachments } = row;
  if (attachments === undefined || attachments === null) return {};
  if (!Array.isArray(attachments)) return gate.refuse(`the evidence of ${where} is not a list`);
  const restored = attachments.map((one: unknown) => restoreAttachment(one, where, gate));
  return restored.length === 0 ? {} : { attachments: restored };
}
