// Names for files that people will see: readable, and allowed on Windows, macOS and Linux.
import { join } from 'node:path';
import { exists } from './exists.ts';

/** Windows refuses these signs in names, these endings, and the names of its devices, whatever stands after a dot. */
const REFUSED_SIGNS = /[<>:"/\\|?*]/g;
const REFUSED_ENDS = /^[ .]+|[ .]+$/g;
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])\s*(?:\.|$)/i;
/** As long as a title reads well in a list of files. */
const LONGEST = 100;
/** File systems allow 255 bytes in all: this leaves room for a number and an extension. */
const LONGEST_BYTES = 230;

function fitsInBytes(text: string): string {
  let bytes = 0;
  let fitting = '';
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST_BYTES) break;
    fitting += character;
  }
  return fitting;
}

/** A file name without its extension, from a title: "Data Quality Action Plan 2009/10" gives "...2009-10". */
export function safeFileName(title: string): string {
  const readable = title
    .replace(REFUSED_SIGNS, '-')
    .replace(/\p{Cc}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(REFUSED_ENDS, '');
  const named = readable === '' || DEVICE.test(readable) ? `plan ${readable}` : readable;
  return fitsInBytes([...named].slice(0, LONGEST).join('')).replace(REFUSED_ENDS, '');
}

/** A path in `folder` that no file has yet: "name.docx", else "name (2).docx" and so on. */
export async function freePath(folder: string, name: string, extension: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}${extension}` : `${name} (${count})${extension}`);
    if (!(await exists(path))) return path;
  }
}

/** A moment as a part of a file name that sorts by time: "2026-11-23T14-02-11.123Z". */
export function timeStamp(moment: Date): string {
  return moment.toISOString().replaceAll(':', '-');
}
