// What has changed since each copy, found one after the other: the list is there at once, the words come as they are read.
import { useEffect, useState } from 'react';
import type { KeptCopy } from '../../shared/desk.ts';
import { asTabledError } from '../../shared/errors.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { differenceInWords, planDifference } from '../../shared/plan/plan-difference.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { useServices } from '../services.ts';

/** By the copy's kind and name. */
export function copyKey({ kind, name }: KeptCopy): string {
  return `${kind}/${name}`;
}

/** By copyKey: in words, what the plan has had done to it since; or why that cannot be told. */
export type Comparisons = ReadonlyMap<string, string>;

export function useComparisons(planId: string, now: Plan, copies: readonly KeptCopy[]): Comparisons {
  const { desk } = useServices();
  const [found, setFound] = useState<Comparisons>(new Map());
  useEffect(() => {
    let isOver = false;
    async function compareAll(): Promise<void> {
      for (const copy of copies) {
        if (isOver) return;
        const { kind, name } = copy;
        const words = await desk.readKeptCopy({ planId, kind, name }).then(
          (then) => differenceInWords(planDifference(then, now)),
          (error: unknown) => sentenceFor(asTabledError(error)),
        );
        if (!isOver) setFound((before) => new Map(before).set(copyKey(copy), words));
      }
    }
    void compareAll();
    return () => {
      isOver = true;
    };
  }, [desk, planId, now, copies]);
  return found;
}
