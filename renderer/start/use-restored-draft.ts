// Opens the editor again in which the person was typing when the program was cut off.
import { useEffect, useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import { isCellField } from '../../shared/plan/typed-fields.ts';
import type { CommandContext } from '../commands/command.ts';
import { isOnScreen } from '../db/drafts.ts';
import type { DraftRecord } from '../db/schema.ts';
import { keepAside } from '../db/unkept.ts';
import { editBeside } from '../panel/edit-beside.ts';

type DraftContext = Pick<CommandContext, 'services' | 'plan' | 'grid' | 'panel' | 'dialogs' | 'say'>;

/** Where the cell has gone from the screen since, the text is put with those that are not kept. */
async function restore(draft: DraftRecord, context: DraftContext): Promise<void> {
  const { services, grid, say } = context;
  const { db, windowId, newId, now } = services;
  const { rowId, field, text, base, on } = draft;
  if (await isOnScreen(db, draft)) {
    if (isCellField(field)) grid.edit({ rowId, field }, { text, base });
    else editBeside(context, { rowId, field }, { text, base, ...(on === undefined ? {} : { on }) });
    say('What you were typing when Tabled was closed is back. Control and Enter keeps it, Escape leaves it.');
  } else {
    await keepAside(db, draft, { windowId, id: newId(), now: now() });
    say('What you were typing when Tabled was closed is under “Texts not kept”.');
  }
}

export function useRestoredDraft(draft: DraftRecord | undefined, context: DraftContext): void {
  const isTaken = useRef(false);
  const { plan, dialogs } = context;
  useEffect(() => {
    // Under a dialog the person could neither see the editor nor type in it.
    if (draft === undefined || plan === undefined || isTaken.current || dialogs.open !== undefined) return;
    isTaken.current = true;
    restore(draft, context).catch((error: unknown) => dialogs.show({ kind: 'error', error: asTabledError(error) }));
  }, [draft, plan, dialogs, context]);
}
