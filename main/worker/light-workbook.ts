// Reads an .xlsx in two halves that are put together again: SheetJS what is particular, we what is plain. SheetJS alone
// takes four times as long. Whatever is not written as usual is read by SheetJS alone, which gives the same.
import { type CellObject, SSF, type WorkBook, type WorkSheet } from 'xlsx';
import type { PlainCell } from './cell-scanner.ts';
import { FIRST_MARK, type LightSheet, lightSheet } from './plain-cells.ts';
import { type LightTexts, lightTexts } from './plain-texts.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

export interface LightWorkbook {
  /** The parts without their plain cells and texts. */
  readonly parts: Parts;
  /** By the names of their parts. */
  readonly sheets: ReadonlyMap<string, LightSheet>;
  readonly texts: LightTexts | undefined;
}

const WORKSHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const TEXTS = 'xl/sharedStrings.xml';

/** A workbook's parts without what is plain; undefined where one of its sheets is not written as usual. */
export function lightWorkbook(parts: Parts): LightWorkbook | undefined {
  const light = new Map(parts);
  const shared = parts.get(TEXTS);
  const texts = shared && lightTexts(shared);
  if (shared !== undefined && texts === undefined) return undefined;
  if (texts !== undefined) light.set(TEXTS, texts.xml);
  const sheets = new Map<string, LightSheet>();
  for (const [name, bytes] of parts) {
    if (!WORKSHEET.test(name)) continue;
    const sheet = lightSheet(bytes, sheets.size);
    if (sheet === undefined) return undefined;
    light.set(name, sheet.xml);
    sheets.set(name, sheet);
  }
  return sheets.size === 0 ? undefined : { parts: light, sheets, texts };
}

/** What SheetJS gives beside what its types tell. */
export interface Tables {
  readonly Directory: { readonly sst: string };
  readonly SSF: Readonly<Record<number, string>>;
  readonly Strings: readonly { readonly t?: string; readonly r?: string }[];
  readonly Styles: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
}

function hasTables(workbook: WorkBook): workbook is WorkBook & Tables {
  return ['Directory', 'SSF', 'Strings', 'Styles'].every((name) => name in workbook);
}

/** All shared texts in order, ours and those that SheetJS has read. */
function allTexts({ texts }: LightTexts, others: Tables['Strings']): Tables['Strings'] {
  let other = -1;
  return texts.map((text) => {
    if (text !== undefined) return { t: text };
    other += 1;
    return others[other] ?? {};
  });
}

/** The light sheet that each sheet was; undefined where one was none. */
function lightOnes(workbook: WorkBook, { sheets }: LightWorkbook, sheetCalled: SheetCalled) {
  const lights = [...sheets.values()];
  const found = workbook.SheetNames.map((name) => {
    const sheet = sheetCalled(workbook, name);
    const light = lights[(sheet?.['!margins']?.left ?? 0) - FIRST_MARK];
    return sheet !== undefined && light !== undefined ? { sheet, light } : undefined;
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** Makes cells as SheetJS makes them. */
class CellMaker {
  readonly #tables: Tables;
  readonly #texts: Tables['Strings'];
  readonly #date1904: boolean;

  constructor(workbook: WorkBook & Tables, texts: Tables['Strings']) {
    this.#tables = workbook;
    this.#texts = texts;
    this.#date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  }

  #shown(format: string, value: string | number): string {
    try {
      return SSF.format(format, value, { date1904: this.#date1904 });
    } catch {
      // A damaged format says nothing of how the value is shown.
      return String(value);
    }
  }

  /** Undefined where the file has no such shared text. */
  make({ format: index, text, isSharedText, value }: PlainCell): CellObject | undefined {
    const { SSF: formats, Styles: styles } = this.#tables;
    const format = styles.CellXf?.[index]?.numFmtId ?? 0;
    const z = formats[format] ?? 'General';
    const shared = isSharedText ? this.#texts[value] : undefined;
    if (isSharedText && shared?.t === undefined) return undefined;
    const v = text ?? shared?.t ?? value;
    const w = format === 0 ? String(v) : this.#shown(z, v);
    const cell: CellObject = { t: typeof v === 'string' ? 's' : 'n', v, w, z };
    if (shared?.r !== undefined) cell.r = shared.r;
    return cell;
  }
}

function fillSheet(sheet: WorkSheet, cells: readonly PlainCell[], maker: CellMaker): boolean {
  sheet['!data'] ??= [];
  const data = sheet['!data'];
  for (const plain of cells) {
    const cell = maker.make(plain);
    if (cell === undefined) return false;
    data[plain.row] ??= [];
    const row = data[plain.row];
    if (row === undefined) return false;
    const { column } = plain;
    // A link or a comment on the cell has made it already.
    row[column] = row[column] === undefined ? cell : Object.assign(row[column], cell);
  }
  return true;
}

export type SheetCalled = (workbook: WorkBook, name: string) => WorkSheet | undefined;

/**
 * Puts the plain cells into what SheetJS has made of a light workbook.
 * @returns whether that was possible: if not, the whole workbook has to be read by SheetJS
 */
export function fillWorkbook(workbook: WorkBook, light: LightWorkbook, sheetCalled: SheetCalled): boolean {
  if (!hasTables(workbook)) return false;
  const texts = light.texts === undefined ? [] : allTexts(light.texts, workbook.Strings);
  if (light.texts !== undefined && workbook.Directory.sst.replace(/^\//, '') !== TEXTS) return false;
  const maker = new CellMaker(workbook, texts);
  return (
    lightOnes(workbook, light, sheetCalled)?.every(({ sheet, light: { cells } }) => fillSheet(sheet, cells, maker)) ??
    false
  );
}
