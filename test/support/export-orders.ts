// Orders for exports, as the desk gives them to the writers.
import { writeExcel } from '../../shared/excel/write-excel.ts';
import type { ExportOrder } from '../../shared/export/export-order.ts';
import { type ExportSettings, USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { writeWord } from '../../shared/word/write-word.ts';

export const TODAY = '2010-06-01';

export function exportOrder(plan: Plan, changes: Partial<ExportSettings> = {}): ExportOrder {
  const settings = { ...USUAL_EXPORT, ...changes };
  return { plan, settings, facts: { today: TODAY, changedRows: [] }, template: null };
}

/** The bytes of the plan's Word document. */
export async function wordBytes(plan: Plan, changes: Partial<ExportSettings> = {}): Promise<Uint8Array> {
  return (await writeWord(exportOrder(plan, changes))).bytes;
}

/** The bytes of the plan's workbook. */
export async function excelBytes(plan: Plan, changes: Partial<ExportSettings> = {}): Promise<Uint8Array> {
  return (await writeExcel(exportOrder(plan, changes))).bytes;
}
