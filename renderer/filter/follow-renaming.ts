// A filter in force that names a party goes on naming it when the party gets another name, and after an undo again.
import type { PartyRename } from '../../shared/plan/rename-party.ts';
import { renamedKeys } from '../../shared/plan/rename-party.ts';
import { partiesInForce } from '../db/party-choices.ts';
import type { HistoryRecord } from '../db/schema.ts';
import type { Filter } from './use-filter.ts';

function withParties({ value, change }: Filter, parties: readonly string[]): void {
  if (parties !== value.parties) change({ ...value, parties: [...parties] });
}

/** After a renaming. */
export function followRenaming(filter: Filter, rename: PartyRename): void {
  withParties(filter, renamedKeys(filter.value.parties, rename));
}

/** After an edit was undone or done again. @param to the side of it that the plan is on now */
export function followHistory(filter: Filter, { changes }: HistoryRecord, to: 'before' | 'after'): void {
  withParties(filter, partiesInForce(filter.value.parties, changes, to));
}
