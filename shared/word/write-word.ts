// From a plan to a Word document, read back before it is handed out: one of our own, on A4 landscape, or the council's
// template filled in.
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { PLAIN_UNPACKING, type Unpacking } from '../export/read-back/zip-parts.ts';
import { checkDocument } from './check-document.ts';
import { documentParts, OWN_PLACE } from './document-package.ts';
import { fillTemplate } from './fill-template.ts';
import { propertiesOf } from './paper-details.ts';
import { writeBody } from './word-body.ts';
import { type ZipTexts, zipTexts } from './zip-parts.ts';

/** What a host may do faster than plain script. */
export interface WordTools {
  readonly zip: ZipTexts;
  readonly unpacking: Unpacking;
}

const PLAIN_TOOLS: WordTools = { zip: zipTexts, unpacking: PLAIN_UNPACKING };

/**
 * The plan as a .docx file, in the layout of its settings, with what was found when it was read back. The plan is only
 * read. Whoever hands the file out looks at the report's faults first.
 */
export async function writeWord(
  order: ExportOrder,
  { zip, unpacking }: WordTools = PLAIN_TOOLS,
): Promise<ExportedFile> {
  if (order.template !== null) {
    const filled = fillTemplate(order.template, order);
    return { bytes: filled, report: checkDocument(filled, order, unpacking) };
  }
  const properties = propertiesOf(order.plan.title, order.settings);
  // No name holds the parts' texts, so that they can go before the file is read back.
  const bytes = zip(documentParts(writeBody(order, OWN_PLACE), properties, order.facts.today));
  return { bytes, report: checkDocument(bytes, order, unpacking) };
}
