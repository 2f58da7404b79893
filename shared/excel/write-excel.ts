// From a plan to an Excel workbook.
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';

export async function writeExcel(_order: ExportOrder): Promise<ExportedFile> {
  throw new Error('workbooks cannot be written yet');
}
