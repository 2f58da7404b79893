// What the program does not need until somebody asks for it is a second part of its script: it is fetched once the first
// screen stands, or when it is asked for, whichever is sooner. It comes from where the page came from, offline too.
import { useEffect, useReducer, useRef } from 'react';
import { TabledError } from '../shared/errors.ts';

type Later = typeof import('./later.ts');

/** After so long it is fetched though the page has never been idle, in milliseconds. */
const AT_THE_LATEST = 2000;

let there: Later | undefined;
let onItsWay: Promise<Later> | undefined;

async function fetchLater(): Promise<Later> {
  try {
    there = await import('./later.ts');
    return there;
  } catch (error) {
    // Asked for again, it is fetched again.
    onItsWay = undefined;
    throw new TabledError('desk-unreachable', {}, { cause: error });
  }
}

/** The second part of the script, fetched once. @throws TabledError desk-unreachable */
export function loadLater(): Promise<Later> {
  onItsWay ??= fetchLater();
  return onItsWay;
}

/** Fetches it while nothing else is to do. A failure is told once it is asked for. */
export function loadLaterWhenIdle(): void {
  requestIdleCallback(() => void loadLater().catch(() => undefined), { timeout: AT_THE_LATEST });
}

/**
 * The second part of the script for what is drawn; undefined until it is there.
 * @param isNeeded whether it is to be fetched now
 * @param onFailed is told where it cannot be
 */
export function useLater(isNeeded: boolean, onFailed: (error: unknown) => void): Later | undefined {
  const [, drawAgain] = useReducer((turn: number) => turn + 1, 0);
  const fail = useRef(onFailed);
  useEffect(() => {
    fail.current = onFailed;
  });
  useEffect(() => {
    if (!isNeeded || there !== undefined) return undefined;
    let isWanted = true;
    loadLater().then(
      () => isWanted && drawAgain(),
      (error: unknown) => isWanted && fail.current(error),
    );
    return () => {
      isWanted = false;
    };
  }, [isNeeded]);
  return there;
}
