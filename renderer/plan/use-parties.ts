// The plan's parties for whoever suggests them: counted when they are first asked for, and anew when the plan has changed.
import { useCallback, useEffect, useRef } from 'react';
import { partiesByUse } from '../../shared/plan/party-counts.ts';
import type { RowRecord } from '../db/schema.ts';

type Rows = readonly RowRecord[];

/** Gives what lists the parties, those that the plan names most first: the same function over time. */
export function useParties(rows: Rows): () => readonly string[] {
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const counted = useRef<{ readonly rows: Rows; readonly names: readonly string[] }>(undefined);
  return useCallback(() => {
    if (counted.current?.rows !== latest.current) {
      counted.current = { rows: latest.current, names: partiesByUse(latest.current.map(({ row }) => row)) };
    }
    return counted.current.names;
  }, []);
}
