// The desk as the renderer calls it, over whichever transport this host has.
import {
  type ArgumentsOf,
  type CallName,
  type Desk,
  type DeskAnswer,
  deskCalls,
  type ResultOf,
} from '../../shared/desk.ts';
import { fromErrorMessage, TabledError } from '../../shared/errors.ts';
import { isErrorCode } from '../../shared/sentences.ts';

/** Carries one call to main and its answer back. Rejects only with a TabledError. */
export type Transport = (name: CallName, given: unknown) => Promise<DeskAnswer>;

function resultOf(answer: DeskAnswer): unknown {
  if (answer.ok) return answer.result;
  if (!isErrorCode(answer.error.code)) throw new TabledError('unexpected', { reason: 'an unknown answer' });
  throw fromErrorMessage(answer.error);
}

/** Every call of the contract as a function. Each rejects with a TabledError. */
export function deskClient(transport: Transport): Desk {
  const names = Object.keys(deskCalls) as CallName[];
  const calls = names.map((name) => [
    name,
    // What main answers is trusted: it is the same program, and its own gate has checked every plan.
    async (given: ArgumentsOf<CallName>) => resultOf(await transport(name, given)) as ResultOf<CallName>,
  ]);
  return Object.fromEntries(calls) as Desk;
}
