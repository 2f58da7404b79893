// Rows of a plan as an export of ours brings them back through the import.
import type { PlanRow } from '../../shared/plan/plan.ts';

/**
 * A row as it comes back: without what is not printed (its id, notes, a date's day), and without empty custom cells.
 * @param asImported what the file's format and every import make of a text
 * @returns undefined for a row without any text
 */
export function rowBack(row: PlanRow, asImported: (text: string) => string): unknown {
  const { id, ...rest } = row;
  const texts = Object.entries(rest).flatMap(([key, value]) =>
    key === 'kind' || key === 'dateDay' || typeof value !== 'string' ? [] : [[key, asImported(value)] as const],
  );
  const custom =
    row.kind === 'action' ? Object.entries(row.custom).map(([key, text]) => [key, asImported(text)] as const) : [];
  if ([...texts, ...custom].every(([, text]) => text === '')) return undefined;
  const cells = row.kind === 'action' ? { custom: Object.fromEntries(custom.filter(([, text]) => text !== '')) } : {};
  return { kind: row.kind, ...Object.fromEntries(texts), ...cells };
}

/** Rows without the ids that each import gives anew. */
export function withoutIds(rows: readonly PlanRow[]): readonly unknown[] {
  return rows.map(({ id, ...rest }) => rest);
}
