// From a plan to a Word document: one of our own, on A4 landscape, or in a council's template.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { countRows } from '../plan/plan.ts';
import { documentParts, OWN_PLACE } from './document-package.ts';
import { fillTemplate } from './fill-template.ts';
import { propertiesOf } from './paper-details.ts';
import { removedSigns } from './removed-signs.ts';
import type { PackBytes } from './template/zip-entries.ts';
import { writeBody } from './word-body.ts';
import { type ZipTexts, zipTexts } from './zip-parts.ts';

/** What a host may do faster than plain script. */
export interface WordTools {
  readonly zip: ZipTexts;
  /** For the parts that change in a template; script where it is left out. */
  readonly pack?: PackBytes;
}

function ownParts(order: ExportOrder): ReadonlyMap<string, string> {
  const { plan, settings, facts } = order;
  return documentParts(writeBody(order, OWN_PLACE), propertiesOf(plan.title, settings), facts.today);
}

/**
 * The plan as a .docx file, in the layout of its settings and in their template. The plan is only read.
 * @throws TabledError template-unusable
 */
export async function writeWord(
  order: ExportOrder,
  { zip, pack }: WordTools = { zip: zipTexts },
): Promise<ExportedFile> {
  const { plan, settings, facts } = order;
  const { actions } = countRows(chooseRows(plan, settings, facts).rows);
  return {
    bytes: order.template === null ? zip(ownParts(order)) : fillTemplate(order.template, order, pack),
    report: { expected: actions, found: actions, faults: [], accessibility: [], removed: removedSigns(order) },
  };
}
