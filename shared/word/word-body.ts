// The body of a plan's Word document, in the layout that the settings choose: paragraphs and tables as WordprocessingML.
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportOrder } from '../export/export-order.ts';
import { accessibleTables } from './accessible-tables.ts';
import { afterPlanXml, summaryXml } from './beside-the-plan.ts';
import type { BodyPlace } from './body-place.ts';
import { originalTable } from './original-table.ts';
import { titleXml } from './paper-details.ts';
import { headingParagraph } from './word-paragraphs.ts';
import type { TextPieces } from './zip-parts.ts';

export type { BodyPlace, BodyStyle } from './body-place.ts';

/**
 * The block-level content (w:p and w:tbl, ISO/IEC 29500-1, 17.2.2) of an export, without the section's properties, made as it
 * is taken. The plan is only read.
 */
export function* writeBody(order: ExportOrder, place: BodyPlace): TextPieces {
  const { settings } = order;
  const plan = chooseRows(order.plan, settings, order.facts);
  const title = titleXml(plan.title, settings, place);
  const summary = summaryXml(plan, order, place);
  const table =
    settings.layout === 'accessible' ? accessibleTables(plan, order, place) : originalTable(plan, order, place);
  yield title + summary;
  let isAfterTable = summary !== '';
  for (const piece of table) {
    // Word joins two tables that have nothing between them.
    if (isAfterTable && piece.startsWith('<w:tbl>')) yield headingParagraph(place.styleId('text'), '');
    isAfterTable = false;
    yield piece;
  }
  yield afterPlanXml(plan, settings, place);
}
