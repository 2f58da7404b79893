// What the panel's editors and buttons do to the plan: the same edits as the table's, kept beside the plan where they
// cannot be made.
import { useEffect, useMemo, useRef } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import { isCellField } from '../../shared/plan/typed-fields.ts';
import type { CommandContext } from '../commands/command.ts';
import { dropDraft } from '../db/drafts.ts';
import { keepTyped, type TypedToKeep } from '../db/keep-typed.ts';
import type { RowRecord } from '../db/schema.ts';
import { keepAside } from '../db/unkept.ts';
import type { Grid } from '../plan/grid-state.ts';
import { useParties } from '../plan/use-parties.ts';

const NO_ROWS: readonly RowRecord[] = [];

export interface PanelEdits {
  /** Puts a typed text into the plan, and closes its editor. */
  readonly keep: (typed: TypedToKeep) => void;
  /** Closes an editor without keeping what was typed in it: that is offered back. */
  readonly leave: (typed: TypedToKeep, isChanged: boolean) => void;
  /** Makes an edit that is no typed text. @param work gives what was done, in words; undefined where nothing was */
  readonly attempt: (work: () => Promise<string | undefined>) => void;
  readonly openEditor: Grid['openEditor'];
  /** What an editor suggests, and how it tells why a key did nothing. */
  readonly parties: () => readonly string[];
  readonly say: (message: string) => void;
}

export interface PanelContext extends CommandContext {
  readonly grid: Grid;
}

/** The text stays beside the plan: in the working copy, or where that takes nothing any more, in its editor again. */
async function putAside({ services, panel }: PanelContext, typed: TypedToKeep): Promise<void> {
  const { db, windowId, lastWords, newId, now } = services;
  try {
    await keepAside(db, typed, { windowId, id: typed.unkeptId ?? newId(), now: now() });
    lastWords.release(typed);
  } catch {
    const { text, base, on } = typed;
    panel.edit(typed, { text, base, ...(on === undefined ? {} : { on }) });
  }
}

async function keep(context: PanelContext, typed: TypedToKeep): Promise<void> {
  const { services, grid, dialogs, say } = context;
  const { db, windowId, lastWords, now } = services;
  try {
    const what = await keepTyped(db, typed, windowId, now());
    lastWords.release(typed);
    if (what !== undefined) say(typed.text === '' ? `Emptied: ${what}. Undo brings it back.` : `Kept: ${what}.`);
  } catch (error) {
    const { rowId, field } = typed;
    if (isCellField(field)) grid.dispatch({ kind: 'refused', place: { rowId, field } });
    await putAside(context, typed);
    dialogs.show({ kind: 'error', error: asTabledError(error) });
  }
}

/** Whether there is anything to keep: the text is another, or the day of a note that was there. */
function isTyped({ text, base, on, baseOn }: TypedToKeep): boolean {
  return text !== base || (baseOn !== undefined && on !== baseOn);
}

/** Shows the text in the table and in the panel at once, so that the old one does not flash up. */
function showKept({ grid, plan }: PanelContext, { rowId, field, text }: TypedToKeep): void {
  if (plan !== undefined && isCellField(field)) {
    grid.dispatch({ kind: 'kept', kept: { rowId, field, text, over: plan.rows } });
  }
}

export function usePanelEdits(context: PanelContext): PanelEdits {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });
  const { openEditor } = context.grid;
  const parties = useParties(context.plan?.rows ?? NO_ROWS);
  return useMemo(
    () => ({
      openEditor,
      parties,
      say: (message) => latest.current.say(message),
      keep: (typed) => {
        const { panel, services } = latest.current;
        panel.close(typed);
        if (isTyped(typed)) {
          showKept(latest.current, typed);
          void keep(latest.current, typed);
        } else {
          // Nothing was typed: whatever stands there by now is not to be touched.
          services.lastWords.drop(typed);
          dropDraft(services.db, services.windowId).catch(() => undefined);
        }
      },
      leave: (typed, isChanged) => {
        const { panel, say } = latest.current;
        panel.leave(isChanged ? typed : undefined);
        if (isChanged) say('What you typed was not kept.');
      },
      attempt: (work) => {
        const { services, dialogs, say } = latest.current;
        // After the edits that are on their way: a button must find in the plan what was typed before it was pressed.
        services.db.commits
          .idle()
          .then(work)
          .then((what) => {
            if (what !== undefined) say(`${what}: done.`);
          })
          .catch((error: unknown) => dialogs.show({ kind: 'error', error: asTabledError(error) }));
      },
    }),
    [openEditor, parties],
  );
}
