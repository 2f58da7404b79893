import { describe, expect, it } from 'vitest';
import { reconcile } from '../../../../renderer/mirror/reconcile.ts';
import { nextStamp, type PlanStamp } from '../../../../shared/plan/stamps.ts';

function stamp(revision: number, minute: number): PlanStamp {
  return { revision, changedAt: new Date(Date.UTC(2026, 10, 23, 14, minute)).toISOString() };
}

describe('of the two copies', () => {
  it.each([
    ['the working copy is all there is', stamp(1, 1), [], undefined, 'write'],
    ['the disk’s copy is all there is', undefined, [], stamp(1, 1), 'take'],
    ['both are the same', stamp(4, 4), [stamp(4, 4)], stamp(4, 4), 'agree'],
    ['the same, though the mirror’s answer was cut off', stamp(4, 4), [stamp(3, 3)], stamp(4, 4), 'agree'],
    ['the disk has an earlier state', stamp(5, 5), [stamp(4, 4)], stamp(4, 4), 'write'],
    ['the disk has one that was sent without an answer', stamp(6, 6), [stamp(4, 4), stamp(5, 5)], stamp(5, 5), 'write'],
    ['the disk went on without us', stamp(4, 4), [stamp(4, 4)], stamp(9, 9), 'set-local-aside'],
    ['both went on, the disk later', stamp(5, 5), [stamp(4, 4)], stamp(6, 6), 'set-local-aside'],
    ['both went on, the working copy later', stamp(5, 8), [stamp(4, 4)], stamp(6, 6), 'set-disk-aside'],
    ['the disk was put back to an older state', stamp(5, 5), [stamp(5, 5)], stamp(2, 2), 'set-disk-aside'],
    ['changed in the same moment, the disk more often', stamp(5, 5), [stamp(4, 4)], stamp(6, 5), 'set-local-aside'],
  ] as const)('%s', (_what, ours, earlier, disk, decision) => {
    expect(reconcile(ours, earlier, disk && { ...disk, isBackup: false })).toBe(decision);
  });

  it('a backup that is older needs no setting aside; one that is newer wins like any copy', () => {
    expect(reconcile(stamp(5, 5), [], { ...stamp(2, 2), isBackup: true })).toBe('write');
    expect(reconcile(stamp(5, 5), [], { ...stamp(7, 7), isBackup: true })).toBe('set-local-aside');
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
