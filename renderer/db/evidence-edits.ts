// Edits of a plan's evidence: attached to actions, taken off them, replaced, renamed. Each is one transaction and one undo
// step. The files themselves are main's: what is undone here leaves them where they are.
import type { StoredEvidence } from '../../shared/desk.ts';
import { TabledError } from '../../shared/errors.ts';
import type { EvidenceFile, EvidenceItem } from '../../shared/plan/evidence.ts';
import { evidenceName } from '../../shared/plan/evidence-names.ts';
import {
  References,
  referencePattern,
  withoutReference,
  withReference,
} from '../../shared/plan/evidence-references.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import type { ActionRow } from '../../shared/plan/plan.ts';
import { USUAL_SETTINGS } from '../../shared/plan/plan-settings.ts';
import { cellTitle, rowName } from '../../shared/plan/row-cells.ts';
import { commit, type Edit } from './commit.ts';
import { rowsInOrder } from './open-plan.ts';
import type { Change, PlanRecord, RowRecord, TabledDatabase } from './schema.ts';
import { checkLength } from './text-length.ts';

/** What is to support actions: a file that is in the evidence folder by now, a link, or what the register has already. */
export type NewEvidence =
  | { readonly kind: 'file'; readonly title: string; readonly stored: StoredEvidence }
  | { readonly kind: 'link'; readonly title: string; readonly target: string }
  | { readonly kind: 'item'; readonly id: string };

async function planOf(db: TabledDatabase, planId: string): Promise<PlanRecord> {
  const plan = await db.plans.get(planId);
  if (plan === undefined) throw new TabledError('edit-conflict', { row: 'that plan' });
  return plan;
}

function isSame(item: EvidenceItem, added: NewEvidence): boolean {
  if (added.kind === 'item') return item.id === added.id;
  if (added.kind === 'link') return item.kind === 'link' && item.target === added.target;
  return item.kind === 'file' && item.sha256 === added.stored.sha256;
}

function asItem(added: Exclude<NewEvidence, { kind: 'item' }>, id: string, addedOn: string): EvidenceItem {
  const { title } = added;
  checkLength(title, 'the title');
  return added.kind === 'link'
    ? { id, kind: 'link', title, target: added.target, addedOn }
    : { id, kind: 'file', title, ...added.stored, addedOn };
}

/** The register with what is new in it, and the items meant, each once. @throws TabledError evidence-changed */
function registered(
  register: readonly EvidenceItem[],
  added: readonly NewEvidence[],
  newId: () => string,
  today: string,
): { readonly register: readonly EvidenceItem[]; readonly items: readonly EvidenceItem[] } {
  const all = [...register];
  const items = new Set<EvidenceItem>();
  for (const one of added) {
    let item = all.find((known) => isSame(known, one));
    if (item === undefined) {
      if (one.kind === 'item') throw new TabledError('evidence-changed', { evidence: 'that evidence' });
      item = asItem(one, newId(), today);
      all.push(item);
    }
    items.add(item);
  }
  return { register: all, items: [...items] };
}

function actionOf(record: RowRecord | undefined): RowRecord & { readonly row: ActionRow } {
  if (record?.row.kind !== 'action') throw new TabledError('edit-conflict', { row: 'that action' });
  return { ...record, row: record.row };
}

function withAttached(
  row: ActionRow,
  items: readonly EvidenceItem[],
  references: References,
  { columns }: PlanRecord,
): ActionRow {
  let { fileRef } = row;
  const attachments = [...(row.attachments ?? [])];
  for (const { id } of items) {
    if (attachments.some(({ evidence }) => evidence === id)) continue;
    const reference = references.next(row.number);
    attachments.push({ evidence: id, reference });
    fileRef = withReference(fileRef, reference);
  }
  if (attachments.length === (row.attachments?.length ?? 0)) return row;
  checkLength(fileRef, cellTitle(row, 'fileRef', columns));
  return { ...row, fileRef, attachments };
}

function attachLabel(items: readonly EvidenceItem[], rows: readonly ActionRow[]): string {
  const [item] = items;
  const [row] = rows;
  const what = items.length === 1 && item !== undefined ? evidenceName(item) : `${items.length} pieces of evidence`;
  const where = rows.length === 1 && row !== undefined ? rowName(row) : `${rows.length} actions`;
  return `Attach ${what} to ${where}`;
}

/**
 * Lets evidence support actions, and puts a reference for each in their File Ref. What the register has already, by
 * content or by address, is not put in it twice; what supports an action already is left as it is there.
 * @returns what was done, in words; undefined where all of it supported all of them already
 * @throws TabledError edit-conflict where an action is gone; evidence-changed where the register has not what was meant;
 *   text-too-long or not-on-screen
 */
