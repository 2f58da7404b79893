// The plan in the state in which a preview shows what would change: an edit by that preview is refused in any other, and
// the preview then begins anew from the plan as it is.
import { useState } from 'react';
import { TabledError } from '../../shared/errors.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import type { OpenPlan } from '../db/open-plan.ts';

export interface SeenPlan {
  readonly seen: OpenPlan;
  /** Why nothing was changed, in a sentence; "" where nothing was refused. */
  readonly refusal: string;
  /** Does the work; gives whether it was done. What is no matter of the preview is thrown on. */
  readonly change: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** @param plan as it is now */
export function useSeenPlan(plan: OpenPlan): SeenPlan {
  const [seen, setSeen] = useState(plan);
  const [refusal, setRefusal] = useState('');
  return {
    seen,
    refusal,
    change: async (work) => {
      try {
        await work();
        setRefusal('');
        return true;
      } catch (error) {
        if (!(error instanceof TabledError)) throw error;
        if (error.code !== 'preview-outdated' && error.code !== 'result-too-long') throw error;
        setSeen(plan);
        setRefusal(sentenceFor(error));
        return false;
      }
    },
  };
}
