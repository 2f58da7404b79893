// What a start says to the program that runs already: are you there, and here is a file.
import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import * as v from 'valibot';
import { systemCode } from '../files/write-errors.ts';

/** Where a running program answers later starts, and what proves that one is the same person's. */
export interface Bell {
  readonly address: string;
  readonly token: string;
}

/** What a later start brings. */
export const visit = v.strictObject({
  /** The whole path of the file to show; "" for none. */
  file: v.string(),
});
export type Visit = v.InferOutput<typeof visit>;

/** What the running program has done about it. */
export const welcome = v.strictObject({
  /** Where the person finds the program; "" where its window shows that itself. */
  address: v.string(),
});
export type Welcome = v.InferOutput<typeof welcome>;

const LOOK_MS = 3000;
/** A program that is still starting lets its visitors wait until it is there. */
const VISIT_MS = 20_000;

interface Answer {
  readonly isGood: boolean;
  readonly body: string;
}

/** Not by fetch(), nor by Node's common agent: a proxy that the environment names must not answer for the program. */
function send(method: 'GET' | 'POST', { address, token }: Bell, patience: number, body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${token}`, 'Content-Length': Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(patience);
    const sent = request(address, { method, headers, agent: false, signal }, (response) => {
      text(response).then((whole) => resolve({ isGood: response.statusCode === 200, body: whole }), reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

/**
 * Whether a program of ours answers there. One that keeps silent counts as there: it may only be busy, and two on one
 * folder would be worse than one that does not start.
 */
export async function isAnswered(bell: Bell): Promise<boolean> {
  try {
    return (await send('GET', bell, LOOK_MS)).isGood;
  } catch (error) {
    return systemCode(error) !== 'ECONNREFUSED';
  }
}

/** Brings a file, or only asks to be shown the program. undefined where it does not answer. */
export async function ring(bell: Bell, brought: Visit): Promise<Welcome | undefined> {
  try {
    const { isGood, body } = await send('POST', bell, VISIT_MS, JSON.stringify(brought));
    const { success, output } = v.safeParse(welcome, isGood ? JSON.parse(body) : undefined);
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}
