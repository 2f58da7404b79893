// The one door of the desk: checks a call's name and arguments at run time, and turns whatever happens into an answer.
import * as v from 'valibot';
import {
  type ArgumentsOf,
  type CallName,
  type Desk,
  type DeskAnswer,
  deskCalls,
  isCallName,
} from '../../shared/desk.ts';
import { asTabledError, errorMessage, TabledError } from '../../shared/errors.ts';

function refuse(error: TabledError): DeskAnswer {
  return { ok: false, error: errorMessage(error) };
}

async function answer<Name extends CallName>(desk: Desk, name: Name, given: unknown): Promise<DeskAnswer> {
  const { schema, errors } = deskCalls[name];
  const checked = v.safeParse(schema, given);
  if (!checked.success) {
    const [issue] = checked.issues;
    const where = v.getDotPath(issue) ?? 'arguments';
    return refuse(new TabledError('bad-arguments', { call: name, reason: `${where}: ${issue.message}`.slice(0, 200) }));
  }
  try {
    return { ok: true, result: await desk[name](checked.output as ArgumentsOf<Name>) };
  } catch (thrown) {
    const error = asTabledError(thrown);
    const isExpected = error.code === 'unexpected' || errors.some((code) => code === error.code);
    return refuse(isExpected ? error : new TabledError('unexpected', { reason: error.message }, { cause: thrown }));
  }
}

/** Answers a call that arrived from outside: both its name and its arguments are unknown. Never rejects. */
export async function answerCall(desk: Desk, name: unknown, given: unknown): Promise<DeskAnswer> {
  if (!isCallName(name)) {
    return refuse(new TabledError('bad-arguments', { call: String(name).slice(0, 40), reason: 'no such call' }));
  }
  return answer(desk, name, given);
}
