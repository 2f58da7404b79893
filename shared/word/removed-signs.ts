// What a Word file cannot hold of a plan's texts, and which therefore is not in the document.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportOrder } from '../export/export-order.ts';
import { shownColumns } from '../plan/export-settings.ts';
import { cellFields, cellLabel, cellText, rowName } from '../plan/row-cells.ts';
import { forbiddenSigns, wordLine } from './word-text.ts';

function sentence(count: number, where: string): string {
  const signs = count === 1 ? 'A control character' : `${count} control characters`;
  return `${signs} in ${where}, which no Word file can hold, ${count === 1 ? 'was' : 'were'} left out.`;
}

/** One sentence for each text of the export with characters that XML forbids, in the plan's order. */
export function removedSigns(order: Pick<ExportOrder, 'plan' | 'settings' | 'facts'>): readonly string[] {
  const { title, columns, rows } = chooseRows(order.plan, order.settings, order.facts);
  const removed: string[] = [];
  const look = (text: string, where: () => string) => {
    const count = forbiddenSigns(text);
    if (count > 0) removed.push(sentence(count, wordLine(where())));
  };
  look(title, () => 'the title');
  const shown = new Set<string>(['number', 'text', ...shownColumns(columns, order.settings)]);
  for (const row of rows) {
    for (const field of cellFields(row, columns)) {
      if (!shown.has(field)) continue;
      look(cellText(row, field), () => `“${cellLabel(row, field, columns)}” of ${rowName(row)}`);
    }
  }
  return removed;
}
