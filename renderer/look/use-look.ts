// The look for components: drawn anew when it changes.
import { useSyncExternalStore } from 'react';
import { type Look, lookNow, onLookChange } from './look.ts';

export function useLook(): Look {
  return useSyncExternalStore(onLookChange, lookNow);
}
