// Tells where a portable file of the plan or an evidence bundle was saved, what is in it, and what is not.
import { MAX_COPY_EVIDENCE_BYTES, megabytes } from '../../shared/limits.ts';
import type { OpenDialog } from '../dialogs.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface CopySavedProps {
  readonly dialog: Extract<OpenDialog, { kind: 'copy-saved' }>;
  /** Where the plan's evidence is, for the person to read. */
  readonly evidenceFolder: string;
  readonly onClose: () => void;
}

const WORDS = {
  copy: {
    heading: 'A copy of the plan is saved',
    holds:
      'It holds the whole plan with its history and its evidence files. Open it on another laptop with “Open a plan file…”.',
  },
  bundle: {
    heading: 'The evidence bundle is saved',
    holds: 'It holds every evidence file in a folder of its action, and “Evidence index.html”, which lists them all.',
  },
} as const;

function NotInIt({ why, names }: { readonly why: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <p>{why}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

export function CopySaved({ dialog, evidenceFolder, onClose }: CopySavedProps) {
  const { what, path, leftOut, tooLarge } = dialog;
  return (
    <Dialog
      heading={WORDS[what].heading}
      buttons={
        <Button kind="primary" autoFocus onPress={onClose}>
          Close
        </Button>
      }
    >
      <p>{path}</p>
      <p>{WORDS[what].holds}</p>
      <NotInIt
        why={`These files are not in it, as there was no more room: it holds ${megabytes(MAX_COPY_EVIDENCE_BYTES)} of evidence. Take them along as they are, from ${evidenceFolder}:`}
        names={tooLarge}
      />
      <NotInIt why="These files are not in it, as they are missing in the evidence folder:" names={leftOut} />
    </Dialog>
  );
}
