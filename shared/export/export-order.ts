// What an export is given and what it gives back, the same for Word and Excel.
import type { ExportFacts, ExportSettings } from '../plan/export-settings.ts';
import type { Plan } from '../plan/plan.ts';
import type { ExportReport } from './export-report.ts';

export { EXPORT_KINDS, type ExportKind } from '../plan/export-settings.ts';

export interface ExportOrder {
  /** The whole plan: the settings say which of its rows and columns are exported. */
  readonly plan: Plan;
  readonly settings: ExportSettings;
  readonly facts: ExportFacts;
  /** The bytes of the template that the settings name; null where they name none. Word only. */
  readonly template: Uint8Array | null;
}

export interface ExportedFile {
  readonly bytes: Uint8Array;
  readonly report: ExportReport;
}
