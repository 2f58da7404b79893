// Finds text that is bold or struck through in an .xls, of which SheetJS says nothing: after [MS-XLS] (BIFF8) and its
// forerunner BIFF5. Every length is somebody else's claim: what lies outside the file is read as zero.
import { CFB } from 'xlsx';
import { type Font, FontMarks, isMarked, PLAIN_FONT, type TextRun } from './font-marks.ts';
import { type RichText, sharedRichTexts } from './xls-texts.ts';

const BOF = 0x0809;
const EOF = 0x000a;
const BOUNDSHEET = 0x0085;
const FONT = 0x0031;
const XF = 0x00e0;
const SST = 0x00fc;
const CONTINUE = 0x003c;
const LABELSST = 0x00fd;
const RSTRING = 0x00d6;
const MULRK = 0x00bd;
/** FORMULA, NUMBER, LABEL, BOOLERR, RK: row, column and format come first in each. */
const CELLS: ReadonlySet<number> = new Set([0x0006, 0x0203, 0x0204, 0x0205, 0x027e, LABELSST, RSTRING]);
const BOLD_WEIGHT = 600;
const STRUCK_FLAG = 0x0008;

interface Entry {
  readonly content?: ArrayLike<number>;
}

export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

function workbookStream(bytes: Uint8Array): Uint8Array {
  const container: unknown = CFB.read(bytes, { type: 'array' });
  const entry: Entry | null = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  return Uint8Array.from(entry?.content ?? []);
}

interface BiffRecord {
  readonly type: number;
  /** Where it begins in the stream. */
  readonly at: number;
  readonly body: Uint8Array;
}

function* recordsOf(stream: Uint8Array): Generator<BiffRecord> {
  for (let at = 0; at + 4 <= stream.length; ) {
    const end = at + 4 + u16(stream, at + 2);
    yield { type: u16(stream, at), at, body: stream.subarray(at + 4, end) };
    at = end;
  }
}

/** Reads the stream's records in order. */
class FontReader {
  readonly #fonts: Font[] = [];
  readonly #formats: Font[] = [];
  readonly #sheets = new Map<number, FontMarks>();
  #texts: readonly (RichText | undefined)[] = [];
  #shared: Uint8Array[] = [];
  #before = 0;
  #depth = 0;
  #sheet: FontMarks | undefined;

  read({ type, at, body }: BiffRecord): void {
    if (type === FONT)
      this.#fonts.push({ isBold: u16(body, 6) >= BOLD_WEIGHT, isStruck: (u16(body, 2) & STRUCK_FLAG) !== 0 });
    else if (type === XF) this.#formats.push(this.#font(u16(body, 0)));
    else if (type === BOUNDSHEET) this.#sheets.set(u32(body, 0), new FontMarks());
    else if (type === SST) this.#shared = [body];
    else if (type === CONTINUE && this.#before === SST) this.#shared.push(body);
    else if (type === BOF) this.#begin(at);
    else if (type === EOF) this.#end();
    else if (this.#sheet !== undefined && this.#depth === 1) this.#readCells(this.#sheet, type, body);
    if (type !== CONTINUE) this.#before = type;
  }

  /** The marks of the sheets in the order in which they stand in the file, which is SheetJS's. */
  sheets(): readonly FontMarks[] {
    return [...this.#sheets].sort(([a], [b]) => a - b).map(([, marks]) => marks);
  }

  /** There is no font 4. */
  #font(index: number): Font {
    return this.#fonts[index > 4 ? index - 1 : index] ?? PLAIN_FONT;
  }

  #begin(at: number): void {
    this.#depth += 1;
    // A chart within a sheet begins like a sheet.
    if (this.#depth === 1) this.#sheet = this.#sheets.get(at);
  }

  #end(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#shared.length === 0) return;
    if (this.#fonts.some(isMarked)) this.#texts = sharedRichTexts(this.#shared);
    this.#shared = [];
  }

  #readCells(sheet: FontMarks, type: number, body: Uint8Array): void {
    const row = u16(body, 0);
    if (type === MULRK) {
      const count = Math.floor((body.length - 6) / 6);
      for (let index = 0; index < count; index += 1) {
        this.#add(sheet, row, u16(body, 2) + index, u16(body, 4 + index * 6));
      }
    } else if (CELLS.has(type)) {
      const text = type === LABELSST ? this.#texts[u32(body, 6)] : type === RSTRING ? ownRichText(body) : undefined;
      this.#add(sheet, row, u16(body, 2), u16(body, 4), text);
    }
  }

  #add(sheet: FontMarks, row: number, column: number, format: number, text?: RichText): void {
    const own = this.#formats[format] ?? PLAIN_FONT;
    const runs = text && this.#runs(text, own);
    if (isMarked(own) || runs?.some(({ font }) => isMarked(font)) === true) sheet.addCell(row, column, own, runs);
  }

  #runs({ text, fonts }: RichText, own: Font): readonly TextRun[] {
    const starts = [{ from: 0, font: own }, ...fonts.map(({ from, font }) => ({ from, font: this.#font(font) }))];
    return starts.map(({ from, font }, index) => ({ text: text.slice(from, starts[index + 1]?.from), font }));
  }
}

/** A text with its fonts in the cell itself, as BIFF5 has them: each sign, length and font is one byte. */
function ownRichText(body: Uint8Array): RichText {
  const count = u16(body, 6);
  const at = 8 + count;
  const fonts = Array.from({ length: body[at] ?? 0 }, (_, index) => {
    return { from: body[at + 1 + index * 2] ?? 0, font: body[at + 2 + index * 2] ?? 0 };
  });
  return { text: Buffer.from(body.subarray(8, at)).toString('latin1'), fonts };
}

/** What the fonts of each sheet of an .xls say, in the order in which SheetJS gives the sheets. */
export function xlsFonts(bytes: Uint8Array): readonly FontMarks[] {
  const reader = new FontReader();
  for (const record of recordsOf(workbookStream(bytes))) reader.read(record);
  return reader.sheets();
}
