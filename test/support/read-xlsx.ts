// Reads a workbook of ours back without any code of ours: unzip and XML, by the names of ISO/IEC 29500 (SpreadsheetML).
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

export interface XlsxCell {
  readonly place: string;
  /** "s" and "inlineStr" are texts, "n" numbers, "" empty. */
  readonly type: string;
  readonly text: string;
  readonly format: string;
  readonly style: string;
  readonly hasFormula: boolean;
}

export interface Xlsx {
  readonly part: (name: string) => Document;
  /** The cells of the first sheet that are not empty, by their places. */
  readonly cells: ReadonlyMap<string, XlsxCell>;
  readonly merges: readonly string[];
  /** What the defined names stand for. */
  readonly names: ReadonlyMap<string, string>;
  readonly widths: readonly number[];
}

function all(scope: Element | Document, name: string): readonly Element[] {
  return Array.from(scope.getElementsByTagName(name));
}

export function attributeOf(scope: Document, name: string, attribute: string): string {
  return all(scope, name)[0]?.getAttribute(attribute) ?? '';
}

/** Excel's escapes of signs (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

export function readXlsx(bytes: Uint8Array): Xlsx {
  const parts = unzipSync(bytes);
  const part = (name: string): Document => {
    const xml = parts[name];
    if (xml === undefined) throw new Error(`no ${name}`);
    const onError = (level: string, message: string) => {
      throw new Error(`${name}: ${level}: ${message}`);
    };
    return new DOMParser({ onError }).parseFromString(strFromU8(xml), 'text/xml');
  };
  const sheet = part('xl/worksheets/sheet1.xml');
  const texts = all(part('xl/sharedStrings.xml'), 'si').map((item) => unescaped(item.textContent ?? ''));
  const styles = part('xl/styles.xml');
  const codes = new Map(
    all(styles, 'numFmt').map((one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode')]),
  );
  const names = new Map(
    all(styles, 'cellStyle').map((one) => [one.getAttribute('xfId'), one.getAttribute('name') ?? '']),
  );
  const formats = all(all(styles, 'cellXfs')[0] ?? styles, 'xf');
  const cells = all(sheet, 'c').map((cell): XlsxCell => {
    const format = formats[Number(cell.getAttribute('s') ?? 0)];
    const value = all(cell, 'v')[0]?.textContent ?? all(cell, 't')[0]?.textContent ?? '';
    const type = cell.getAttribute('t') ?? (value === '' ? '' : 'n');
    return {
      place: cell.getAttribute('r') ?? '',
      type,
      text: type === 's' ? (texts[Number(value)] ?? '') : unescaped(value),
      format: codes.get(format?.getAttribute('numFmtId') ?? '') ?? 'General',
      style: names.get(format?.getAttribute('xfId') ?? '') ?? '',
      hasFormula: all(cell, 'f').length > 0,
    };
  });
  return {
    part,
    cells: new Map(cells.filter(({ type }) => type !== '').map((cell) => [cell.place, cell])),
    merges: all(sheet, 'mergeCell').map((merge) => merge.getAttribute('ref') ?? ''),
    names: new Map(
      all(part('xl/workbook.xml'), 'definedName').map((name) => [
        name.getAttribute('name') ?? '',
        name.textContent ?? '',
      ]),
    ),
    widths: all(sheet, 'col').map((column) => Number(column.getAttribute('width'))),
  };
}
