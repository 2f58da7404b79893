// From a plan to a Word document, read back before it is handed out: one of our own, on A4 landscape, or in a council's
// template.
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { PLAIN_UNPACKING, type Unpacking } from '../export/read-back/zip-parts.ts';
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
  readonly unpacking: Unpacking;
  /** For the parts that change in a template; script where it is left out. */
  readonly pack?: PackBytes;
}

const PLAIN_TOOLS: WordTools = { zip: zipTexts, unpacking: PLAIN_UNPACKING };

/** No name holds the parts' texts, so that they can go before the file is read back. */
function ownDocument(order: ExportOrder, zip: ZipTexts): Uint8Array {
  const { plan, settings, facts } = order;
  return zip(documentParts(writeBody(order, OWN_PLACE), propertiesOf(plan.title, settings), facts.today));
}

/**
 * The plan as a .docx file, in the layout of its settings and in their template, with what was found when it was read
 * back. The plan is only read. Whoever hands the file out looks at the report's faults first.
 * @throws TabledError template-unusable
 */
export async function writeWord(
  order: ExportOrder,
  { zip, unpacking, pack }: WordTools = PLAIN_TOOLS,
): Promise<ExportedFile> {
  const bytes = order.template === null ? ownDocument(order, zip) : fillTemplate(order.template, order, pack);
  return { bytes, report: checkDocument(bytes, order, unpacking) };
}
