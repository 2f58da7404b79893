// From a plan to a Word document, one of our own on A4 landscape or in a council's template, read back before it is handed
// out.
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { PLAIN_UNPACKING, type Unpacking, unpackAhead } from '../export/read-back/zip-parts.ts';
import { checkDocument, expectDocument } from './check-document.ts';
import { documentParts, OWN_PLACE } from './document-package.ts';
import { fillTemplate } from './fill-template.ts';
import { propertiesOf } from './paper-details.ts';
import type { PackBytes } from './template/zip-entries.ts';
import { writeBody } from './word-body.ts';
import { type ZipPieces, zipPieces } from './zip-parts.ts';

/** What a host may do faster than plain script, which does what is left out. */
export interface WordTools {
  readonly zip?: ZipPieces;
  /** For the parts that change in a template. */
  readonly pack?: PackBytes;
  readonly unpacking?: Unpacking;
  /** Does a part of the work, none of which is asynchronous: a host may end one that takes too long. */
  readonly inTime?: <Result>(work: () => Result) => Result;
}

function ownDocument(order: ExportOrder, zip: ZipPieces): Promise<Uint8Array> {
  const properties = propertiesOf(order.plan.title, order.settings);
  return zip(documentParts(writeBody(order, OWN_PLACE), properties, order.facts.today));
}

/**
 * The plan as a .docx file, in the layout of its settings and in their template, with what was found when it was read back.
 * The plan is only read. Whoever hands the file out looks at the report's faults first.
 * @throws TabledError template-unusable
 */
export async function writeWord(
  order: ExportOrder,
  { zip = zipPieces, pack, unpacking = PLAIN_UNPACKING, inTime = (work) => work() }: WordTools = {},
): Promise<ExportedFile> {
  const { template } = order;
  const write = async () => (template === null ? ownDocument(order, zip) : fillTemplate(template, order, pack));
  const bytes = await inTime(write);
  // What is to be found in the file is told while the host unpacks it.
  const expect = async () => inTime(() => expectDocument(order));
  const [ahead, expected] = await Promise.all([unpackAhead(bytes, unpacking), expect()]);
  return { bytes, report: inTime(() => checkDocument(bytes, order, ahead, expected)) };
}
