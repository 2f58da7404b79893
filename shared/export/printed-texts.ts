// The texts that an export prints beside those of the plan's rows: of its title, its columns, its paper and its lists.
import { DETAIL_NAMES, type ExportSettings, type PaperDetail, shownColumns } from '../plan/export-settings.ts';
import type { Plan } from '../plan/plan.ts';
import { shorten } from '../plan/row-cells.ts';
import { columnLabel } from '../word/column-labels.ts';
import { EVIDENCE_INDEX, evidenceList } from './evidence-list.ts';
import { wordKeys } from './word-keys.ts';

export interface PrintedText {
  /** Where it stands, as the end of a sentence has it; it may itself hold what no file can. */
  readonly where: string;
  readonly text: string;
}

/** How much of a text names it, in characters. */
const LONGEST_NAME = 40;

function quoted(text: string): string {
  return `“${shorten(text, LONGEST_NAME)}”`;
}

/** The lines of a list, the texts of its cells together; each is named by one of them. */
function listed(list: string, lines: readonly (readonly string[])[], name: number): readonly PrintedText[] {
  return lines.map((cells) => ({ where: `${quoted(cells[name] ?? '')} of the ${list}`, text: cells.join('\n') }));
}

/** What stands before the rows, the columns' labels with it. @param plan with the chosen rows only */
export function textsBefore({ title, columns }: Plan, settings: ExportSettings): readonly PrintedText[] {
  const details = Object.entries(DETAIL_NAMES) as [PaperDetail, string][];
  return [
    { where: 'the title', text: title },
    ...details.map(([detail, where]) => ({ where, text: settings.details[detail] })),
    ...(['number', ...shownColumns(columns, settings)] as const).map((field) => {
      const label = columnLabel(field, columns);
      return { where: `the heading ${quoted(label)}`, text: label };
    }),
  ];
}

/** What stands after the rows, as far as the settings ask for it. @param plan with the chosen rows only */
export function textsAfter(plan: Plan, settings: ExportSettings): readonly PrintedText[] {
  const acronyms = settings.acronyms.filter(({ short, long }) => short.trim() !== '' && long.trim() !== '');
  return [
    ...listed(EVIDENCE_INDEX.toLowerCase(), evidenceList(plan, settings)?.lines ?? [], 2),
    ...wordKeys(plan.columns, settings).flatMap(({ name, lines }) =>
      listed(
        name,
        lines.map(({ word, meaning }) => [word, meaning]),
        0,
      ),
    ),
    ...listed('acronyms', settings.showAcronyms ? acronyms.map(({ short, long }) => [short, long]) : [], 0),
  ];
}
