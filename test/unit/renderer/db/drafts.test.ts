import { describe, expect, it } from 'vitest';
import { holdWindowLock, keepDraft as storeDraft, takeOverDrafts } from '../../../../renderer/db/drafts.ts';
import { editCell } from '../../../../renderer/db/edits.ts';
import { LastWords, readLastWords } from '../../../../renderer/db/last-words.ts';
import type { DraftRecord, TabledDatabase } from '../../../../renderer/db/schema.ts';
import { keepAside, unkeptTexts } from '../../../../renderer/db/unkept.ts';
import { lockManager } from '../../../support/lock-manager.ts';
import { examplePlan, withPlan } from '../../../support/working-copy.ts';

const rowId = examplePlan.rows.find((row) => row.kind === 'action')?.id ?? '';

function draft(windowId: string, text: string): DraftRecord {
  return { windowId, planId: 'plan-0001', rowId, field: 'fileRef', label: 'File Ref of action 1', base: '', text };
}

const newId = () => crypto.randomUUID();

function keepDraft(db: TabledDatabase, kept: DraftRecord): Promise<void> {
  return storeDraft(db, kept, { newId, now: () => new Date() });
}

function takeOver(
  db: TabledDatabase,
  locks: LockManager,
  windowId: string,
  lastWords: readonly DraftRecord[] = [],
): Promise<DraftRecord | undefined> {
  return takeOverDrafts(db, locks, { windowId, lastWords, newId, now: new Date() });
}

async function unkept(db: TabledDatabase): Promise<readonly string[]> {
  return (await unkeptTexts(db)).map(({ text }) => text);
}

it('what a window was typing when it was cut off is given to the next one, once', async () => {
  const { db } = await withPlan();
  const locks = lockManager();
  await keepDraft(db, draft('gone', 'half a sent'));
  expect(await takeOver(db, locks, 'next')).toEqual(draft('next', 'half a sent'));
  await holdWindowLock(locks, 'next');
  expect(await takeOver(db, locks, 'third')).toBeUndefined();
});

it('what another living window is typing stays its own', async () => {
  const { db } = await withPlan();
  const locks = lockManager();
  await holdWindowLock(locks, 'alive');
  await keepDraft(db, draft('alive', 'still typing'));
  await keepDraft(db, draft('gone', 'cut off'));
  expect((await takeOver(db, locks, 'next'))?.text).toBe('cut off');
  expect((await db.drafts.get('alive'))?.text).toBe('still typing');
});

it('drafts that no editor can be opened for are put with the unkept texts, every one', async () => {
  const { db } = await withPlan();
  await keepDraft(db, { ...draft('a', 'in a deleted row'), rowId: 'deleted' });
  await keepDraft(db, { ...draft('b', 'in another plan'), planId: 'plan-0002' });
  await keepDraft(db, draft('c', 'in a row that is there'));
  await keepDraft(db, draft('d', 'in a second window'));
  expect((await takeOver(db, lockManager(), 'next'))?.text).toBe('in a row that is there');
  expect([...(await unkept(db))].sort()).toEqual(['in a deleted row', 'in a second window', 'in another plan']);
  expect(await db.drafts.count()).toBe(1);
});

it('a draft that the plan has already is dropped: its window was cut off while it was kept', async () => {
  const { db, now, planId } = await withPlan();
  await editCell(db, planId, { rowId, field: 'fileRef', text: 'DQ/1', base: '', windowId: 'gone' }, now());
  await keepDraft(db, draft('gone', 'DQ/1'));
  expect(await takeOver(db, lockManager(), 'next')).toBeUndefined();
  expect([await unkept(db), await db.drafts.count()]).toEqual([[], 0]);
});

it('a window’s last words take the place of its stored draft, and come with those of its other cells', async () => {
  const { db } = await withPlan();
  await keepDraft(db, draft('gone', 'Min'));
  const other: DraftRecord = { ...draft('gone', 'Kept, not yet written'), field: 'evidence' };
  const lastWords = [draft('gone', 'Minutes of 23 June'), other];
  expect((await takeOver(db, lockManager(), 'next', lastWords))?.text).toBe('Minutes of 23 June');
  expect(await unkept(db)).toEqual(['Kept, not yet written']);
});

it('a draft that nobody has dealt with is put with the unkept texts before another cell’s takes its place', async () => {
  const { db } = await withPlan();
  await keepDraft(db, draft('window', 'Min'));
  await keepDraft(db, draft('window', 'Minutes'));
  expect(await unkept(db)).toEqual([]);
  await keepDraft(db, { ...draft('window', 'elsewhere'), field: 'evidence' });
  expect(await unkept(db)).toEqual(['Minutes']);
  expect((await db.drafts.get('window'))?.text).toBe('elsewhere');
});

it('an unkept text that is kept aside again is there once, and also where another window has put it back', async () => {
  const { db, now } = await withPlan();
  const { windowId, ...typed } = draft('window', 'Mine');
  await keepAside(db, typed, { windowId, id: 'unkept-1', now: now() });
  await keepAside(db, { ...typed, text: 'Mine, longer' }, { windowId, id: 'unkept-1', now: now() });
  expect(await unkept(db)).toEqual(['Mine, longer']);
  await db.unkept.delete('unkept-1');
  await keepAside(db, { ...typed, text: 'Mine, longest' }, { windowId, id: 'unkept-1', now: now() });
  expect(await unkept(db)).toEqual(['Mine, longest']);
});

describe('last words', () => {
  const typed = { planId: 'plan-0001', rowId, field: 'fileRef', label: 'File Ref of action 1', base: '' } as const;

  it('are what is typed and not yet safe when the page goes, and are read once', () => {
    const storage = memoryStorage();
    const words = new LastWords('gone');
    words.hold({ ...typed, text: 'M' });
    words.hold({ ...typed, text: 'Mi' });
    words.hold({ ...typed, field: 'evidence', text: 'safe by now' });
    words.release({ ...typed, field: 'evidence', text: 'safe by now' });
    // What was released is older than what has been typed since.
    words.release({ ...typed, text: 'M' });
    words.save(storage);
    storage.setItem('tabled-last-words-bad', '[{"windowId":1}]');
    storage.setItem('tabled-last-words-cut', '[{"win');
    storage.setItem('another program’s', 'text');
    const { drafts, forget } = readLastWords(storage);
    expect(drafts).toEqual([{ windowId: 'gone', ...typed, text: 'Mi' }]);
    forget();
    expect([readLastWords(storage).drafts, storage.length]).toEqual([[], 1]);
  });

  it('are none where all is safe or was left', () => {
    const storage = memoryStorage();
    const words = new LastWords('gone');
    words.hold({ ...typed, text: 'left with Escape' });
    words.drop({ ...typed, text: 'anything' });
    words.save(storage);
    expect(storage.length).toBe(0);
  });
});

/** The Web Storage API as far as it is used here: Node 20 has none. */
function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}
