// What stands for each marker of a template but {{plan}}: the plan's title and the details that the officer gave.
import type { ExportSettings, PaperDetail } from '../../plan/export-settings.ts';
import type { Plan } from '../../plan/plan.ts';
import { wordText } from '../word-text.ts';

export const TITLE_MARKER = 'title';
export const DETAIL_MARKERS: readonly (readonly [string, PaperDetail])[] = [
  ['council', 'council'],
  ['appendix', 'appendix'],
  ['committee', 'committee'],
  ['meeting date', 'meetingDate'],
  ['agenda item', 'agendaItem'],
  ['author', 'author'],
  ['report author', 'author'],
  ['as at', 'asAt'],
  ['version', 'version'],
];

export const TEXT_MARKERS: readonly string[] = [TITLE_MARKER, ...DETAIL_MARKERS.map(([marker]) => marker)];

/** A text as it goes into a line of the template's. */
function inOneLine(text: string): string {
  return wordText(text).replace(/\s+/g, ' ').trim();
}

/** The texts by their markers' names; a detail that was not given is empty. */
export function markerTexts({ title }: Pick<Plan, 'title'>, { details }: ExportSettings): ReadonlyMap<string, string> {
  const texts = DETAIL_MARKERS.map(([marker, detail]) => [marker, inOneLine(details[detail])] as const);
  return new Map([[TITLE_MARKER, inOneLine(title)], ...texts]);
}
