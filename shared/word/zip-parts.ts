// The parts of a document as one zip file (OPC, ECMA-376 part 2). Hosts with a faster deflate bring their own.
import { strToU8, type Zippable, zipSync } from 'fflate';

/** Zips texts by their names, in their order. The same texts make the same bytes. */
export type ZipTexts = (texts: ReadonlyMap<string, string>) => Uint8Array;

/** A text in pieces that are made as they are taken, once: a long one never stands in memory whole. */
export type TextPieces = readonly string[] | Generator<string, void>;

/** The same for texts in pieces, which are taken at once; a host may pack them on other threads meanwhile. */
export type ZipPieces = (texts: ReadonlyMap<string, TextPieces>) => Promise<Uint8Array>;

/** The first day that a zip file can name: a document's own properties say when it was made. */
const NO_TIME = '1980-01-01T00:00:00';

export const zipTexts: ZipTexts = (texts) => {
  const parts: Zippable = {};
  for (const [name, text] of texts) parts[name] = [strToU8(text), { mtime: NO_TIME }];
  return zipSync(parts);
};

export function joinPieces(pieces: TextPieces): string {
  return [...pieces].join('');
}

export const zipPieces: ZipPieces = async (texts) =>
  zipTexts(new Map([...texts].map(([name, pieces]) => [name, joinPieces(pieces)])));
