// The index of evidence that an export may print: what supports each of its actions, and which actions nothing supports.
import { dayInWords } from '../plan/date-in-words.ts';
import { evidenceIndex, type IndexLine } from '../plan/evidence-index.ts';
import type { ExportSettings } from '../plan/export-settings.ts';
import type { ActionRow, Plan, PlanRow } from '../plan/plan.ts';
import { shorten } from '../plan/row-cells.ts';

export const EVIDENCE_INDEX = 'Evidence index';
export const EVIDENCE_LABELS = ['Action', 'Reference', 'Evidence', 'File or address', 'Attached on'] as const;

/** A line of the index, in the order of EVIDENCE_LABELS. No text is empty. */
export type EvidenceLine = readonly [action: string, reference: string, title: string, place: string, day: string];

export interface EvidenceList {
  readonly lines: readonly EvidenceLine[];
  /** A sentence on the actions that have none; "" where all have some. */
  readonly without: string;
}

const NOTHING = 'None recorded';
const NO_ACTION = 'No action';
/** How much of an action's number stands for it, or of its text where it has none, in characters. */
const LONGEST_NAME = 60;
/** As many actions, or runs of them, as a sentence can name. */
const MOST_NAMED = 100;

function said(text: string): string {
  return text.trim() === '' ? NOTHING : text;
}

function actionName({ number, action }: ActionRow): string {
  return said(shorten(number.trim() === '' ? action : number, LONGEST_NAME));
}

function evidenceLine({ row, reference, item }: IndexLine): EvidenceLine {
  const place = item.kind === 'link' ? item.target : item.name;
  const name = row === undefined ? NO_ACTION : actionName(row);
  return [name, said(reference), said(item.title), said(place), dayInWords(item.addedOn)];
}

/** Runs of actions that follow one another in the plan, each with none between that has evidence. */
function runsWithout(rows: readonly PlanRow[]): readonly (readonly ActionRow[])[] {
  const runs: ActionRow[][] = [[]];
  for (const row of rows) {
    if (row.kind !== 'action') continue;
    if ((row.attachments ?? []).length > 0) runs.push([]);
    else runs.at(-1)?.push(row);
  }
  return runs.filter(({ length }) => length > 0);
}

/** "3", "3, 4", "3 to 7". */
function runNames(run: readonly ActionRow[]): readonly string[] {
  const [first, last] = [run[0], run.at(-1)];
  if (run.length < 3 || first === undefined || last === undefined) return run.map(actionName);
  return [`${actionName(first)} to ${actionName(last)}`];
}

function withoutEvidence(rows: readonly PlanRow[]): string {
  const runs = runsWithout(rows);
  const names = runs.flatMap(runNames);
  const [only] = names;
  if (only === undefined) return '';
  const isOne = names.length === 1 && runs[0]?.length === 1;
  const named = names.slice(0, MOST_NAMED);
  const rest = names.length - named.length;
  const last = rest > 0 ? 'others' : named.pop();
  const list = named.length === 0 ? last : `${named.join(', ')} and ${last}`;
  return `No evidence is attached to ${isOne ? 'action' : 'actions'} ${list}.`;
}

/**
 * The index, as far as the settings ask for it and there is any evidence.
 * @param plan with the chosen rows only: evidence of others is left out, and so is, unless all are chosen, what supports no action
 */
export function evidenceList(plan: Plan, { showEvidence, rows }: ExportSettings): EvidenceList | undefined {
  if (!showEvidence) return undefined;
  const lines = evidenceIndex(plan).filter(({ row }) => row !== undefined || rows.kind === 'all');
  if (lines.length === 0) return undefined;
  return { lines: lines.map(evidenceLine), without: withoutEvidence(plan.rows) };
}
