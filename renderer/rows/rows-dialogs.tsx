// The dialogs that change several rows or cells at once, joined to what they do.
import type { ReactNode } from 'react';
import { rowName } from '../../shared/plan/row-cells.ts';
import { endOfTheme } from '../../shared/plan/row-order.ts';
import type { CommandContext } from '../commands/command.ts';
import { editCells } from '../db/many-edits.ts';
import { moveRowsBefore } from '../db/row-moves.ts';
import type { OpenDialog } from '../dialogs.ts';
import { MoveToTheme } from './move-to-theme.tsx';
import { PasteBlock } from './paste-block.tsx';
import { storeBlock } from './paste-into-plan.ts';
import { Renumber } from './renumber.tsx';
import { SetField } from './set-field.tsx';

type RowsDialog = Extract<OpenDialog, { kind: 'paste-block' | 'move-to-theme' | 'set-field' | 'renumber' }>;

interface Joined {
  readonly context: CommandContext;
  readonly attempt: (work: () => Promise<void>) => void;
  readonly onClose: () => void;
}

/** What the dialog shows; nothing where the plan that it speaks of is no longer on screen. */
export function rowsDialog(dialog: RowsDialog, { context, attempt, onClose }: Joined): ReactNode {
  const { services, plan, dialogs, say, grid } = context;
  if (plan === undefined) return null;
  const { db, now } = services;
  switch (dialog.kind) {
    case 'paste-block':
      return (
        <PasteBlock
          paste={dialog.paste}
          told={dialog.told}
          columns={plan.record.columns}
          isImportable={dialog.workbook !== undefined}
          onCancel={onClose}
          onImport={() => {
            if (dialog.workbook !== undefined) dialogs.replace(dialog, { kind: 'preview', workbook: dialog.workbook });
          }}
          onPaste={(makesActions) =>
            attempt(async () => {
              await storeBlock(dialog.planId, dialog.paste, makesActions, context);
              onClose();
            })
          }
        />
      );
    case 'move-to-theme':
      return (
        <MoveToTheme
          plan={plan}
          ids={dialog.ids}
          onCancel={onClose}
          onMove={(theme) =>
            attempt(async () => {
              const rows = plan.rows.map(({ row }) => row);
              const target = rows.find(({ id }) => id === theme);
              const where = target === undefined ? 'above all themes' : `to ${rowName(target)}`;
              const before = endOfTheme(rows, theme);
              const done = await moveRowsBefore(db, dialog.planId, dialog.ids, before, now(), where);
              say(done === undefined ? 'They stand there already.' : `${done}: done. Undo puts them back.`);
              onClose();
              grid.stay();
            })
          }
        />
      );
    case 'set-field':
      return (
        <SetField
          columns={plan.record.columns}
          rows={dialog.seen.map(({ row }) => row)}
          onCancel={onClose}
          onSet={async (cells, label) => {
            await editCells(db, dialog.planId, { label, cells }, now());
            say(`${label}: done. Undo takes it back.`);
            onClose();
          }}
        />
      );
    case 'renumber':
      return (
        <Renumber
          plan={dialog.seen}
          onCancel={onClose}
          onRenumber={(cells, label) =>
            attempt(async () => {
              const { record, rows } = dialog.seen;
              await editCells(db, record.id, { label, cells, over: rows }, now());
              say(`${label}: done. Undo brings the old numbers back.`);
              onClose();
            })
          }
        />
      );
  }
}
