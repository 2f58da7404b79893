// What a start says to the program that runs already: are you there, and here is a file.
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

function headers(token: string): Record<string, string> {
  return { Authorization: `Bearer ${token}` };
}

/**
 * Whether a program of ours answers there. One that keeps silent counts as there: it may only be busy, and two on one
 * folder would be worse than one that does not start.
 */
export async function isAnswered({ address, token }: Bell): Promise<boolean> {
  try {
    const { ok } = await fetch(address, { headers: headers(token), signal: AbortSignal.timeout(LOOK_MS) });
    return ok;
  } catch (error) {
    return !(error instanceof Error && systemCode(error.cause) === 'ECONNREFUSED');
  }
}

/** Brings a file, or only asks to be shown the program. undefined where it does not answer. */
export async function ring({ address, token }: Bell, brought: Visit): Promise<Welcome | undefined> {
  try {
    const body = JSON.stringify(brought);
    const signal = AbortSignal.timeout(VISIT_MS);
    const response = await fetch(address, { method: 'POST', headers: headers(token), body, signal });
    const { success, output } = v.safeParse(welcome, response.ok ? await response.json() : undefined);
    return success ? output : undefined;
  } catch {
    return undefined;
  }
}
