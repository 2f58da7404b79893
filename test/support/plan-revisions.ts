// Random revisions of a plan, as people make them in a sheet: rows put in, taken out, moved and renumbered, cells
// changed and cleared. Ids are new, as an import gives them.
import fc from 'fast-check';
import type { ActionRow, Plan, PlanRow } from '../../shared/plan/plan.ts';
import { cellFields, withCellText } from '../../shared/plan/row-cells.ts';
import { cellTextArbitrary, planArbitrary } from './plan-arbitraries.ts';

type Revision =
  | { readonly do: 'change' | 'clear'; readonly row: number; readonly field: number; readonly text: string }
  | { readonly do: 'remove'; readonly row: number }
  | { readonly do: 'double'; readonly row: number }
  | { readonly do: 'move'; readonly row: number; readonly to: number }
  | { readonly do: 'add'; readonly row: number; readonly text: string }
  | { readonly do: 'renumber' };

const row = fc.nat(50);
const revision: fc.Arbitrary<Revision> = fc.oneof(
  fc.record({ do: fc.constantFrom('change', 'clear'), row, field: fc.nat(9), text: cellTextArbitrary }),
  fc.record({ do: fc.constant('remove' as const), row }),
  fc.record({ do: fc.constant('double' as const), row }),
  fc.record({ do: fc.constant('move' as const), row, to: row }),
  fc.record({ do: fc.constant('add' as const), row, text: cellTextArbitrary }),
  fc.record({ do: fc.constant('renumber' as const) }),
);

function newAction(text: string): ActionRow {
  const empty = { number: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  return { id: 'new', kind: 'action', ...empty, action: text, custom: {} };
}

function renumbered(rows: readonly PlanRow[]): readonly PlanRow[] {
  let number = 0;
  return rows.map((one) => {
    if (one.kind !== 'action') return one;
    number += 1;
    return { ...one, number: String(number) };
  });
}

function revise(plan: Plan, rows: readonly PlanRow[], next: Revision): readonly PlanRow[] {
  if (next.do === 'renumber') return renumbered(rows);
  const at = next.row % Math.max(1, rows.length);
  if (next.do === 'add') return [...rows.slice(0, at), newAction(next.text), ...rows.slice(at)];
  const found = rows[at];
  if (found === undefined) return rows;
  if (next.do === 'double') return [...rows.slice(0, at), found, ...rows.slice(at)];
  const others = rows.filter((_, index) => index !== at);
  if (next.do === 'remove') return others;
  if (next.do === 'move') {
    const to = next.to % (others.length + 1);
    return [...others.slice(0, to), found, ...others.slice(to)];
  }
  const fields = cellFields(found, plan.columns);
  const field = fields[next.field % fields.length] ?? 'text';
  const text = next.do === 'clear' ? '' : next.text;
  return rows.map((one, index) => (index === at ? withCellText(one, field, text) : one));
}

/** A plan, and a revision of it (or now and then another plan altogether). */
export const revisedPlanArbitrary: fc.Arbitrary<{ readonly current: Plan; readonly imported: Plan }> = fc
  .tuple(planArbitrary, planArbitrary, fc.array(revision, { maxLength: 8 }), fc.nat(9))
  .map(([current, other, revisions, chance]) => {
    if (chance === 0) return { current, imported: other };
    const rows = revisions.reduce((before, next) => revise(current, before, next), current.rows);
    const imported = { ...current, rows: rows.map((one, index) => ({ ...one, id: `sheet-${index}` })) };
    return { current, imported };
  });
