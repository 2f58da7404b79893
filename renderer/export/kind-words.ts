// What is exported, as a person calls it.
import type { ExportKind } from '../../shared/plan/export-settings.ts';

export const KIND_WORDS: Readonly<Record<ExportKind, string>> = { word: 'Word document', excel: 'Excel workbook' };
