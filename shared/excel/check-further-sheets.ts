// Whether the sheets behind the plan's say what they should: derived anew from the plan and the settings.
import { judgedOn } from '../export/choose-rows.ts';
import { evidenceList } from '../export/evidence-list.ts';
import type { ExportOrder } from '../export/export-order.ts';
import { type SummaryLine, summarise } from '../export/plan-summary.ts';
import { wordKeys } from '../export/word-keys.ts';
import type { Plan } from '../plan/plan.ts';
import { shorten } from '../plan/row-cells.ts';
import { excelText } from './excel-text.ts';
import type { ScannedSheet } from './scan-workbook.ts';

interface ExpectedSheet {
  readonly name: string;
  /** Below its name; a row of fewer cells than the sheet has leaves the rest empty. */
  readonly rows: readonly (readonly string[])[];
}

function summary({ rows, columns }: Plan, { settings, facts }: ExportOrder): ExpectedSheet {
  const { statuses, lines, total } = summarise(rows, columns, judgedOn(settings, facts));
  const counted = (name: string, { actions, counts }: SummaryLine) => [name, ...[actions, ...counts].map(String)];
  const themes = lines.map((line) => counted(line.theme === '' ? 'Before the first theme' : line.theme, line));
  return { name: 'Summary', rows: [['Theme', 'Actions', ...statuses], ...themes, counted('All themes', total)] };
}

function evidence(plan: Plan, { settings }: ExportOrder): readonly ExpectedSheet[] {
  const list = evidenceList(plan, settings);
  if (list === undefined) return [];
  const labels = ['Action', 'Reference', 'Evidence', 'File or address', 'Attached on'];
  return [{ name: 'Evidence index', rows: [labels, ...list.lines, ...(list.without === '' ? [] : [[list.without]])] }];
}

function expectedSheets(plan: Plan, order: ExportOrder): readonly ExpectedSheet[] {
  const { showSummary, showAcronyms, acronyms } = order.settings;
  const longForms = showAcronyms ? acronyms.filter(({ long }) => long !== '') : [];
  const keys = wordKeys(plan.columns, order.settings).map(({ name, word, lines }) => {
    return { name, rows: [[word, 'Meaning'], ...lines.map((line) => [line.word, line.meaning])] };
  });
  const meanings = longForms.map(({ short, long }) => [short, long]);
  return [
    ...(showSummary ? [summary(plan, order)] : []),
    ...evidence(plan, order),
    ...keys,
    ...(meanings.length > 0 ? [{ name: 'Acronyms', rows: [['Acronym', 'Meaning'], ...meanings] }] : []),
  ];
}

function sheetFaults({ name, rows }: ExpectedSheet, { rows: found }: ScannedSheet): readonly string[] {
  const all = [[name], ...rows];
  const width = Math.max(...all.map(({ length }) => length));
  const faults = all.flatMap((texts, at) => {
    const cells = found.get(at) ?? [];
    const wrong = Array.from({ length: Math.max(width, cells.length) }, (_, column) => column).filter(
      (column) => cells[column]?.column !== column || cells[column]?.text !== excelText(texts[column] ?? ''),
    );
    return wrong.map((column) => {
      const [has, wants] = [cells[column]?.text ?? '', excelText(texts[column] ?? '')].map((text) => shorten(text, 60));
      return `Cell ${column + 1} of row ${at + 1} of the sheet “${name}” reads “${has}”, not “${wants}”.`;
    });
  });
  const more = [...found.keys()].filter((row) => row >= all.length);
  return [...faults, ...more.map((row) => `Row ${row + 1} of the sheet “${name}” should not be there.`)];
}

/** @param sheets those behind the plan's @param plan with the chosen rows only */
export function furtherFaults(sheets: readonly ScannedSheet[], plan: Plan, order: ExportOrder): readonly string[] {
  const expected = expectedSheets(plan, order);
  const names = expected.map(({ name }) => name);
  const found = sheets.map(({ name }) => name);
  if (names.join('\n') !== found.join('\n')) {
    return [`The sheets behind the plan are “${found.join('”, “')}”, not “${names.join('”, “')}”.`];
  }
  return expected.flatMap((sheet, index) => {
    const own = sheets[index];
    return own === undefined ? [] : sheetFaults(sheet, own);
  });
}
