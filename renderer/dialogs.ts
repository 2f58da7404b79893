// Which dialog is open: one at the most.
import { useMemo, useState } from 'react';
import type { HeldDocument } from '../shared/desk.ts';
import type { TabledError } from '../shared/errors.ts';
import type { ImportedPlan } from '../shared/import/import-plan.ts';

export type OpenDialog =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'preview'; readonly name: string; readonly imported: ImportedPlan }
  | { readonly kind: 'making-word' }
  | { readonly kind: 'exported'; readonly document: HeldDocument; readonly path: string }
  | { readonly kind: 'export-failed'; readonly document: HeldDocument; readonly error: TabledError }
  | { readonly kind: 'import-notes' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'unkept' }
  | { readonly kind: 'notices'; readonly sentences: readonly string[] }
  | { readonly kind: 'error'; readonly error: TabledError };

export interface Dialogs {
  readonly open: OpenDialog | undefined;
  readonly show: (dialog: OpenDialog) => void;
  readonly close: () => void;
}

export function useDialogs(first: OpenDialog | undefined): Dialogs {
  const [open, setOpen] = useState(first);
  return useMemo(() => ({ open, show: setOpen, close: () => setOpen(undefined) }), [open]);
}
