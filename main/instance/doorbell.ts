// Where the running program answers later starts: a server of its own on 127.0.0.1, beside whatever serves the page and
// outside the page's contract. Only who can read the instance file has its token. It ends with its process, so that it
// also tells whether the program lives.
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isAbsolute } from 'node:path';
import * as v from 'valibot';
import { type Listening, listenOnLoopback } from '../loopback/listen.ts';
import { readBody } from '../loopback/request-body.ts';
import { checkSource, checkToken, type Refusal } from '../loopback/request-checks.ts';
import { type Bell, type Visit, visit, type Welcome } from './ring.ts';

export interface Doorbell extends Bell {
  readonly close: Listening['close'];
}

type Welcoming = (brought: Visit) => Promise<Welcome>;

/** A path, and a little around it. */
const MAX_VISIT_BYTES = 64 * 1024;

function reply(response: ServerResponse, status: number, answer: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(answer));
}

function readVisit(body: Buffer): Visit | undefined {
  try {
    const { success, output } = v.safeParse(visit, JSON.parse(body.toString('utf8')));
    return success && (output.file === '' || isAbsolute(output.file)) ? output : undefined;
  } catch {
    return undefined;
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal | undefined,
  welcome: Welcoming,
) {
  if (refusal !== undefined || request.method !== 'POST') {
    reply(response, refusal?.status ?? 200, {});
    return;
  }
  const body = await readBody(request, MAX_VISIT_BYTES);
  const brought = Buffer.isBuffer(body) ? readVisit(body) : undefined;
  if (brought === undefined) reply(response, 400, {});
  else reply(response, 200, await welcome(brought));
}

/** @param welcome does what a later start asks for; it may take its time */
export async function openDoorbell(welcome: Welcoming): Promise<Doorbell> {
  const token = randomBytes(32).toString('base64url');
  const { port, close } = await listenOnLoopback((request, response, actual) => {
    const refusal = checkSource(request, actual) ?? checkToken(request, token);
    answer(request, response, refusal, welcome).catch(() => response.destroy());
  }, 0);
  return { address: `http://127.0.0.1:${port}/`, token, close };
}
