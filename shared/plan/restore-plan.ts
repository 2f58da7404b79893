// The one gate in: whatever claims to be a plan (an import, a plan file, a backup, the seed) passes restorePlan().
// It repairs what can be repaired without losing or inventing a word, and refuses the rest with a coded error.
import { TabledError } from '../errors.ts';
import { MAX_DEPTH, MAX_PLAN_ROWS } from '../limits.ts';
import { restoreExportSettings } from './export-settings.ts';
import { carried, isDeeperThan, isRecord } from './plain-data.ts';
import { PLAN_FORMAT, PLAN_MEMBERS, type Plan } from './plan.ts';
import { restorePlanSettings } from './plan-settings.ts';
import { keyNames, restoreColumns, withMissingColumns } from './restore-columns.ts';
import { restoreEvidence } from './restore-evidence.ts';
import { type Gate, restoreText } from './restore-gate.ts';
import { restoreOrigin } from './restore-origin.ts';
import { restoreRow } from './restore-row.ts';

export interface RestoredPlan {
  readonly plan: Plan;
  /** One sentence for each repair; empty where the input was a plan already. */
  readonly repairs: readonly string[];
}

function checkFormat(format: unknown, file: string, gate: Gate): void {
  if (format === PLAN_FORMAT) return;
  if (format === undefined) {
    gate.repaired(`The format was not named; it was read as ${PLAN_FORMAT}.`);
    return;
  }
  if (typeof format === 'string' && /^tabled-plan\/\d+$/.test(format)) {
    throw new TabledError('plan-newer-format', { file, format });
  }
  gate.refuse('its format is not named as a Tabled plan');
}

/**
 * Checks and repairs what claims to be a plan.
 * @param value parsed JSON or any other plain data
 * @param file what to call the source in an error
 * @param newId gives ids to rows that have none, or one that another row has already
 * @throws TabledError plan-refused or plan-newer-format
 */
export function restorePlan(value: unknown, file: string, newId: () => string): RestoredPlan {
  const repairs: string[] = [];
  const gate: Gate = {
    refuse: (reason) => {
      throw new TabledError('plan-refused', { file, reason });
    },
    repaired: (sentence) => {
      repairs.push(sentence);
    },
    newId,
    safeKey: keyNames(),
  };
  if (!isRecord(value)) return gate.refuse('it does not hold a plan');
  checkFormat(value['format'], file, gate);
  // Members that this version does not know are carried along, as long as every process can carry them.
  if (isDeeperThan(value, MAX_DEPTH)) return gate.refuse('it is nested too deeply');
  const { rows: given } = value;
  if (!Array.isArray(given)) return gate.refuse('it has no rows');
  if (given.length > MAX_PLAN_ROWS) return gate.refuse(`it has more than ${MAX_PLAN_ROWS} rows`);
  const ids = new Set<string>();
  const rows = given.map((row: unknown, index) => {
    const restored = restoreRow(row, `row ${index + 1}`, ids, gate);
    ids.add(restored.id);
    return restored;
  });
  const plan: Plan = {
    ...carried(value, PLAN_MEMBERS),
    format: PLAN_FORMAT,
    title: restoreText(value['title'], 'the title', gate),
    columns: withMissingColumns(restoreColumns(value['columns'], gate), rows, gate),
    rows,
    ...(value['origin'] === undefined ? {} : { origin: restoreOrigin(value['origin'], gate) }),
    ...(value['exportSettings'] === undefined
      ? {}
      : { exportSettings: restoreExportSettings(value['exportSettings']) }),
    ...(value['evidence'] === undefined ? {} : { evidence: restoreEvidence(value['evidence'], gate) }),
    ...(value['settings'] === undefined ? {} : { settings: restorePlanSettings(value['settings']) }),
  };
  return { plan, repairs };
}
