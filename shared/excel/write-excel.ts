// From a plan to an Excel workbook in the original layout, which our own import reads back equal.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import type { Plan, PlanRow } from '../plan/plan.ts';
import { cellFields, cellLabel, cellText, rowName } from '../plan/row-cells.ts';
import { propertiesOf } from '../word/paper-details.ts';
import { type ZipTexts, zipTexts } from '../word/zip-parts.ts';
import { checkWorkbook } from './check-workbook.ts';
import { excelText, MAX_CELL_TEXT } from './excel-text.ts';
import { furtherSheets } from './further-sheets.ts';
import { planSheet } from './plan-sheet.ts';
import { workbookFile } from './workbook-file.ts';

/** A text that no cell of Excel's holds is never cut off: there is no workbook then. @throws Error */
function refuseLongTexts({ rows, columns }: Pick<Plan, 'rows' | 'columns'>): void {
  const tell = (row: PlanRow, where: string, length: number) =>
    new Error(
      `${where} of ${rowName(row)} has ${length.toLocaleString('en-GB')} characters, and a cell of Excel holds ${MAX_CELL_TEXT.toLocaleString('en-GB')}: shorten it, or export to Word`,
    );
  for (const row of rows) {
    for (const field of cellFields(row, columns)) {
      const { length } = excelText(cellText(row, field));
      if (length > MAX_CELL_TEXT) throw tell(row, cellLabel(row, field, columns), length);
    }
  }
}

/** What is faster on some hosts than script. */
export interface ExcelTools {
  readonly zip: ZipTexts;
}

/**
 * The plan as an .xlsx file. The plan is only read.
 * @throws Error with the reason, where a text is longer than a cell may hold, or the file does not read back as the plan
 */
export async function writeExcel(order: ExportOrder, { zip }: ExcelTools = { zip: zipTexts }): Promise<ExportedFile> {
  const { settings, facts } = order;
  const plan = chooseRows(order.plan, settings, facts);
  refuseLongTexts(plan);
  const properties = { ...propertiesOf(plan.title, settings), at: new Date(`${facts.today}T00:00:00Z`) };
  const bytes = await workbookFile([planSheet(plan, order), ...furtherSheets(plan, order)], properties, zip);
  const report = checkWorkbook(bytes, order);
  const [fault] = report.faults;
  if (fault !== undefined) throw new Error(`the file, read back, is not what was asked for: ${fault}`);
  return { bytes, report };
}
