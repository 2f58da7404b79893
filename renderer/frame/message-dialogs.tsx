// Dialogs that only say something: an error, notices of the start, work under way, the notes of an import.
import type { TabledError } from '../../shared/errors.ts';
import type { PlanOrigin } from '../../shared/plan/plan.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { ProblemList } from '../import/problem-list.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface Closing {
  readonly onClose: () => void;
}

function CloseButton({ onClose }: Closing) {
  return (
    <Button kind="primary" autoFocus onPress={onClose}>
      Close
    </Button>
  );
}

export function ErrorDialog({ error, onClose }: Closing & { readonly error: TabledError }) {
  return (
    <Dialog heading="That did not work" isAlert onClose={onClose} buttons={<CloseButton onClose={onClose} />}>
      <p>{sentenceFor(error)}</p>
    </Dialog>
  );
}

export function NoticesDialog({ sentences, onClose }: Closing & { readonly sentences: readonly string[] }) {
  return (
    <Dialog heading="Before you go on" isAlert onClose={onClose} buttons={<CloseButton onClose={onClose} />}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
}

/** Work that takes a moment. Closing hides the dialog; the work's outcome is shown all the same. */
export function WaitDialog({ heading, onClose }: Closing & { readonly heading: string }) {
  return (
    <Dialog heading={heading} onClose={onClose} buttons={<Button onPress={onClose}>Hide</Button>}>
      <p role="status">One moment…</p>
    </Dialog>
  );
}

export function ImportNotes({ origin, onClose }: Closing & { readonly origin: PlanOrigin }) {
  return (
    <Dialog
      heading={`Import notes of “${origin.file}”`}
      isWide
      onClose={onClose}
      buttons={<CloseButton onClose={onClose} />}
    >
      <ProblemList problems={origin.problems} />
    </Dialog>
  );
}
