// The body of a plan's Word document, in the layout that the settings choose: paragraphs and tables as WordprocessingML.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportOrder } from '../export/export-order.ts';
import type { BodyPlace } from './body-place.ts';
import { originalTable } from './original-table.ts';
import { headingParagraph } from './word-paragraphs.ts';
import { wordLine } from './word-text.ts';

export type { BodyPlace } from './body-place.ts';

/**
 * The block-level content (w:p and w:tbl, ISO/IEC 29500-1, 17.2.2) of an export, without the section's properties. The
 * plan is only read.
 */
export function writeBody(order: ExportOrder, place: BodyPlace): string {
  const plan = chooseRows(order.plan, order.settings, order.facts);
  const title = place.hasTitle ? '' : headingParagraph(place.styleId('title'), wordLine(plan.title));
  return title + originalTable(plan, order, place);
}
