// Reads IN and writes OUT, with the settings that the command line gives or that the plan keeps.
import { basename } from 'node:path';
import { TabledError } from '../../shared/errors.ts';
import { type ExportSettings, restoreExportSettings, USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import { isRecord } from '../../shared/plan/plain-data.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { dataFolder } from '../files/data-folder.ts';
import { parseJson } from '../files/parse-json.ts';
import { makeFromPlan, writeDocument } from '../services/documents.ts';
import { readTemplate, Templates } from '../services/templates.ts';
import { incomingBytes } from '../services/workbooks.ts';
import type { RunJob } from '../worker/run-job.ts';
import { type ConvertOptions, targetOf } from './arguments.ts';
import { readPlan } from './read-plan.ts';

/** @throws TabledError settings-refused, or as incomingBytes does */
async function readSettings(path: string): Promise<ExportSettings> {
  const file = basename(path);
  const refuse = (reason: string, cause?: unknown) => new TabledError('settings-refused', { file, reason }, { cause });
  const value = parseJson(await incomingBytes({ name: file, path }), refuse);
  if (!isRecord(value)) throw refuse('it is no JSON object');
  return restoreExportSettings(value);
}

/** The settings by which OUT is made; undefined where neither the command line nor the plan has any. */
async function chosenSettings(
  { exportSettings }: Plan,
  { settings: path, layout, template }: ConvertOptions,
): Promise<ExportSettings | undefined> {
  const own = path === undefined ? exportSettings : await readSettings(path);
  if (layout === undefined && template === undefined) return own;
  return { ...(own ?? USUAL_EXPORT), ...(layout === undefined ? {} : { layout }) };
}

/** The template's bytes: of the command line's, or of the one that the settings name and Tabled keeps; null for none. */
async function templateBytes(
  { template: path }: ConvertOptions,
  { template: kept }: ExportSettings,
  runJob: RunJob,
): Promise<Uint8Array | null> {
  if (path !== undefined) return (await readTemplate({ name: basename(path), path }, runJob)).bytes;
  return kept === null ? null : new Templates(dataFolder(process.env), runJob).bytes(kept);
}

/** @throws TabledError document-failed: which rows were changed when is known in Tabled's window only */
function checkRows({ rows }: ExportSettings, file: string): void {
  if (rows.kind !== 'changed') return;
  const reason = 'only Tabled’s window knows which rows were changed since a day; choose other rows in the settings';
  throw new TabledError('document-failed', { file, reason });
}

/**
 * Reads IN and writes OUT, atomically.
 * @returns what is to be known of the file that was made, as sentences; none for plan JSON, which holds every text
 * @throws TabledError
 */
export async function convert(
  from: string,
  to: string,
  runJob: RunJob,
  options: ConvertOptions = {},
): Promise<readonly string[]> {
  const { plan } = await readPlan(from, runJob);
  const chosen = await chosenSettings(plan, options);
  const target = targetOf(to);
  if (target !== 'word' && target !== 'excel') {
    const kept = chosen === undefined ? plan : { ...plan, exportSettings: chosen };
    await writeAtomically(to, `${JSON.stringify(kept, null, 1)}\n`);
    return [];
  }
  const settings = chosen ?? USUAL_EXPORT;
  checkRows(settings, basename(to));
  const template = target === 'word' ? await templateBytes(options, settings, runJob) : null;
  const facts = { today: localDay(new Date()), changedRows: [] };
  const order = { kind: target, plan, settings, facts, template };
  const { bytes, report } = await makeFromPlan(order, basename(to), runJob);
  await writeDocument(to, bytes);
  return [...report.removed, ...report.notes];
}
