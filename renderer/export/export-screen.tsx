// The export screen: what is exported and how, beside the pages as they will be saved. Nothing is saved before the person
// says so, and the choices are kept once it is.
import { useRef, useState } from 'react';
import { asTabledError } from '../../shared/errors.ts';
import { type ExportSettings, shownColumns } from '../../shared/plan/export-settings.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { exportPlanAgain } from '../commands/plan-commands.ts';
import { shownShortcut } from '../commands/shortcuts.ts';
import type { OpenPlan } from '../db/open-plan.ts';
import { useServices } from '../services.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { counted } from '../ui/counted.ts';
import { Dialog } from '../ui/dialog.tsx';
import { IS_MAC } from '../ui/is-mac.ts';
import { ScrollArea } from '../ui/scroll-area.tsx';
import { ColumnChoices } from './column-choices.tsx';
import { DetailChoices } from './detail-choices.tsx';
import { DocumentChoices } from './document-choices.tsx';
import styles from './export-screen.module.css';
import { ExtraChoices } from './extra-choices.tsx';
import { PagePreview } from './page-preview.tsx';
import { RowChoices } from './row-choices.tsx';
import { type ExportChoices, useExportChoices } from './use-export-choices.ts';
import { type MadeDocument, useMadeDocument } from './use-made-document.ts';

const AGAIN = shownShortcut(exportPlanAgain.shortcut, IS_MAC);

export interface ExportScreenProps {
  readonly open: OpenPlan;
  /** The choices to begin with. */
  readonly settings: ExportSettings;
  /** Makes and saves it by these choices; where the document on screen is that, it is saved as it is. */
  readonly onExport: (settings: ExportSettings, onScreen: MadeDocument | undefined) => Promise<void>;
  readonly onCancel: () => void;
}

/** Runs one export at a time, and tells of one that failed: the choices stay as they are. */
function useExporting() {
  const isBusy = useRef(false);
  const [said, setSaid] = useState<{ readonly busy: boolean; readonly failure: string }>({ busy: false, failure: '' });
  async function run(work: () => Promise<void>): Promise<void> {
    // A second press while the first is at work would do it twice.
    if (isBusy.current) return;
    isBusy.current = true;
    setSaid({ busy: true, failure: '' });
    const failure = await work().then(
      () => '',
      (error: unknown) => sentenceFor(asTabledError(error)),
    );
    isBusy.current = false;
    setSaid({ busy: false, failure });
  }
  return { ...said, run };
}

function WorkbookWords({ choices }: { readonly choices: ExportChoices }) {
  const { plan, settings, counts } = choices;
  const columns = shownColumns(plan.columns, settings).length;
  return (
    <section className={classNames(styles, 'workbook')} aria-label="Workbook">
      <p>A workbook has no pages to show before it is saved.</p>
      {counts !== undefined && (
        <p>
          It will hold {counted(counts.chosen, 'action')} under {counted(columns, 'heading')}, on one sheet that prints
          on A4 landscape.
        </p>
      )}
    </section>
  );
}

export function ExportScreen({ open, settings: first, onExport, onCancel }: ExportScreenProps) {
  const services = useServices();
  const choices = useExportChoices(open, first, services);
  const { settings, wish, change } = choices;
  const isWord = settings.kind === 'word';
  const making = useMadeDocument(isWord ? wish : undefined, services.desk);
  const { busy, failure, run } = useExporting();
  return (
    <Dialog
      heading={`Export “${open.record.title}”`}
      isScreen
      buttons={
        <>
          <p className={classNames(styles, 'promise')} role="status">
            {busy ? 'One moment…' : `Your choices are kept with the plan once it is exported. ${AGAIN} repeats them.`}
          </p>
          <Button onPress={onCancel}>Cancel</Button>
          <Button kind="primary" autoFocus onPress={() => void run(() => onExport(settings, making.made))}>
            {isWord ? 'Export to Word' : 'Export to Excel'}
          </Button>
        </>
      }
    >
      <div className={classNames(styles, 'screen')}>
        <div role="alert" className={classNames(styles, 'head')}>
          {failure !== '' && <p className={classNames(styles, 'failure')}>{failure}</p>}
        </div>
        <ScrollArea className={classNames(styles, 'choices')} label="Choices">
          <DocumentChoices choices={choices} />
          <DetailChoices choices={choices} />
          <RowChoices choices={choices} />
          <ColumnChoices choices={choices} />
          <ExtraChoices choices={choices} />
        </ScrollArea>
        {isWord ? (
          <PagePreview
            making={making}
            columns={choices.plan.columns}
            settings={settings}
            onShares={(columnShares) => change({ columnShares })}
          />
        ) : (
          <WorkbookWords choices={choices} />
        )}
      </div>
    </Dialog>
  );
}
