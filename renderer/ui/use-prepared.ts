// Makes something long ready while nothing else is to do, a little at a time.
import { useEffect } from 'react';

/** @param prepare goes on until no time is left, and says whether it is done; undefined for nothing to prepare */
export function usePrepared(prepare: ((isTimeLeft: () => boolean) => boolean) | undefined): void {
  useEffect(() => {
    if (prepare === undefined) return undefined;
    let turn = 0;
    const goOn = (deadline: IdleDeadline) => {
      if (!prepare(() => deadline.timeRemaining() > 1)) turn = requestIdleCallback(goOn);
    };
    turn = requestIdleCallback(goOn);
    return () => cancelIdleCallback(turn);
  }, [prepare]);
}
