// What may stand around the plan in a document, as far as the settings ask for it: the title and the paper's details, the
// summary, the evidence, the RAG key, the acronyms.
import { judgedOn } from '../../export/choose-rows.ts';
import { evidenceList } from '../../export/evidence-list.ts';
import type { ExportOrder } from '../../export/export-order.ts';
import { type SummaryLine, summarise } from '../../export/plan-summary.ts';
import { wordKeys } from '../../export/word-keys.ts';
import type { ExportSettings } from '../../plan/export-settings.ts';
import type { Plan } from '../../plan/plan.ts';
import { expectedText, expectedTitle, shownText, themeName } from './expected-text.ts';
import { type ExpectedUnit, oneLine } from './units.ts';

const BETWEEN = ' · ';

function trimmed(text: string): string {
  return expectedTitle(text).trim();
}

/** A detail after its word, unless it begins with that itself. */
function withWord(word: string, sign: string, text: string): string {
  const line = trimmed(text);
  return line === '' || line.toLowerCase().startsWith(word.toLowerCase()) ? line : `${word}${sign} ${line}`;
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join(BETWEEN);
}

/** The title between the paper's details. In a template these may stand anywhere (check-details.ts). */
export function titleUnits(plan: Plan, { settings, template }: ExportOrder): readonly ExpectedUnit[] {
  if (template !== null) return [];
  const { council, appendix, committee, meetingDate, agendaItem, asAt, version, author } = settings.details;
  const above = joined([
    ...[council, appendix, committee, meetingDate].map(trimmed),
    withWord('Agenda item', '', agendaItem),
  ]);
  const below = joined([
    withWord('As at', '', asAt),
    withWord('Version', '', version),
    withWord('Report author', ':', author),
  ]);
  return [
    oneLine('other', above, () => 'the line above the title'),
    oneLine('title', expectedTitle(plan.title), () => 'the title'),
    oneLine('other', below, () => 'the line below the title'),
  ].filter(({ texts: [text] }) => text !== '');
}

/** A small table below a heading of its own. */
function tableUnits(
  heading: string,
  labels: readonly string[],
  rows: readonly (readonly string[])[],
): readonly ExpectedUnit[] {
  const row = (kind: 'heading' | 'other', cells: readonly string[], name: string): ExpectedUnit => ({
    kind,
    isRow: true,
    texts: cells,
    name: () => name,
    label: (index) => `“${labels[index] ?? ''}”`,
  });
  const texts = (cells: readonly string[]) => cells.map((text) => expectedText(expectedTitle(text)));
  return [
    oneLine('other', heading, () => `the heading “${heading}”`),
    // A label's bullets need be no list's.
    row('heading', texts(labels).map(shownText), `the heading row of “${heading}”`),
    ...rows.map((cells) => row('other', texts(cells), `“${cells[0] ?? ''}” of “${heading}”`)),
  ];
}

/** @param plan with the chosen rows only */
export function summaryUnits(plan: Plan, { settings, facts }: ExportOrder): readonly ExpectedUnit[] {
  if (!settings.showSummary) return [];
  const { statuses, lines, total } = summarise(plan.rows, plan.columns, judgedOn(settings, facts));
  const cells = (name: string, { actions, counts }: SummaryLine) => [name, ...[actions, ...counts].map(String)];
  const first = plan.rows.find(({ kind }) => kind !== 'statement');
  const hasThemes = plan.rows.some(({ kind }) => kind === 'theme');
  const rows = lines.map((line, index) =>
    cells(index === 0 && first?.kind === 'action' ? 'No theme' : themeName(line.theme), line),
  );
  return tableUnits('Summary', ['Theme', 'Actions', ...statuses], [...(hasThemes ? rows : []), cells('Total', total)]);
}

/** Pairs of texts, both of which say something. */
function given(pairs: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  return pairs.filter(([one, other]) => one.trim() !== '' && other.trim() !== '');
}

/** @param plan with the chosen rows only */
export function evidenceUnits(plan: Plan, settings: ExportSettings): readonly ExpectedUnit[] {
  const list = evidenceList(plan, settings);
  if (list === undefined) return [];
  const labels = ['Action', 'Reference', 'Evidence', 'File or address', 'Attached on'];
  const without = oneLine('other', expectedTitle(list.without), () => 'the line on actions without evidence');
  return [...tableUnits('Evidence index', labels, list.lines), ...(list.without === '' ? [] : [without])];
}

export function wordKeyUnits({ columns }: Plan, settings: ExportSettings): readonly ExpectedUnit[] {
  return wordKeys(columns, settings).flatMap(({ name, word, lines }) =>
    tableUnits(
      name,
      [word, 'Meaning'],
      lines.map((line) => [line.word, line.meaning]),
    ),
  );
}

export function acronymUnits({ showAcronyms, acronyms }: ExportSettings): readonly ExpectedUnit[] {
  const rows = given(acronyms.map(({ short, long }) => [short, long]));
  return showAcronyms && rows.length > 0 ? tableUnits('Acronyms', ['Acronym', 'Stands for'], rows) : [];
}
