// A request's body, as far as we read it.
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './request-checks.ts';

const TOO_LONG: Refusal = { status: 413, reason: 'too long' };

/** Into one piece of memory: a plan with its evidence is half a gigabyte, and would be there twice. */
async function exactly(request: IncomingMessage, length: number): Promise<Buffer> {
  const body = Buffer.allocUnsafe(length);
  let filled = 0;
  for await (const part of request) {
    if (Buffer.isBuffer(part)) filled += part.copy(body, filled);
  }
  return body.subarray(0, filled);
}

/** The whole body, or a refusal where it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | Refusal> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return TOO_LONG;
  const declared = Number(request.headers['content-length'] ?? Number.NaN);
  if (Number.isSafeInteger(declared)) return exactly(request, declared);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue;
    length += part.length;
    if (length > limit) return TOO_LONG;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
