// Reads the files that need nothing but our own readers: texts, and workbooks of plain cells.
import { plainSheet, type SheetGrid } from '../../shared/import/sheet-grid.ts';
import { CellMeter } from './cell-meter.ts';
import { readDelimitedText, TEXT_SHEET } from './delimited-text.ts';
import { fileContent } from './file-kinds.ts';
import { plainSheets } from './plain-sheets.ts';

/** The one sheet of a text file. @throws TabledError file-too-large */
export function textSheets(text: string, file: string): readonly SheetGrid[] {
  const { rows, remarks } = readDelimitedText(text, file);
  return [plainSheet(TEXT_SHEET, new CellMeter(file).limit(rows), { remarks })];
}

/**
 * The sheets of a file that is plain; undefined for any other.
 * @throws TabledError with one of the codes that begin "file-"
 */
export function readPlainFile(bytes: Uint8Array, file: string): readonly SheetGrid[] | undefined {
  const content = fileContent(bytes, file);
  if (content.kind === 'text') return textSheets(content.text, file);
  return content.kind === 'excel' ? plainSheets(content.parts, file) : undefined;
}
