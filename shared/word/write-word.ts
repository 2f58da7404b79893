// From a plan to a Word document: one of our own, on A4 landscape, or the council's template filled in.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { countRows } from '../plan/plan.ts';
import { documentParts, OWN_PLACE } from './document-package.ts';
import { fillTemplate } from './fill-template.ts';
import { propertiesOf } from './paper-details.ts';
import { removedSigns } from './removed-signs.ts';
import { writeBody } from './word-body.ts';
import { type ZipTexts, zipTexts } from './zip-parts.ts';

/** What a host may do faster than plain script. */
export interface WordTools {
  readonly zip: ZipTexts;
}

/** The plan as a .docx file, in the layout of its settings. The plan is only read. */
export async function writeWord(order: ExportOrder, { zip }: WordTools = { zip: zipTexts }): Promise<ExportedFile> {
  const { plan, settings, facts, template } = order;
  const { actions } = countRows(chooseRows(plan, settings, facts).rows);
  const report = { expected: actions, found: actions, faults: [], accessibility: [], removed: removedSigns(order) };
  if (template !== null) return { bytes: fillTemplate(template, order), report };
  const parts = documentParts(writeBody(order, OWN_PLACE), propertiesOf(plan.title, settings), facts.today);
  return { bytes: zip(parts), report };
}
