// The mirror's state for the screen.
import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';
import { Mirror, type MirrorState } from './mirror.ts';

export function useMirror(): { readonly state: MirrorState; readonly retry: () => void } {
  const { db, desk } = useServices();
  const [state, setState] = useState<MirrorState>({ kind: 'nothing' });
  const [mirror] = useState(() => new Mirror(db, desk, navigator.locks, setState));
  useEffect(() => {
    mirror.start();
    return () => mirror.stop();
  }, [mirror]);
  return { state, retry: () => mirror.retry() };
}
