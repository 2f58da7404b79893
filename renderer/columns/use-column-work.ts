// What the dialogs of the columns do, one after another in the order in which it was asked for: none of it is dropped
// because something before it is still at work.
import { useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import type { CommandContext } from '../commands/command.ts';

export type ColumnWork = (work: () => Promise<unknown>) => void;

/** A failure is shown above the dialog, which is there again after it. */
export function useColumnWork({ dialogs }: Pick<CommandContext, 'dialogs'>): ColumnWork {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return (work) => {
    last.current = last.current
      .then(work)
      .catch((error: unknown) => dialogs.bringUp({ kind: 'error', error: asTabledError(error) }));
  };
}
