// Which columns the rows had that were copied last, as other programs were given them: these keep the cells alone.
import type { CellField } from '../../shared/plan/row-cells.ts';

export interface CopiedColumns {
  readonly planId: string;
  readonly fields: readonly CellField[];
}

let lastCopied: CopiedColumns | undefined;

export function rememberCopiedColumns(copied: CopiedColumns | undefined): void {
  lastCopied = copied;
}

export function lastCopiedColumns(): CopiedColumns | undefined {
  return lastCopied;
}
