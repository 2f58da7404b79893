// The code pages of texts in an .xls from before Excel 97: SheetJS reads each byte as ISO 8859-1 unless it is given them.
import { set_cptable } from 'xlsx';
import { decodeWindows1252 } from './text-files.ts';

/** Microsoft's numbers of code pages, with their names in the Encoding Standard. */
const NAMES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  1200: 'utf-16le',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
};
/** Windows-1252, and ISO 8859-1, of which it is the practice. */
const WESTERN = [1252, 28591];

const decoders = new Map<number, TextDecoder>();

function decoder(page: number): TextDecoder {
  const known = decoders.get(page);
  if (known !== undefined) return known;
  const name = NAMES[page];
  // Better refused than read as other letters.
  if (name === undefined) throw new RangeError(`code page ${page} is not known`);
  const made = new TextDecoder(name);
  decoders.set(page, made);
  return made;
}

function decode(page: number, bytes: ArrayLike<number>): string {
  const octets = Uint8Array.from(bytes);
  return WESTERN.includes(page) ? decodeWindows1252(octets) : decoder(page).decode(octets);
}

/** Gives SheetJS the code pages, once for all that is read. */
export function giveCodePages(): void {
  set_cptable({ utils: { decode } });
}
