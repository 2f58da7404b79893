// From a plan to a Word document: one of our own, on A4 landscape, or in a council's template. It is read back before it
// is handed out.
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import type { Unpacking } from '../export/read-back/zip-parts.ts';
import { checkDocument } from './check-document.ts';
import { documentParts, OWN_PLACE } from './document-package.ts';
import { fillTemplate } from './fill-template.ts';
import { propertiesOf } from './paper-details.ts';
import type { PackBytes } from './template/zip-entries.ts';
import { writeBody } from './word-body.ts';
import { type ZipTexts, zipTexts } from './zip-parts.ts';

/** What a host may do faster than plain script. */
export interface WordTools {
  readonly zip: ZipTexts;
  /** For reading the file back; script where it is left out. */
  readonly unpacking?: Unpacking;
  /** For the parts that change in a template; script where it is left out. */
  readonly pack?: PackBytes;
}

/** No name holds the parts' texts, so that they can go before the file is read back. */
function ownDocument(order: ExportOrder, zip: ZipTexts): Uint8Array {
  const properties = propertiesOf(order.plan.title, order.settings);
  return zip(documentParts(writeBody(order, OWN_PLACE), properties, order.facts.today));
}

/**
 * The plan as a .docx file, in the layout of its settings and in their template, with what was found when it was read
 * back. The plan is only read. Whoever hands the file out looks at the report's faults first.
 * @throws TabledError template-unusable
 */
export async function writeWord(
  order: ExportOrder,
  { zip, unpacking, pack }: WordTools = { zip: zipTexts },
): Promise<ExportedFile> {
  const { template } = order;
  const bytes = template === null ? ownDocument(order, zip) : fillTemplate(template, order, pack);
  return { bytes, report: checkDocument(bytes, order, unpacking) };
}
