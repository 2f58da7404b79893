// The columns as the person chose them, for the next workbook with the same headings.
import type { RememberedColumn } from '../../shared/import/remembered-columns.ts';
import type { MappingRecord, TabledDatabase } from './schema.ts';

/** What an import leaves to remember. */
export interface MappingToKeep {
  readonly key: string;
  readonly columns: readonly RememberedColumn[];
  /** Where false, all is as found, and what was remembered of these headings is forgotten. */
  readonly isWorthKeeping: boolean;
}

export async function keepMapping(db: TabledDatabase, kept: MappingToKeep, file: string, now: Date): Promise<void> {
  const { key, columns, isWorthKeeping } = kept;
  if (isWorthKeeping && key !== '') await db.mappings.put({ key, columns, file, at: now.toISOString() });
  else await db.mappings.delete(key);
}

/** The first of these headings that anything is remembered of. */
export async function findMapping(db: TabledDatabase, keys: readonly string[]): Promise<MappingRecord | undefined> {
  const found = await db.mappings.bulkGet([...keys]);
  return found.find((mapping) => mapping !== undefined);
}
