// The fixtures by name, and the published plan that imports are measured against.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PlanRow } from '../../shared/plan/plan.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export function fixturePath(name: string): string {
  return fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
}

export function fixtureBytes(name: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(fixturePath(name)));
}

export const SEED = fileURLToPath(new URL('../../seeds/Data Quality Action Plan 2009-10.xlsx', import.meta.url));

export interface PublishedPlan {
  readonly title: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The 2009/10 plan, transcribed from the published document. */
export const publishedPlan = JSON.parse(readFileSync(fixturePath('plan-2009-10.json'), 'utf8')) as PublishedPlan;

/** Rows as the transcription has them: without ids, and without custom cells. */
export function publishedRows(rows: readonly PlanRow[]): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((row) => {
    const { id, ...rest } = row;
    if (rest.kind !== 'action') return rest;
    const { custom, ...texts } = rest;
    return Object.keys(custom).length === 0 ? texts : rest;
  });
}
