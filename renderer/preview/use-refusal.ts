// What a dialog's button asks for, where what is typed in the dialog must outlast a failure: why it was not done stands in
// the dialog, which stays as it is.
import { useRef, useState } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import { sentenceFor } from '../../shared/sentences.ts';

export interface Attempts {
  /** Why the last one failed, in a sentence; "" where it has not. */
  readonly refusal: string;
  /** Does the work, one at a time: a second press while the first is at work would do it twice. */
  readonly attempt: (work: () => Promise<void>) => void;
}

export function useRefusal(): Attempts {
  const [refusal, setRefusal] = useState('');
  const isBusy = useRef(false);
  return {
    refusal,
    attempt: (work) => {
      if (isBusy.current) return;
      isBusy.current = true;
      setRefusal('');
      work()
        .catch((error: unknown) => setRefusal(sentenceFor(asTabledError(error))))
        .finally(() => {
          isBusy.current = false;
        });
    },
  };
}
