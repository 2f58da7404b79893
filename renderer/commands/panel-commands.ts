// Commands on the side panel, and on what is kept beside an action's cells.
import { unexplainedRevision } from '../../shared/plan/date-revisions.ts';
import { noteField, reasonField } from '../../shared/plan/typed-fields.ts';
import { editBeside } from '../panel/edit-beside.ts';
import { focusPanel, isOverTable } from '../panel/panel-keyboard.ts';
import { focusTable } from '../ui/keyboard-place.ts';
import type { Command } from './command.ts';

export const showDetails: Command = {
  id: 'panel.show',
  label: ({ panel }) => (panel.isOpen ? 'Hide details' : 'Show details'),
  shortcut: 'Ctrl+.',
  menu: 'view',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ panel, say }) => {
    if (panel.isOpen) {
      const wasThere = document.activeElement?.closest('[data-panel]') !== null;
      panel.hide();
      if (wasThere || document.activeElement === document.body) focusTable();
      say('Details hidden.');
    } else {
      panel.show();
      say('Details shown. F6 goes there, Escape comes back.');
      // Where it lies over the table, the keyboard would be under it.
      // Beside it, the cell that the keyboard is on may now be out of sight.
      const { activeElement } = document;
      requestAnimationFrame(() => {
        if (isOverTable()) focusPanel();
        else activeElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      });
    }
  },
};

export const addProgressNote: Command = {
  id: 'progress.add',
  label: ({ activeRow }) =>
    activeRow?.kind === 'action' ? `Add a progress note to action ${activeRow.number}…` : 'Add progress note…',
  shortcut: 'Ctrl+Shift+M',
  menu: 'row',
  isAvailable: ({ plan, activeRow }) => plan !== undefined && activeRow?.kind === 'action',
  run: async (context) => {
    const { activeRow, services } = context;
    if (activeRow !== undefined) editBeside(context, { rowId: activeRow.id, field: noteField(services.newId()) });
  },
};

export const explainRevision: Command = {
  id: 'date.reason',
  label: () => 'Why was the date put back?…',
  shortcut: '',
  menu: 'row',
  isAvailable: ({ plan, activeRow }) => plan !== undefined && unexplainedRevision(activeRow) !== undefined,
  run: async (context) => {
    const { activeRow } = context;
    const at = unexplainedRevision(activeRow);
    if (activeRow !== undefined && at !== undefined) {
      editBeside(context, { rowId: activeRow.id, field: reasonField(at) });
    }
  },
};

export const showDeletedRows: Command = {
  id: 'rows.deleted',
  label: () => 'Deleted rows…',
  shortcut: '',
  menu: 'row',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ dialogs, plan }) => {
    if (plan !== undefined) dialogs.show({ kind: 'deleted-rows', planId: plan.record.id });
  },
};
