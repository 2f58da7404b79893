// The parts of a document as one zip file (OPC, ECMA-376 part 2). Hosts with a faster deflate bring their own.
import { strToU8, type Zippable, zipSync } from 'fflate';

/** Zips texts by their names, in their order. The same texts make the same bytes. */
export type ZipTexts = (texts: ReadonlyMap<string, string>) => Uint8Array;

/** The first day that a zip file can name: a document's own properties say when it was made. */
const NO_TIME = '1980-01-01T00:00:00';

export const zipTexts: ZipTexts = (texts) => {
  const parts: Zippable = {};
  for (const [name, text] of texts) parts[name] = [strToU8(text), { mtime: NO_TIME }];
  return zipSync(parts);
};
