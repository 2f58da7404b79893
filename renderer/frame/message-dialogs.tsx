// Dialogs that only say something: an error, notices of the start, work under way.
import type { TabledError } from '../../shared/errors.ts';
import { sentenceFor } from '../../shared/sentences.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface Closing {
  readonly onClose: () => void;
}

export function CloseButton({ onClose }: Closing) {
  return (
    <Button kind="primary" autoFocus onPress={onClose}>
      Close
    </Button>
  );
}

export function ErrorDialog({ error, onClose }: Closing & { readonly error: TabledError }) {
  return (
    <Dialog heading="That did not work" isAlert buttons={<CloseButton onClose={onClose} />}>
      <p>{sentenceFor(error)}</p>
    </Dialog>
  );
}

export function NoticesDialog({ sentences, onClose }: Closing & { readonly sentences: readonly string[] }) {
  return (
    <Dialog heading="Before you go on" isAlert buttons={<CloseButton onClose={onClose} />}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
}

export interface WaitDialogProps {
  readonly heading: string;
  readonly onHide: () => void;
}

/** Work that takes a moment. It can be put out of sight, and goes on. */
export function WaitDialog({ heading, onHide }: WaitDialogProps) {
  return (
    <Dialog heading={heading} buttons={<Button onPress={onHide}>Hide</Button>}>
      <p role="status">One moment…</p>
    </Dialog>
  );
}
