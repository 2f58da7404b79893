// The export screen joined to the plan on screen, and to what its buttons do.
import { TabledError } from '../../shared/errors.ts';
import type { ExportSettings } from '../../shared/plan/export-settings.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import type { CommandContext } from '../commands/command.ts';
import type { OpenDialog } from '../dialogs.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { documentFor, saveExport } from './export-plan.ts';
import { ExportScreen } from './export-screen.tsx';
import { readWish } from './export-wish.ts';
import type { MadeDocument } from './use-made-document.ts';

export interface ExportPlanProps {
  readonly context: CommandContext;
  readonly dialog: Extract<OpenDialog, { kind: 'export' }>;
  readonly onClose: () => void;
}

export function ExportPlan({ context, dialog, onClose }: ExportPlanProps) {
  const { plan, services } = context;
  const { planId } = dialog;
  if (plan === undefined || plan.record.id !== planId) {
    return (
      <Dialog
        heading="Export"
        isAlert
        buttons={
          <Button kind="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        }
      >
        <p>{sentenceFor(new TabledError('not-on-screen', {}))}</p>
      </Dialog>
    );
  }

  async function exportIt(settings: ExportSettings, onScreen: MadeDocument | undefined): Promise<void> {
    await services.db.commits.idle();
    const wish = await readWish(services.db, planId, settings);
    const document = await documentFor(wish, onScreen, context);
    // Where the person chose no place to save to, the choices stay open.
    await saveExport({ planId, settings, document }, dialog, context);
  }

  return <ExportScreen open={plan} settings={dialog.settings} onExport={exportIt} onCancel={onClose} />;
}
