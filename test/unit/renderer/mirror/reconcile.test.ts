import { describe, expect, it } from 'vitest';
import { nextStamp } from '../../../../renderer/db/stamps.ts';
import { type LocalStamp, reconcile } from '../../../../renderer/mirror/reconcile.ts';
import type { PlanStamp } from '../../../../shared/desk.ts';

function stamp(revision: number, minute: number): PlanStamp {
  return { revision, changedAt: new Date(Date.UTC(2026, 10, 23, 14, minute)).toISOString() };
}

function local(own: PlanStamp, mirrored: PlanStamp | null): LocalStamp {
  return { ...own, mirrored };
}

describe('of the two copies', () => {
  it.each([
    ['the working copy is all there is', local(stamp(1, 1), null), undefined, 'write'],
    ['the disk’s copy is all there is', undefined, stamp(1, 1), 'take'],
    ['both are the same', local(stamp(4, 4), stamp(4, 4)), stamp(4, 4), 'agree'],
    ['the same, though the mirror’s answer was cut off', local(stamp(4, 4), stamp(3, 3)), stamp(4, 4), 'agree'],
    ['the disk has an earlier state', local(stamp(5, 5), stamp(4, 4)), stamp(4, 4), 'write'],
    ['the disk went on without us', local(stamp(4, 4), stamp(4, 4)), stamp(9, 9), 'set-local-aside'],
    ['both went on, the disk later', local(stamp(5, 5), stamp(4, 4)), stamp(6, 6), 'set-local-aside'],
    ['both went on, the working copy later', local(stamp(5, 8), stamp(4, 4)), stamp(6, 6), 'set-disk-aside'],
    ['the disk was put back to an older state', local(stamp(5, 5), stamp(5, 5)), stamp(2, 2), 'set-disk-aside'],
    [
      'changed in the same moment, the disk more often',
      local(stamp(5, 5), stamp(4, 4)),
      stamp(6, 5),
      'set-local-aside',
    ],
  ] as const)('%s', (_what, ours, disk, decision) => {
    expect(reconcile(ours, disk)).toBe(decision);
  });
});

describe('stamps', () => {
  it('count on, and never go back, even where the clock does', () => {
    const first = nextStamp(undefined, new Date('2026-11-23T14:00:00Z'));
    const second = nextStamp(first, new Date('2020-01-01T00:00:00Z'));
    expect(first.revision).toBe(1);
    expect(second.revision).toBe(2);
    expect(second.changedAt > first.changedAt).toBe(true);
  });
});
