// Commands on evidence: attached to the action that the keyboard is on, and looked through for the whole plan.
import type { ActionRow } from '../../shared/plan/plan.ts';
import { chooseEvidence } from '../evidence/choose-evidence.ts';
import { saveBundle } from '../evidence/save-bundle.ts';
import { actionsInWords, actionsOf } from '../evidence/supported-actions.ts';
import { loadLater } from '../load-later.ts';
import type { Command, CommandContext } from './command.ts';

/** The actions that a command is about: those that are selected, else the one that the keyboard is on. */
function actionsInHand({ selectedRows }: CommandContext): readonly ActionRow[] {
  return actionsOf(selectedRows.map(({ row }) => row));
}

function hasActions(context: CommandContext): boolean {
  return context.plan !== undefined && actionsInHand(context).length > 0;
}

export const attachEvidence: Command = {
  id: 'evidence.attach',
  label: (context) =>
    hasActions(context) ? `Attach evidence to ${actionsInWords(actionsInHand(context))}…` : 'Attach evidence…',
  shortcut: 'Alt+Shift+E',
  menu: 'row',
  isAvailable: hasActions,
  run: async (context) => {
    const { plan, services } = context;
    const rows = actionsInHand(context);
    if (plan === undefined) return;
    const files = await chooseEvidence(services, true);
    if (files.length === 0) return;
    const { attachFiles } = await loadLater();
    await attachFiles(plan.record.id, rows, files, context);
  },
};

export const addLink: Command = {
  id: 'evidence.link',
  label: (context) =>
    hasActions(context) ? `Add a link as evidence of ${actionsInWords(actionsInHand(context))}…` : 'Add a link…',
  shortcut: '',
  menu: 'row',
  isAvailable: hasActions,
  run: async (context) => {
    const { plan, dialogs } = context;
    if (plan === undefined) return;
    const view = { show: 'link', rows: actionsInHand(context) } as const;
    dialogs.show({ kind: 'evidence', planId: plan.record.id, view });
  },
};

export const showEvidenceRegister: Command = {
  id: 'evidence.register',
  label: () => 'Evidence register…',
  shortcut: '',
  menu: 'file',
  isAvailable: ({ plan }) => plan !== undefined,
  run: async ({ plan, dialogs }) => {
    if (plan !== undefined) dialogs.show({ kind: 'evidence', planId: plan.record.id, view: { show: 'register' } });
  },
};

export const saveEvidenceBundle: Command = {
  id: 'evidence.bundle',
  label: () => 'Save the evidence bundle…',
  shortcut: '',
  menu: 'file',
  isAvailable: ({ plan }) => (plan?.record.evidence ?? []).length > 0,
  run: saveBundle,
};
