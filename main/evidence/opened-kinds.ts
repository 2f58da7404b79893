// Which evidence files are opened in their program: documents, pictures, recordings, mail. All others (programs, scripts,
// shortcuts, archives, whatever comes to be invented) are only shown in their folder: this is a list of what is allowed. Kinds
// that exist to carry macros or other files (.docm, .xlsm, .xlsb, .pptm, .dot, .pub, .one) are not on it.
import { extname } from 'node:path';

const OPENED = new Set(
  [
    ...['pdf', 'doc', 'docx', 'dotx', 'odt', 'rtf', 'txt', 'md', 'log'],
    ...['xls', 'xlsx', 'ods', 'csv', 'tsv'],
    ...['ppt', 'pptx', 'pps', 'ppsx', 'odp', 'vsd', 'vsdx', 'mpp'],
    ...['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic'],
    ...['msg', 'eml', 'ics', 'vcf'],
    ...['mp3', 'm4a', 'wav', 'ogg', 'mp4', 'm4v', 'mov', 'avi', 'mkv', 'webm'],
  ].map((ending) => `.${ending}`),
);

/** Whether a file of this name is opened, and not only shown. Windows takes no notice of capitals, nor of dots at the end. */
export function isOpened(name: string): boolean {
  return OPENED.has(extname(name).toLowerCase());
}
