// What a renaming of parties is and does, in words.
import { partyKey } from '../../shared/plan/parties.ts';
import type { RenamedCell } from '../../shared/plan/rename-party.ts';
import { shorten } from '../../shared/plan/row-cells.ts';
import { counted } from '../merge/change-names.ts';
import type { ShownChange } from '../preview/changed-cells.tsx';
import type { PartyWish } from './parties-dialog.tsx';

/** Why a name is not taken, in a sentence. */
export const NAME_FAULTS = {
  empty: 'A party needs a name.',
  several:
    'A party’s name has no comma, semicolon or slash and does not begin with a bullet: these part one party from the next.',
} as const;

export const cellCount = (count: number) => counted(count, 'cell', 'cells');

/** "Group Mangers to Group Managers", "CMT and 2 others to Corporate Management Team". */
export function renamingWords({ from }: PartyWish, to: string): string {
  const others = from.filter(({ key }) => key !== partyKey(to));
  const [first = from[0], ...more] = others;
  const rest = more.length === 0 ? '' : ` and ${counted(more.length, 'other', 'others')}`;
  return `${shorten(first?.name ?? '', 40)}${rest} to ${shorten(to, 40)}`;
}

export function shownChange(cell: RenamedCell): ShownChange {
  return cell.isJoined ? { ...cell, note: 'Named twice: kept once' } : cell;
}

/** What the new name would do, in a sentence. */
export function renamingOutcome(changes: readonly RenamedCell[], meets: string | undefined): string {
  const joins = meets === undefined ? '' : ` The plan names “${meets}” already: they become one.`;
  return `${cellCount(changes.length)} would change.${joins} What stands between the parties of a cell stays as it is.`;
}
