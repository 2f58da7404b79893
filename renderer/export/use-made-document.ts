// Keeps a document made for the choices on screen: made anew a moment after each change, the last one winning.
import { useEffect, useRef, useState } from 'react';
import type { Desk, HeldDocument } from '../../shared/desk.ts';
import { asTabledError, type TabledError } from '../../shared/errors.ts';
import { documentOrder, type ExportWish } from './export-wish.ts';
import { LatestWork } from './latest-work.ts';

/** Milliseconds without another change before a document is made: while somebody types or drags, none is. */
const PAUSE_MS = 350;

export interface MadeDocument {
  readonly wish: ExportWish;
  readonly held: HeldDocument;
  /** The very bytes that are saved. */
  readonly bytes: Uint8Array;
}

export interface Making {
  /** The last document that could be made. */
  readonly made: MadeDocument | undefined;
  /** Why none could be made for the last choices. */
  readonly error: TabledError | undefined;
  /** Whether the choices have changed since. */
  readonly isStale: boolean;
}

interface Outcome {
  readonly wish?: ExportWish;
  readonly made?: MadeDocument;
  readonly error?: TabledError;
}

/** @param wish undefined where no document is wanted, or the choices are not all known yet */
export function useMadeDocument(wish: ExportWish | undefined, desk: Desk): Making {
  const [outcome, setOutcome] = useState<Outcome>({});
  const work = useRef<LatestWork<ExportWish, MadeDocument>>(undefined);
  const hasBegun = useRef(false);

  useEffect(() => {
    const make = async (wanted: ExportWish): Promise<MadeDocument> => {
      const held = await desk.makeDocument(documentOrder(wanted));
      return { wish: wanted, held, bytes: await desk.readDocument({ document: held.document }) };
    };
    const latest = new LatestWork(make, {
      done: (madeFor, made) => setOutcome({ wish: madeFor, made }),
      failed: (failedFor, error) =>
        setOutcome(({ made }) => ({ wish: failedFor, ...(made && { made }), error: asTabledError(error) })),
    });
    work.current = latest;
    return () => latest.drop();
  }, [desk]);

  useEffect(() => {
    if (wish === undefined) return undefined;
    const timer = setTimeout(() => work.current?.ask(wish), hasBegun.current ? PAUSE_MS : 0);
    hasBegun.current = true;
    return () => clearTimeout(timer);
  }, [wish]);

  const isStale = wish === undefined || outcome.wish !== wish;
  return { made: outcome.made, error: isStale ? undefined : outcome.error, isStale };
}
