// Text files by their bytes: whether a file is text at all, and which signs its bytes stand for.
import { TabledError } from '../../shared/errors.ts';

const UTF_16_LITTLE = [0xff, 0xfe];
const UTF_16_BIG = [0xfe, 0xff];

/** What Windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has control characters; itself where it has nothing. */
const WINDOWS_1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'] as const;

export function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function isUtf16(bytes: Uint8Array): boolean {
  return startsWith(bytes, UTF_16_LITTLE) || startsWith(bytes, UTF_16_BIG);
}

/** Whether the bytes can be text: no text has a NUL, unless each sign takes two bytes, which a mark at the start tells. */
export function isText(bytes: Uint8Array): boolean {
  return isUtf16(bytes) || !bytes.includes(0);
}

/** Excel's "Unicode Text". An odd byte at the end is half a sign: the file was cut short. */
function decodeUtf16(bytes: Uint8Array, file: string): string {
  if (bytes.length % 2 !== 0) throw new TabledError('file-damaged', { file });
  const signs = Buffer.from(bytes.subarray(2));
  return (startsWith(bytes, UTF_16_BIG) ? signs.swap16() : signs).toString('utf16le');
}

/** By hand: Node 20's own decoder of that name reads ISO 8859-1, and dashes and curly quotes would be lost. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return latin.replace(/[\u0080-\u009F]/g, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

/**
 * UTF-16 where a byte order mark says so; else UTF-8 where it is that, with or without a mark; else Windows-1252,
 * which is what Excel writes. @throws TabledError file-damaged
 */
export function decodeText(bytes: Uint8Array, file: string): string {
  if (isUtf16(bytes)) return decodeUtf16(bytes, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
