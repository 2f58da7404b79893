// The notes of an import: what could not be read for certain, and what was done about it.
import type { PlanOrigin } from '../../shared/plan/plan.ts';
import { ProblemList } from '../import/problem-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CloseButton, type Closing } from './message-dialogs.tsx';

export function ImportNotes({ origin, onClose }: Closing & { readonly origin: PlanOrigin }) {
  return (
    <Dialog heading={`Import notes of “${origin.file}”`} isWide buttons={<CloseButton onClose={onClose} />}>
      <ProblemList problems={origin.problems} />
    </Dialog>
  );
}
