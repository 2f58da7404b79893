// The bytes of a portable plan file.
import { packPortable } from '../../main/portable/pack.ts';

export async function packedCopy(...given: Parameters<typeof packPortable>): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  // Each is good until the next is asked for.
  for await (const piece of (await packPortable(...given))()) pieces.push(Buffer.from(piece));
  return new Uint8Array(Buffer.concat(pieces));
}
