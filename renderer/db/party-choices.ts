// Saved views and export settings that name a party, when the party is renamed: they go on naming it, and after an undo
// name it as before. What the person has chosen there since stays as it is.

import type { Change, PartyChoices } from '../../shared/plan/history.ts';
import { partyKey } from '../../shared/plan/parties.ts';
import { samePlain } from '../../shared/plan/plain-data.ts';
import { type PartyRename, renamedKeys } from '../../shared/plan/rename-party.ts';
import type { PlanRecord, TabledDatabase } from './schema.ts';

/** Own properties only: a view's id may be any words. */
function partiesAt({ views }: PartyChoices, view: string): readonly string[] | undefined {
  return Object.hasOwn(views, view) ? views[view] : undefined;
}

/** Puts the names of one side of a renaming in the place of the other's; for use inside a transaction. */
export async function putPartyChoices(
  db: TabledDatabase,
  planId: string,
  from: PartyChoices,
  to: PartyChoices,
): Promise<void> {
  const record = await db.plans.get(planId);
  if (record === undefined) return;
  const { settings, exportSettings } = record;
  const views = settings?.views.map((view) => {
    const [before, after] = [partiesAt(from, view.id), partiesAt(to, view.id)];
    if (after === undefined || !samePlain(view.filter.parties, before)) return view;
    return { ...view, filter: { ...view.filter, parties: [...after] } };
  });
  if (settings !== undefined && views !== undefined)
    await db.plans.update(planId, { settings: { ...settings, views } });
  const rows = exportSettings?.rows;
  if (exportSettings === undefined || rows?.kind !== 'party' || to.exported === undefined) return;
  if (rows.party !== from.exported) return;
  await db.plans.update(planId, { exportSettings: { ...exportSettings, rows: { kind: 'party', party: to.exported } } });
}

/**
 * What a renaming changes there; none where nothing names the party.
 * @param inForce the parties of the filter that the window has set: kept with the edit, so that it follows an undo too
 */
export function partyChoiceChanges(
  { settings, exportSettings }: PlanRecord,
  rename: PartyRename,
  inForce: readonly string[],
): readonly Change[] {
  const named = (settings?.views ?? []).filter(({ filter }) => renamedKeys(filter.parties, rename) !== filter.parties);
  const rows = exportSettings?.rows;
  const exported = rows?.kind === 'party' && rename.from.has(partyKey(rows.party)) ? rows.party : undefined;
  const isFiltered = renamedKeys(inForce, rename) !== inForce;
  if (named.length === 0 && exported === undefined && !isFiltered) return [];
  const choices = (parties: (keys: readonly string[]) => readonly string[], party: string): PartyChoices => ({
    views: Object.fromEntries(named.map(({ id, filter }) => [id, [...parties(filter.parties)]])),
    ...(exported === undefined ? {} : { exported: party }),
    ...(isFiltered ? { filter: [...parties(inForce)] } : {}),
  });
  const before = choices((keys) => keys, exported ?? '');
  const after = choices((keys) => renamedKeys(keys, rename), rename.to);
  return [{ kind: 'party choices', before, after }];
}

/**
 * The parties of the filter in force after a renaming was undone or done again: those that it had on the other side of
 * it. The same where the edit is none, or the person has chosen others since.
 * @param to the side that the plan is on now
 */
export function partiesInForce(
  inForce: readonly string[],
  changes: readonly Change[],
  to: 'before' | 'after',
): readonly string[] {
  for (const change of changes) {
    if (change.kind !== 'party choices') continue;
    const [now, then] = [change[to].filter, change[to === 'before' ? 'after' : 'before'].filter];
    if (now !== undefined && samePlain(inForce, then)) return now;
  }
  return inForce;
}
