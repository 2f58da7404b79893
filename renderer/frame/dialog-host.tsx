// Draws the dialog that is open: one at a time, and one piece of its work at a time.
import { Fragment, useEffect, useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import type { Command, CommandContext } from '../commands/command.ts';
import { loadLater, useLater } from '../load-later.ts';
import { DialogFrame } from '../ui/dialog.tsx';
import { focusTable } from '../ui/keyboard-place.ts';
import { firstDialog, isFirstDialog, type Joined } from './dialog-content.tsx';
import { WaitDialog } from './message-dialogs.tsx';

export interface DialogHostProps {
  readonly context: CommandContext;
  readonly run: (command: Command) => void;
}

export function DialogHost({ context, run }: DialogHostProps) {
  const { dialogs, plan } = context;
  const { open } = dialogs;
  const isBusy = useRef(false);
  /** The plan that another one takes the place of, until it has. */
  const replaced = useRef<{ readonly planId: string | undefined } | undefined>(undefined);
  const planId = plan?.record.id;

  useEffect(() => {
    if (open !== undefined || replaced.current === undefined || replaced.current.planId === planId) return;
    replaced.current = undefined;
    focusTable();
  }, [open, planId]);

  const later = useLater(open !== undefined && !isFirstDialog(open), (error) => {
    if (open !== undefined) dialogs.replace(open, { kind: 'error', error: asTabledError(error) });
  });
  /** Whether a dialog stands already, whose place the one that is open takes. */
  const isFramed = useRef(false);
  const isDrawn = open !== undefined && (isFirstDialog(open) || later !== undefined || isFramed.current);
  useEffect(() => {
    isFramed.current = isDrawn;
  });

  // The frame comes up with what stands in it: until then the keyboard stays where it is.
  if (open === undefined || !isDrawn) return null;
  const attempt = (work: () => Promise<void>) => {
    // A second press while the first is at work would do it twice.
    if (isBusy.current) return;
    isBusy.current = true;
    work()
      .catch((error: unknown) => dialogs.replace(open, { kind: 'error', error: asTabledError(error) }))
      .finally(() => {
        isBusy.current = false;
      });
  };
  const close = () => {
    if (open.kind === 'reading' || open.kind === 'making') {
      dialogs.hide(open);
      return;
    }
    // The plan that was chosen in it may come on screen a moment later.
    if (open.kind === 'plans' || open.kind === 'new-plan') replaced.current = { planId };
    dialogs.close(open);
  };
  const joined: Joined = {
    context,
    attempt,
    onClose: close,
    onRun: (palette, command) => {
      dialogs.close(palette);
      run(command);
    },
    onImport: async (screen, chosen) => {
      const { storeImported } = await loadLater();
      await storeImported(chosen, context);
      replaced.current = { planId };
      dialogs.close(screen);
    },
  };
  return (
    <DialogFrame onClose={close}>
      <Fragment key={dialogs.turn}>
        {isFirstDialog(open)
          ? firstDialog(open, joined)
          : (later?.lateDialog({ ...joined, dialog: open }) ?? <WaitDialog heading="One moment" onHide={close} />)}
      </Fragment>
    </DialogFrame>
  );
}
