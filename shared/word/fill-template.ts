// A plan's Word document from a council's own template: the table at the marker {{plan}}, in the template's styles, and all
// else as the council has it.
import { TabledError } from '../errors.ts';
import { chooseRows } from '../export/choose-rows.ts';
import type { ExportOrder } from '../export/export-order.ts';
import { givenProperties } from './paper-details.ts';
import { fillParts } from './template/fill-parts.ts';
import { type OpenTemplate, openTemplate } from './template/open-template.ts';
import { readingTemplate, TemplateFault } from './template/template-fault.ts';
import { DETAIL_MARKERS, markerTexts, TITLE_MARKER } from './template/template-texts.ts';
import type { PackBytes } from './template/zip-entries.ts';
import { STYLE } from './text-styles.ts';
import { writeBody } from './word-body.ts';
import { joinPieces } from './zip-parts.ts';

function fill(opened: OpenTemplate, order: ExportOrder, pack: PackBytes | undefined): Uint8Array {
  const placed = new Set([opened.main, ...opened.others].flatMap(({ markers }) => markers.map(({ name }) => name)));
  const plan = chooseRows(order.plan, order.settings, order.facts);
  const markers = markerTexts(plan, order.settings);
  const details = DETAIL_MARKERS.flatMap(([marker, detail]) => (placed.has(marker) ? [detail] : []));
  return fillParts(
    opened,
    {
      properties: givenProperties(plan.title, order.settings),
      markers,
      writeBlocks: ({ room, list, styleId }) =>
        joinPieces(
          writeBody(order, {
            contentWidth: room.width,
            contentHeight: room.height,
            styleId: (style) => styleId(STYLE[style]),
            numId: list,
            hasTitle: placed.has(TITLE_MARKER),
            placedDetails: new Set(details),
          }),
        ),
    },
    pack,
  );
}

/**
 * The template with the plan in it, as a file.
 * @param pack packs the parts that change; fflate's own where there is none
 * @throws TabledError template-unusable, as checkTemplate does
 */
export function fillTemplate(template: Uint8Array, order: ExportOrder, pack?: PackBytes): Uint8Array {
  try {
    const opened = readingTemplate(() => openTemplate(template));
    return fill(opened, order, pack);
  } catch (error) {
    if (!(error instanceof TemplateFault)) throw error;
    const file = order.settings.template?.name ?? 'The template';
    throw new TabledError('template-unusable', { file, reason: error.reason }, { cause: error });
  }
}
