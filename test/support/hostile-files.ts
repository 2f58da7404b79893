// Files that somebody means harm with, or whose program went wrong.
import { deflateRawSync } from 'node:zlib';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { fixtureBytes } from './fixtures.ts';

/** The council's plan as a zip in which one part unpacks to so many spaces: a thousandth of it is packed. */
export function zipBomb(part: string, size: number): Uint8Array<ArrayBuffer> {
  const packed = Uint8Array.from(deflateRawSync(Buffer.alloc(size, ' ')));
  const council = fixtureBytes('workbooks/plan-2009-10.xlsx');
  const rest: Zippable = { ...unzipSync(council), [part]: [packed, { level: 0 as const }] };
  const zip = Buffer.from(zipSync(rest));
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (zip.toString('latin1', at + 46, at + 46 + part.length) !== part) continue;
    zip.writeUInt16LE(8, at + 10);
    zip.writeUInt32LE(size, at + 24);
  }
  return new Uint8Array(zip);
}
