// From a plan to a Word document, read back before it is handed out. It is one of our own on A4 landscape, unless whoever calls
// makes another: what fills templates is not loaded from here, because a short run of the command line has no use for it.
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { PLAIN_UNPACKING, type Unpacking, unpackAhead } from '../export/read-back/zip-parts.ts';
import { checkDocument, expectDocument } from './check-document.ts';
import { documentParts, OWN_PLACE } from './document-package.ts';
import { propertiesOf } from './paper-details.ts';
import { writeBody } from './word-body.ts';
import { type ZipPieces, zipPieces } from './zip-parts.ts';

/** What a host may do faster than plain script, which does what is left out. */
export interface OwnWordTools {
  readonly zip?: ZipPieces;
  readonly unpacking?: Unpacking;
  /** Does a part of the work, none of which is asynchronous: a host may end one that takes too long. */
  readonly inTime?: <Result>(work: () => Result) => Result;
}

function ownDocument(order: ExportOrder, zip: ZipPieces): Promise<Uint8Array> {
  const properties = propertiesOf(order.plan.title, order.settings);
  return zip(documentParts(writeBody(order, OWN_PLACE), properties, order.facts.today));
}

/** @param make makes the file; a document of our own where left out, whatever template the order has */
export async function writeOwnWord(
  order: ExportOrder,
  { zip = zipPieces, unpacking = PLAIN_UNPACKING, inTime = (work) => work() }: OwnWordTools = {},
  make: () => Uint8Array | Promise<Uint8Array> = () => ownDocument(order, zip),
): Promise<ExportedFile> {
  const bytes = await inTime(async () => make());
  // What is to be found in the file is told while the host unpacks it.
  const expect = async () => inTime(() => expectDocument(order));
  const [ahead, expected] = await Promise.all([unpackAhead(bytes, unpacking), expect()]);
  return { bytes, report: inTime(() => checkDocument(bytes, order, ahead, expected)) };
}
