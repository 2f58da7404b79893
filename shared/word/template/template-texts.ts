// What stands for each marker of a template but {{plan}}: the plan's title and the details that the officer gave.
import type { ExportOrder } from '../../export/export-order.ts';
import type { PaperDetail } from '../../plan/export-settings.ts';
import { wordText } from '../word-text.ts';

export const TITLE_MARKER = 'title';
const DETAIL_MARKERS: Readonly<Record<string, PaperDetail>> = {
  council: 'council',
  appendix: 'appendix',
  committee: 'committee',
  'meeting date': 'meetingDate',
  'agenda item': 'agendaItem',
  author: 'author',
  'report author': 'author',
  'as at': 'asAt',
  version: 'version',
};

export const TEXT_MARKERS: readonly string[] = [TITLE_MARKER, ...Object.keys(DETAIL_MARKERS)];

/** A text as it goes into a line of the template's. */
function inOneLine(text: string): string {
  return wordText(text).replace(/\s+/g, ' ').trim();
}

/** The texts by their markers' names; a detail that was not given is empty. */
export function markerTexts({ plan, settings }: Pick<ExportOrder, 'plan' | 'settings'>): ReadonlyMap<string, string> {
  const details = Object.entries(DETAIL_MARKERS).map(([marker, detail]) => {
    return [marker, inOneLine(settings.details[detail])] as const;
  });
  return new Map([[TITLE_MARKER, inOneLine(plan.title)], ...details]);
}