export function attachEvidence(
  db: TabledDatabase,
  planId: string,
  { added, rowIds }: { readonly added: readonly NewEvidence[]; readonly rowIds: readonly string[] },
  newId: () => string,
  now: Date,
): Promise<string | undefined> {
  return commit(db, planId, now, async (): Promise<Edit | undefined> => {
    const plan = await planOf(db, planId);
    const rows = await rowsInOrder(db, planId);
    const before = plan.evidence ?? [];
    const { register, items } = registered(before, added, newId, localDay(now));
    const pattern = referencePattern((plan.settings ?? USUAL_SETTINGS).evidenceReference, plan.title);
    const references = new References(
      pattern,
      rows.map(({ row }) => row),
    );
    const meant = new Set(rowIds);
    const actions = rows.filter(({ id }) => meant.has(id)).map(actionOf);
    if (actions.length < meant.size) actionOf(undefined);
    const changes: Change[] = actions.flatMap(({ id, position, row }) => {
      const attached = withAttached(row, items, references, plan);
      const states = { before: { position, row }, after: { position, row: attached } };
      return attached === row ? [] : [{ kind: 'row', id, ...states } as const];
    });
    if (changes.length === 0) return undefined;
    const label = attachLabel(
      items,
      actions.map(({ row }) => row),
    );
    const isNew = register.length > before.length;
    return { label, changes: isNew ? [{ kind: 'evidence', before, after: register }, ...changes] : changes };
  });
}

/**
 * Takes evidence off an action, and its reference out of File Ref where it stands there on a line of its own. File and
 * register keep it.
 * @returns what was done, in words; undefined where it did not support the action
 * @throws TabledError edit-conflict where the action is gone; not-on-screen
 */
export function detachEvidence(
  db: TabledDatabase,
  planId: string,
  { rowId, evidenceId }: { readonly rowId: string; readonly evidenceId: string },
  now: Date,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const { evidence = [] } = await planOf(db, planId);
    const { id, position, row } = actionOf(await db.rows.get([planId, rowId]));
    const { attachments = [], ...others } = row;
    const attached = attachments.find((one) => one.evidence === evidenceId);
    if (attached === undefined) return undefined;
    const rest = attachments.filter((one) => one !== attached);
    const fileRef = withoutReference(row.fileRef, attached.reference);
    const after = { ...others, fileRef, ...(rest.length === 0 ? {} : { attachments: rest }) };
    const item = evidence.find((one) => one.id === evidenceId);
    return {
      label: `Detach ${item === undefined ? 'evidence' : evidenceName(item)} from ${rowName(row)}`,
      changes: [{ kind: 'row', id, before: { position, row }, after: { position, row: after } }],
    };
  });
}

function editItem(
  db: TabledDatabase,
  planId: string,
  seen: EvidenceItem,
  now: Date,
  change: (item: EvidenceItem) => { readonly label: string; readonly item: EvidenceItem } | undefined,
): Promise<string | undefined> {
  return commit(db, planId, now, async () => {
    const { evidence: before = [] } = await planOf(db, planId);
    const stored = before.find(({ id }) => id === seen.id);
    const isAsSeen =
      stored?.title === seen.title &&
      (stored.kind === 'link' || (seen.kind === 'file' && stored.sha256 === seen.sha256));
    if (stored === undefined || !isAsSeen) throw new TabledError('evidence-changed', { evidence: evidenceName(seen) });
    const done = change(stored);
    if (done === undefined) return undefined;
    const after = before.map((item) => (item === stored ? done.item : item));
    return { label: done.label, changes: [{ kind: 'evidence', before, after }] };
  });
}

/**
 * Puts a new version in the place of a file. The old one is kept, and named among the earlier versions.
 * @param seen the item as the person sees it
 * @returns what was done, in words; undefined where the content is the same
 * @throws TabledError evidence-changed where the item is another by now; not-on-screen
 */
export function replaceEvidence(
  db: TabledDatabase,
  planId: string,
  { seen, stored }: { readonly seen: EvidenceFile; readonly stored: StoredEvidence },
  now: Date,
): Promise<string | undefined> {
  return editItem(db, planId, seen, now, (item) => {
    if (item.kind !== 'file' || item.sha256 === stored.sha256) return undefined;
    const { name, sha256, bytes, addedOn, earlier = [] } = item;
    const versions = [{ name, sha256, bytes, addedOn }, ...earlier];
    const { name: newName, sha256: newHash, bytes: newBytes } = stored;
    const replaced = { name: newName, sha256: newHash, bytes: newBytes, addedOn: localDay(now) };
    return { label: `New version of ${evidenceName(item)}`, item: { ...item, ...replaced, earlier: versions } };
  });
}

/**
 * Gives evidence another title, and a file the name that it has on disk by now.
 * @param fileName of a file; "" for a link
 * @returns what was done, in words; undefined where both are the same
 * @throws TabledError evidence-changed where the item is another by now; text-too-long or not-on-screen
 */
export function renameEvidence(
  db: TabledDatabase,
  planId: string,
  { seen, title, fileName }: { readonly seen: EvidenceItem; readonly title: string; readonly fileName: string },
  now: Date,
): Promise<string | undefined> {
  return editItem(db, planId, seen, now, (item) => {
    const name = item.kind === 'file' ? { name: fileName } : {};
    if (item.title === title && (item.kind === 'link' || item.name === fileName)) return undefined;
    checkLength(title, 'the title');
    const renamed = { ...item, title, ...name };
    return { label: `Rename ${evidenceName(item)} to ${evidenceName(renamed)}`, item: renamed };
  });
}
