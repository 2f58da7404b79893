// Where the person was in each plan: the cell that the keyboard was on, and what was in sight. Kept in this browser's local
// storage, for the next start and for coming back from another plan.
import { isRecord } from '../../shared/plan/plain-data.ts';
import type { ScrollPlace } from '../plan/scroll-place.ts';

export interface PlanPlace extends ScrollPlace {
  readonly rowId: string;
  readonly field: string;
}

const KEY = 'tabled-places';
/** Plans whose places are kept: the last ones. */
const KEPT = 40;

function isPlace(value: unknown): value is PlanPlace {
  if (!isRecord(value)) return false;
  const texts = ['rowId', 'field', 'firstRow'].every((name) => typeof value[name] === 'string');
  return texts && ['top', 'left', 'firstTop'].every((name) => Number.isFinite(value[name]));
}

/** All that was kept, the plan that was left last being the last. */
function readAll(storage: Storage): readonly (readonly [planId: string, place: PlanPlace])[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    return kept.flatMap((entry: unknown) => {
      const [planId, place]: readonly unknown[] = Array.isArray(entry) ? entry : [];
      return typeof planId === 'string' && isPlace(place) ? [[planId, place] as const] : [];
    });
  } catch {
    return [];
  }
}

export function readPlace(storage: Storage, planId: string): PlanPlace | undefined {
  return readAll(storage).find(([id]) => id === planId)?.[1];
}

export function keepPlace(storage: Storage, planId: string, place: PlanPlace): void {
  const others = readAll(storage).filter(([id]) => id !== planId);
  try {
    storage.setItem(KEY, JSON.stringify([...others, [planId, place]].slice(-KEPT)));
  } catch {
    // Full, or switched off: the plan opens at its beginning.
  }
}
