// The mirror's state for the screen.
import { useEffect, useRef, useState } from 'react';
import { FILE_CHECK_SECONDS } from '../../shared/limits.ts';
import { useServices } from '../services.ts';
import { onReturn } from '../ui/on-return.ts';
import { Mirror } from './mirror.ts';
import type { MirrorState } from './pending.ts';

/** @param onNotice is told, in a sentence, what the person should know of */
export function useMirror(onNotice: (sentence: string) => void): {
  readonly state: MirrorState;
  readonly retry: () => void;
} {
  const { db, desk } = useServices();
  const [state, setState] = useState<MirrorState>({ kind: 'nothing' });
  const latest = useRef(onNotice);
  useEffect(() => {
    latest.current = onNotice;
  });
  const [mirror] = useState(
    () => new Mirror(db, desk, navigator.locks, { state: setState, notice: (sentence) => latest.current(sentence) }),
  );
  useEffect(() => {
    mirror.start();
    return () => mirror.stop();
  }, [mirror]);
  useEffect(() => {
    // Whoever comes back to the window may have been in its folder meanwhile.
    const check = () => void (document.visibilityState === 'visible' && mirror.check());
    return onReturn(check, FILE_CHECK_SECONDS * 1000);
  }, [mirror]);
  return { state, retry: () => mirror.retry() };
}
