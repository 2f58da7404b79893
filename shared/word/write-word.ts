// From a plan to a Word document, one of our own on A4 landscape or in a council's template, read back before it is handed
// out.
import type { ExportedFile, ExportOrder } from '../export/export-order.ts';
import { fillTemplate } from './fill-template.ts';
import type { PackBytes } from './template/zip-entries.ts';
import { type OwnWordTools, writeOwnWord } from './write-own-word.ts';

/** What a host may do faster than plain script, which does what is left out. */
export interface WordTools extends OwnWordTools {
  /** For the parts that change in a template. */
  readonly pack?: PackBytes;
}

/**
 * The plan as a .docx file, in the layout of its settings and in their template, with what was found when it was read back.
 * The plan is only read. Whoever hands the file out looks at the report's faults first.
 * @throws TabledError template-unusable, or rows-gone as chooseRows does
 */
export function writeWord(order: ExportOrder, tools: WordTools = {}): Promise<ExportedFile> {
  const { template } = order;
  const { pack } = tools;
  return template === null
    ? writeOwnWord(order, tools)
    : writeOwnWord(order, tools, () => fillTemplate(template, order, pack));
}
