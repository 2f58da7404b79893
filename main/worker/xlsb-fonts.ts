// Finds text that is bold or struck through in an .xlsb, of which SheetJS says nothing: after [MS-XLSB]. Every length is
// somebody else's claim: what lies outside its part is read as zero.
import { type Font, FontMarks, isMarked, PLAIN_FONT } from './font-marks.ts';
import { relationTargets } from './part-relations.ts';
import { u16, u32 } from './xls-fonts.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

const ROW = 0;
/** BrtCellRk to BrtFmlaError, and BrtCellRString: the column and the format come first in each. */
const CELLS: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 62]);
const FONT = 43;
const FORMAT = 47;
const SHEET = 156;
const BEGIN_FORMATS = 617;
const END_FORMATS = 618;
const BOLD_WEIGHT = 600;
const STRUCK_FLAG = 0x0008;

interface BinaryRecord {
  readonly type: number;
  readonly body: Uint8Array;
}

/** The part's records in order. Types and sizes have seven bits in each byte, the eighth says that more follow. */
function* recordsOf(part: Uint8Array): Generator<BinaryRecord> {
  let at = 0;
  const number = (most: number) => {
    let value = 0;
    for (let index = 0; index < most; index += 1) {
      const byte = part[at] ?? 0;
      at += 1;
      value += (byte & 0x7f) * 128 ** index;
      if (byte < 0x80) break;
    }
    return value;
  };
  while (at < part.length) {
    const type = number(2);
    const size = number(4);
    yield { type, body: part.subarray(at, at + size) };
    at += size;
  }
}

/** A text of two bytes a sign, after its length. */
function wideText(body: Uint8Array, at: number): string {
  return Buffer.from(body.subarray(at + 4, at + 4 + u32(body, at) * 2)).toString('utf16le');
}

function cellFormats(styles: Uint8Array): readonly Font[] {
  const fonts: Font[] = [];
  const formats: Font[] = [];
  let isOfCells = false;
  for (const { type, body } of recordsOf(styles)) {
    if (type === BEGIN_FORMATS) isOfCells = true;
    else if (type === END_FORMATS) isOfCells = false;
    else if (type === FONT)
      fonts.push({ isBold: u16(body, 4) >= BOLD_WEIGHT, isStruck: (u16(body, 2) & STRUCK_FLAG) !== 0 });
    else if (type === FORMAT && isOfCells) formats.push(fonts[u16(body, 4)] ?? PLAIN_FONT);
  }
  return formats;
}

/** The parts that hold the sheets, in the order of the sheets. */
function sheetParts(parts: Parts): readonly string[] {
  const targets = relationTargets(parts, 'xl/_rels/workbook.bin.rels');
  const sheets: string[] = [];
  for (const { type, body } of recordsOf(parts.get('xl/workbook.bin') ?? new Uint8Array())) {
    if (type === SHEET) sheets.push(targets.get(wideText(body, 8)) ?? '');
  }
  return sheets;
}

function sheetFonts(part: Uint8Array, formats: readonly Font[]): FontMarks {
  const marks = new FontMarks();
  let row = 0;
  for (const { type, body } of recordsOf(part)) {
    if (type === ROW) row = u32(body, 0);
    if (!CELLS.has(type)) continue;
    const own = formats[u32(body, 4) & 0xffffff] ?? PLAIN_FONT;
    if (isMarked(own)) marks.addCell(row, u32(body, 0), own);
  }
  return marks;
}

/**
 * What the fonts of each sheet's cells say, in the order of the sheets. Of texts that have several fonts in one cell,
 * only the cell's own is known.
 */
export function xlsbFonts(parts: Parts): readonly FontMarks[] {
  const formats = cellFormats(parts.get('xl/styles.bin') ?? new Uint8Array());
  if (!formats.some(isMarked)) return [];
  return sheetParts(parts).map((part) => sheetFonts(parts.get(part) ?? new Uint8Array(), formats));
}
