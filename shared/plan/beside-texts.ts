// The texts that are kept beside an action's cells: why its dates were put back, its progress notes, what its evidence is
// called. They stand in no column; the search finds them, and nothing is replaced in them.
import type { EvidenceItem } from './evidence.ts';
import type { PlanRow } from './plan.ts';
import { noteField, reasonField } from './typed-fields.ts';

/** What a text beside the cells is: by this name the side panel finds it. */
export type BesidePlace = `progress:${string}` | `revision:${number}` | `evidence:${string}`;

export interface BesideText {
  readonly place: BesidePlace;
  readonly text: string;
}

export function evidencePlace(id: string): BesidePlace {
  return `evidence:${id}`;
}

const titles = new WeakMap<readonly EvidenceItem[], ReadonlyMap<string, string>>();

function titlesOf(evidence: readonly EvidenceItem[]): ReadonlyMap<string, string> {
  const known = titles.get(evidence) ?? new Map(evidence.map(({ id, title }) => [id, title]));
  titles.set(evidence, known);
  return known;
}

const NONE: readonly BesideText[] = [];

/** They in the order of the side panel. @param evidence the plan's register */
export function besideTexts(row: PlanRow, evidence: readonly EvidenceItem[]): readonly BesideText[] {
  if (row.kind !== 'action') return NONE;
  const { dateRevisions = [], progress = [], attachments = [] } = row;
  if (dateRevisions.length + progress.length + attachments.length === 0) return NONE;
  const known = titlesOf(evidence);
  return [
    ...dateRevisions.map(({ reason }, at) => ({ place: reasonField(at), text: reason })),
    ...progress.map(({ id, text }) => ({ place: noteField(id), text })),
    ...attachments.map(({ evidence: id }) => ({ place: evidencePlace(id), text: known.get(id) ?? '' })),
  ];
}

/** Where a text is, within a sentence: "in a progress note". */
export function besideInWords(place: BesidePlace): string {
  if (place.startsWith('progress:')) return 'in a progress note';
  return place.startsWith('revision:') ? 'in the reason for a revised date' : 'in the name of a piece of evidence';
}
