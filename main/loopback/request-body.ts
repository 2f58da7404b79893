// A request's body, as far as we read it.
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './request-checks.ts';

const TOO_LONG: Refusal = { status: 413, reason: 'too long' };

/** The whole body, or a refusal where it is longer than `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | Refusal> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return TOO_LONG;
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
