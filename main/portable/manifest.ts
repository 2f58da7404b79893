// What a portable plan file says of itself: a zip whose manifest names every other part, with its size and SHA-256.
import * as v from 'valibot';
import { PLAN_ID } from '../../shared/desk.ts';
import { isEvidenceName } from '../../shared/plan/restore-evidence.ts';

export const PORTABLE_FORMAT = 'tabled-file/1';
export const MANIFEST = 'manifest.json';
export const PLAN_PART = 'plan.json';
export const HISTORY_PART = 'history.json';
export const EVIDENCE_FOLDER = 'evidence/';

/** The names that parts may have: none leads out of where it is unpacked. */
export function isPartName(name: string): boolean {
  if (name === PLAN_PART || name === HISTORY_PART) return true;
  return name.startsWith(EVIDENCE_FOLDER) && isEvidenceName(name.slice(EVIDENCE_FOLDER.length));
}

export const manifest = v.object({
  format: v.literal(PORTABLE_FORMAT),
  planId: v.pipe(v.string(), v.regex(PLAN_ID)),
  title: v.string(),
  /** When the copy was made, ISO 8601, and by which version of Tabled. */
  made: v.pipe(v.string(), v.isoTimestamp()),
  version: v.string(),
  parts: v.array(
    v.object({
      name: v.string(),
      bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});
export type Manifest = v.InferOutput<typeof manifest>;
