// The shared texts of an .xls whose parts have fonts of their own: [MS-XLS] 2.4.265 (SST) and 2.5.293. The table goes on
// over several records, and a text that is cut by their ends tells its width anew.

/** A text, and the font of each part by where that begins. */
export interface RichText {
  readonly text: string;
  readonly fonts: readonly { readonly from: number; readonly font: number }[];
}

const IS_WIDE = 0x01;
const HAS_MORE = 0x04;
const HAS_FONTS = 0x08;

/** Reads on from record to record. Past the last there are only zeros. */
class RecordsReader {
  readonly #records: readonly Uint8Array[];
  #record = 0;
  #at = 0;

  constructor(records: readonly Uint8Array[]) {
    this.#records = records;
  }

  get isAtEnd(): boolean {
    return this.#left() === 0 && this.#record >= this.#records.length - 1;
  }

  number(bytes: number): number {
    let value = 0;
    for (let index = 0; index < bytes; index += 1) value += this.#byte() * 256 ** index;
    return value;
  }

  skip(bytes: number): void {
    let rest = bytes;
    while (rest > 0 && !this.isAtEnd) {
      if (this.#left() === 0) this.#goOn();
      const step = Math.min(rest, this.#left());
      this.#at += step;
      rest -= step;
    }
  }

  text(length: number, isWideFirst: boolean): string {
    let [text, isWide] = ['', isWideFirst];
    while (text.length < length && !this.isAtEnd) {
      const size = isWide ? 2 : 1;
      if (this.#left() < size) {
        this.#goOn();
        isWide = (this.#byte() & IS_WIDE) !== 0;
        continue;
      }
      const count = Math.min(length - text.length, Math.floor(this.#left() / size));
      const bytes = this.#records[this.#record]?.subarray(this.#at, this.#at + count * size) ?? new Uint8Array();
      text += Buffer.from(bytes).toString(isWide ? 'utf16le' : 'latin1');
      this.#at += count * size;
    }
    return text;
  }

  #left(): number {
    return (this.#records[this.#record]?.length ?? 0) - this.#at;
  }

  #goOn(): void {
    this.#record += 1;
    this.#at = 0;
  }

  #byte(): number {
    while (this.#left() === 0 && !this.isAtEnd) this.#goOn();
    const byte = this.#records[this.#record]?.[this.#at];
    if (byte !== undefined) this.#at += 1;
    return byte ?? 0;
  }
}

/**
 * The texts by their index; undefined for those in one font.
 * @param records the bodies of the table's record and of those that it goes on in
 */
export function sharedRichTexts(records: readonly Uint8Array[]): readonly (RichText | undefined)[] {
  const reader = new RecordsReader(records);
  reader.skip(4);
  const count = reader.number(4);
  const texts: (RichText | undefined)[] = [];
  while (texts.length < count && !reader.isAtEnd) {
    const length = reader.number(2);
    const flags = reader.number(1);
    const fontCount = (flags & HAS_FONTS) === 0 ? 0 : reader.number(2);
    const moreBytes = (flags & HAS_MORE) === 0 ? 0 : reader.number(4);
    const text = reader.text(length, (flags & IS_WIDE) !== 0);
    const fonts: { from: number; font: number }[] = [];
    for (let index = 0; index < fontCount && !reader.isAtEnd; index += 1) {
      fonts.push({ from: reader.number(2), font: reader.number(2) });
    }
    reader.skip(moreBytes);
    texts.push(fonts.length === 0 ? undefined : { text, fonts });
  }
  return texts;
}
