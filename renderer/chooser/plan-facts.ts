// What the list of plans says of each.

import type { ShelfPlan } from '../db/plan-shelf.ts';
import { counted } from '../ui/counted.ts';
import { shownTime } from '../ui/shown-time.ts';

/** "51 actions, 9 themes and 4 statements". */
export function countsSentence({ counts }: ShelfPlan): string {
  const { actions, themes, statements } = counts;
  if (actions + themes + statements === 0) return 'No rows yet';
  const parts = [counted(actions, 'action'), counted(themes, 'theme')];
  if (statements > 0) parts.push(counted(statements, 'statement'));
  return parts.join(' · ');
}

/** When it was last changed, and the file that it came from. */
export function courseSentence({ record }: ShelfPlan, now: Date): string {
  const changed = `Changed ${shownTime(record.changedAt, now)}`;
  return record.origin === undefined ? `${changed} · begun in Tabled` : `${changed} · from ${record.origin.file}`;
}

/** A file or folder of a plan on this laptop, as its system writes paths. */
export function planPath(dataFolder: string, planId: string, name: string): string {
  const between = dataFolder.includes('\\') ? '\\' : '/';
  return [dataFolder, 'plans', planId, name].join(between);
}

export function planFilePath(dataFolder: string, planId: string): string {
  return planPath(dataFolder, planId, 'plan.json');
}

/** Where it is kept, and since when it is there as it is. */
export function whereSentence({ record, savedAt }: ShelfPlan, dataFolder: string, now: Date): string {
  const saved = savedAt === '' ? 'Is being saved' : `Saved ${shownTime(savedAt, now)}`;
  return `${saved} in ${planFilePath(dataFolder, record.id)}`;
}
