// A line for what is out of sight and waits for the person: work under way, its outcome, an error. It says so quietly
// and takes nothing from the keyboard.
import type { Dialogs, OpenDialog } from '../dialogs.ts';
import { KIND_WORDS } from '../export/kind-words.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './frame.module.css';

function sentence(dialog: OpenDialog): string {
  switch (dialog.kind) {
    case 'reading':
      return `“${dialog.name}” is being read…`;
    case 'preview':
      return `“${dialog.workbook.name}” is read: ready to import.`;
    case 'compare':
      return `The changes from “${dialog.name}” are open.`;
    case 'commands':
      return 'The list of commands is open.';
    case 'shortcuts':
      return 'The list of shortcuts is open.';
    case 'help':
      return 'The help is open.';
    case 'plans':
      return 'The list of plans is open.';
    case 'new-plan':
      return 'A new plan is being begun.';
    case 'copy-saved':
      return dialog.what === 'copy' ? 'A copy of the plan is saved.' : 'The evidence bundle is saved.';
    case 'copy-here':
      return `“${dialog.copy.name}” is a copy of the plan here: what to do with it is asked.`;
    case 'backups':
      return 'The backups are open.';
    case 'paste':
      return 'A table is waited for, to be pasted.';
    case 'export':
      return 'The choices for the export are open.';
    case 'making':
      return `The ${KIND_WORDS[dialog.what]} is being made…`;
    case 'exported':
      return `The ${KIND_WORDS[dialog.inHand.settings.kind]} is saved.`;
    case 'export-failed':
      return `The ${KIND_WORDS[dialog.inHand.settings.kind]} was not saved.`;
    case 'import-notes':
      return 'The import notes are open.';
    case 'rename':
      return 'The title is being changed.';
    case 'row-notes':
      return 'The notes on a row are open.';
    case 'paste-block':
      return 'What you pasted waits for your answer.';
    case 'move-to-theme':
      return 'The themes to move rows to are open.';
    case 'set-field':
      return 'A field for several rows is being set.';
    case 'renumber':
      return 'The new numbers are open.';
    case 'columns':
      return 'The columns are open.';
    case 'words':
      return 'The words for status and RAG are open.';
    case 'due-soon':
      return 'The days for “due soon” are being changed.';
    case 'deleted-rows':
      return 'The deleted rows are open.';
    case 'replace':
      return 'What replacing would change is open.';
    case 'parties':
      return 'The list of parties is open.';
    case 'evidence':
      return 'The evidence is open.';
    case 'unkept':
      return 'The texts not kept are open.';
    case 'notices':
      return 'There is something to know before you go on.';
    case 'error':
      return 'Something did not work.';
  }
}

export function WaitingDialogs({ dialogs }: { readonly dialogs: Dialogs }) {
  const { waiting, bringUp } = dialogs;
  return (
    // There from the start, so that assistive technology is told what comes into it.
    <div aria-live="polite">
      {waiting.length > 0 && (
        <section className={classNames(styles, 'waiting')} aria-label="Waiting for you" data-region>
          {waiting.map((dialog, index) => {
            const key = `${index} ${dialog.kind}`;
            return (
              <p key={key}>
                {sentence(dialog)}{' '}
                <button type="button" className={classNames(styles, 'link')} onClick={() => bringUp(dialog)}>
                  Show it
                </button>
              </p>
            );
          })}
        </section>
      )}
    </div>
  );
}
