// What an export says: where the document is, or why it is not there and the way on.
import type { TabledError } from '../../shared/errors.ts';
import type { ExportKind } from '../../shared/plan/export-settings.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import type { DownloadState } from '../dialogs.ts';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './export-dialogs.module.css';
import type { ExportInHand } from './export-plan.ts';
import { Report } from './export-report.tsx';
import { KIND_WORDS } from './kind-words.ts';

export interface ExportedProps {
  readonly inHand: ExportInHand;
  readonly path: string;
  readonly download: DownloadState;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

export function Exported({ inHand: { document, settings }, path, download, onOpen, onClose }: ExportedProps) {
  return (
    <Dialog
      heading={`The ${KIND_WORDS[settings.kind]} is saved`}
      buttons={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button kind="primary" autoFocus onPress={onOpen}>
            Open it
          </Button>
        </>
      }
    >
      <p>“{document.name}” was saved as</p>
      <p className={classNames(styles, 'path')}>{path}</p>
      <Report report={document.report} kind={settings.kind} />
      {download === 'begun' && <p>A copy was also handed to your browser’s downloads.</p>}
      {download === 'failed' && (
        <p>Your browser’s own download of a copy did not work. The document is in its folder all the same.</p>
      )}
    </Dialog>
  );
}

export interface ExportFailedProps {
  readonly kind: ExportKind;
  readonly error: TabledError;
  readonly onElsewhere: () => void;
  readonly onRetry: () => void;
  readonly onClose: () => void;
}

export function ExportFailed({ kind, error, onElsewhere, onRetry, onClose }: ExportFailedProps) {
  return (
    <Dialog
      heading={`The ${KIND_WORDS[kind]} was not saved`}
      isAlert
      buttons={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button onPress={onRetry}>Try again</Button>
          <Button kind="primary" autoFocus onPress={onElsewhere}>
            Save a copy elsewhere
          </Button>
        </>
      }
    >
      <p>{sentenceFor(error)}</p>
    </Dialog>
  );
}
