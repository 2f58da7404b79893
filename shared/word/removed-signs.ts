// What a Word file cannot hold of a plan's texts, and which therefore is not in the document.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportOrder } from '../export/export-order.ts';
import { type PrintedText, textsAfter, textsBefore } from '../export/printed-texts.ts';
import { shownColumns } from '../plan/export-settings.ts';
import type { PlanRow } from '../plan/plan.ts';
import { type CellField, cellFields, cellLabel, cellText, rowName } from '../plan/row-cells.ts';
import { forbiddenSigns, wordLine } from './word-text.ts';

function sentence(count: number, where: string): string {
  const signs = count === 1 ? 'A control character' : `${count} control characters`;
  return `${signs} in ${where}, which no Word file can hold, ${count === 1 ? 'was' : 'were'} left out.`;
}

/** One sentence for each text of the export with characters that XML forbids, in the document's order. */
export function removedSigns(order: Pick<ExportOrder, 'plan' | 'settings' | 'facts'>): readonly string[] {
  const plan = chooseRows(order.plan, order.settings, order.facts);
  const { columns, rows } = plan;
  const removed: string[] = [];
  const tell = (count: number, where: string) => removed.push(sentence(count, wordLine(where)));
  const tellOf = (texts: readonly PrintedText[]) => {
    for (const { where, text } of texts) {
      const count = forbiddenSigns(text);
      if (count > 0) tell(count, where);
    }
  };
  tellOf(textsBefore(plan, order.settings));
  const shown = new Set<string>(['number', 'text', ...shownColumns(columns, order.settings)]);
  const fieldsOf = new Map<PlanRow['kind'], readonly CellField[]>();
  for (const row of rows) {
    const fields = fieldsOf.get(row.kind) ?? cellFields(row, columns).filter((field) => shown.has(field));
    fieldsOf.set(row.kind, fields);
    for (let index = 0; index < fields.length; index += 1) {
      const field = fields[index];
      const count = field === undefined ? 0 : forbiddenSigns(cellText(row, field));
      if (field !== undefined && count > 0) tell(count, `“${cellLabel(row, field, columns)}” of ${rowName(row)}`);
    }
  }
  tellOf(textsAfter(plan, order.settings));
  return removed;
}
