// The mirror's state for the screen.
import { useEffect, useRef, useState } from 'react';
import { FILE_CHECK_SECONDS } from '../../shared/limits.ts';
import { useServices } from '../services.ts';
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
    const timer = setInterval(check, FILE_CHECK_SECONDS * 1000);
    window.addEventListener('focus', check);
    document.addEventListener('visibilitychange', check);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', check);
      document.removeEventListener('visibilitychange', check);
    };
  }, [mirror]);
  return { state, retry: () => mirror.retry() };
}
