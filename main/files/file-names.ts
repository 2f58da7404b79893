// Names for files that people will see: readable, and allowed on Windows, macOS and Linux.
import { access } from 'node:fs/promises';
import { join } from 'node:path';

/** Windows refuses these signs in names, these endings, and the names of its devices. */
const REFUSED_SIGNS = /[<>:"/\\|?*]/g;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
const LONGEST = 100;

/** A file name without its extension, from a title: "Data Quality Action Plan 2009/10" gives "...2009-10". */
export function safeFileName(title: string): string {
  const readable = [...title.replace(REFUSED_SIGNS, '-')]
    .filter((character) => (character.codePointAt(0) ?? 0) >= 0x20)
    .join('')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/^[ .]+|[ .]+$/g, '');
  return readable === '' || DEVICE.test(readable) ? `plan ${readable}`.trim() : readable;
}

/** A path in `folder` that no file has yet: "name.docx", else "name (2).docx" and so on. */
export async function freePath(folder: string, name: string, extension: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const path = join(folder, count === 1 ? `${name}${extension}` : `${name} (${count})${extension}`);
    try {
      await access(path);
    } catch {
      return path;
    }
  }
}

/** A moment as a part of a file name that sorts by time: "2026-11-23T14-02-11.123Z". */
export function timeStamp(moment: Date): string {
  return moment.toISOString().replaceAll(':', '-');
}
