// The mirror between a working copy and the real plan files, with what it has reported.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import type { TabledDatabase } from '../../renderer/db/schema.ts';
import { Mirror } from '../../renderer/mirror/mirror.ts';
import { findPending, type MirrorState } from '../../renderer/mirror/pending.ts';
import { startUp as bringTogether } from '../../renderer/mirror/start-up.ts';
import type { Desk } from '../../shared/desk.ts';
import { lockManager } from './lock-manager.ts';

export function startMirror(db: TabledDatabase, desk: Desk) {
  const states: MirrorState[] = [];
  const notices: string[] = [];
  const report = {
    state: (state: MirrorState) => void states.push(state),
    notice: (sentence: string) => void notices.push(sentence),
  };
  const mirror = new Mirror(db, desk, lockManager(), report);
  mirror.start();
  onTestFinished(() => mirror.stop());
  return {
    mirror,
    states,
    notices,
    until: (kind: MirrorState['kind']) =>
      vi.waitFor(() => expect(states.at(-1)?.kind).toBe(kind), { timeout: 20_000, interval: 20 }),
  };
}

export function startUp(db: TabledDatabase, desk: Desk): Promise<readonly string[]> {
  return bringTogether(db, desk, new Date(Date.UTC(2026, 10, 24)));
}

/** Mirrors until everything is on disk. */
export async function mirrored(db: TabledDatabase, desk: Desk): Promise<void> {
  const { mirror, states } = startMirror(db, desk);
  // With no plan on screen there is nothing to say of it.
  await vi.waitFor(() => expect(states.at(-1)?.kind).toMatch(/saved|nothing/), { timeout: 20_000, interval: 20 });
  mirror.stop();
  expect(await findPending(db)).toMatchObject({ plans: [], workspace: undefined });
}

export function titleOnDisk(root: string, planId: string): string {
  const plan = JSON.parse(readFileSync(join(root, 'plans', planId, 'plan.json'), 'utf8')) as { title: string };
  return plan.title;
}
