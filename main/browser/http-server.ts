// The loopback server: the built page by GET, the desk's calls by POST /desk/<call>, this launch's token for a window's
// code by POST /desk-token, and nothing else.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decode, encode } from '@msgpack/msgpack';
import type { Desk } from '../../shared/desk.ts';
import { MAX_REQUEST_BYTES } from '../../shared/limits.ts';
import { type Listening, listenOnLoopback } from '../loopback/listen.ts';
import { readBody } from '../loopback/request-body.ts';
import { bearerOf, checkSource, checkToken, type Refusal } from '../loopback/request-checks.ts';
import type { BuiltFiles } from '../page/built-files.ts';
import { PAGE_HEADERS } from '../page/content-policy.ts';
import { answerCall } from '../services/answer-call.ts';
import type { WindowCodes } from './window-codes.ts';

const DESK = '/desk/';
const DESK_TOKEN = '/desk-token';
const MESSAGE_TYPE = 'application/msgpack';
/** A file's own bytes, under its name in a header: half a gigabyte is not put into a message first. */
const FILE_TYPE = 'application/octet-stream';
const FILE_NAME = 'x-file-name';
const TAKES_FILES = 'receiveFile';
/** Files with their content's hash in the name: the browser may keep them, and what it has compiled of them. */
const LASTING = '/assets/';
const KEEP = 'private, max-age=31536000, immutable';

export interface PageServer {
  readonly desk: Desk;
  readonly files: BuiltFiles;
  readonly token: string;
  readonly codes: WindowCodes;
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: Uint8Array | string,
  cache = 'no-store',
): void {
  response.writeHead(status, { ...PAGE_HEADERS, 'Content-Type': type, 'Cache-Control': cache });
  response.end(body);
}

function refuse(response: ServerResponse, { status, reason }: Refusal): void {
  send(response, status, 'text/plain; charset=utf-8', `${reason}\n`);
}

function isFile({ headers }: IncomingMessage, call: string): boolean {
  return call === TAKES_FILES && headers['content-type'] === FILE_TYPE;
}

function decodeArguments(request: IncomingMessage, call: string, body: Buffer): unknown {
  try {
    return isFile(request, call)
      ? { name: decodeURIComponent(String(request.headers[FILE_NAME])), bytes: body }
      : decode(body);
  } catch {
    // What cannot be decoded is no object either: the desk's own check refuses it with a code.
    return undefined;
  }
}

function checkCall(request: IncomingMessage, call: string, token: string): Refusal | undefined {
  const unauthorised = checkToken(request, token);
  if (unauthorised) return unauthorised;
  if (request.method !== 'POST') return { status: 405, reason: 'only POST' };
  const isKnown = request.headers['content-type'] === MESSAGE_TYPE || isFile(request, call);
  return isKnown ? undefined : { status: 415, reason: MESSAGE_TYPE };
}

async function answerDesk(request: IncomingMessage, response: ServerResponse, call: string, page: PageServer) {
  const refusal = checkCall(request, call, page.token);
  const body = refusal ?? (await readBody(request, MAX_REQUEST_BYTES));
  if (!Buffer.isBuffer(body)) {
    refuse(response, body);
    return;
  }
  const answer = await answerCall(page.desk, call, decodeArguments(request, call, body));
  send(response, 200, MESSAGE_TYPE, encode(answer, { ignoreUndefined: true }));
}

/** A window that we have opened ourselves gets the token for the code in its address. */
function answerToken(request: IncomingMessage, response: ServerResponse, { codes, token }: PageServer): void {
  if (request.method !== 'POST') refuse(response, { status: 405, reason: 'only POST' });
  else if (codes.redeem(bearerOf(request))) send(response, 200, 'text/plain; charset=utf-8', token);
  else refuse(response, { status: 401, reason: 'no code, or one that is used up' });
}

function answerFile(request: IncomingMessage, response: ServerResponse, path: string, files: BuiltFiles): void {
  const file = files.get(path);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, { status: 405, reason: 'only GET' });
  } else if (file === undefined) {
    refuse(response, { status: 404, reason: 'no such file' });
  } else {
    const body = request.method === 'HEAD' ? '' : file.bytes;
    send(response, 200, file.type, body, path.startsWith(LASTING) ? KEEP : 'no-store');
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, port: number, page: PageServer) {
  const foreign = checkSource(request, port);
  const path = (request.url ?? '/').replace(/\?.*$/s, '');
  if (foreign) refuse(response, foreign);
  else if (path.startsWith(DESK)) await answerDesk(request, response, path.slice(DESK.length), page);
  else if (path === DESK_TOKEN) answerToken(request, response, page);
  else answerFile(request, response, path, page.files);
}

/** Serves the page on 127.0.0.1. @param port 0 for any free one */
export function servePage(page: PageServer, port: number): Promise<Listening> {
  return listenOnLoopback((request, response, actual) => {
    answer(request, response, actual, page).catch(() => {
      if (response.headersSent) response.destroy();
      else send(response, 500, 'text/plain; charset=utf-8', 'failed\n');
    });
  }, port);
}
