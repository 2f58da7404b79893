// What may stand before and after the plan's table: the counts by theme, the evidence, what the RAG words mean, the acronyms.
import { judgedOn } from '../export/choose-rows.ts';
import { EVIDENCE_INDEX, EVIDENCE_LABELS, evidenceList } from '../export/evidence-list.ts';
import type { ExportOrder } from '../export/export-order.ts';
import { type SummaryLine, summarise } from '../export/plan-summary.ts';
import { wordKeys } from '../export/word-keys.ts';
import type { ExportSettings } from '../plan/export-settings.ts';
import type { Plan } from '../plan/plan.ts';
import type { BodyPlace } from './body-place.ts';
import { roomForWords } from './column-needs.ts';
import { CELL_PADDING } from './page-geometry.ts';
import { type PlainTable, plainTable } from './plain-table.ts';
import { themeName } from './table-words.ts';
import { RAG_COLOUR } from './text-styles.ts';
import { headingParagraph, lineLook, paragraphsXml, sameStyle } from './word-paragraphs.ts';
import { wordLine } from './word-text.ts';

const WIDTH = { theme: 5400, leastTheme: 2700, count: 1150, narrowCount: 780, word: 1800, meaning: 8600 } as const;
/** Bold type is wider than the ordinary that is measured. */
const BOLD = 1.08;
/** Around a line below a table, in twips. */
const BELOW_TABLE = { before: 100, after: 0 } as const;
/** Of EVIDENCE_LABELS. */
const EVIDENCE_WIDTHS = [1500, 1900, 5400, 4700, 1900] as const;

function headed(heading: string, table: PlainTable, place: BodyPlace): string {
  return headingParagraph(place.styleId('subheading'), heading) + plainTable(table, place);
}

/** The widths of the summary: counts are as wide as the words above them, and the themes have what is left. */
function summaryWidths(labels: readonly string[], contentWidth: number): readonly number[] {
  const isWide = WIDTH.theme + labels.length * WIDTH.count <= contentWidth;
  const least = isWide ? WIDTH.count : WIDTH.narrowCount;
  const counts = labels.map((label) => Math.max(least, Math.ceil(roomForWords(label, CELL_PADDING.left) * BOLD)));
  const left = contentWidth - counts.reduce((sum, width) => sum + width, 0);
  return [Math.min(WIDTH.theme, Math.max(WIDTH.leastTheme, left)), ...counts];
}

/** The counts by theme and status, as of the paper's day. @param plan with the chosen rows only */
export function summaryXml(plan: Plan, { settings, facts }: ExportOrder, place: BodyPlace): string {
  if (!settings.showSummary) return '';
  const { statuses, lines, total } = summarise(plan.rows, plan.columns, judgedOn(settings, facts));
  const labels = ['Actions', ...statuses];
  const counts = ({ actions, counts: own }: SummaryLine) => [actions, ...own].map(String);
  const hasThemes = plan.rows.some(({ kind }) => kind === 'theme');
  const beginsLoose = plan.rows.find(({ kind }) => kind !== 'statement')?.kind === 'action';
  const named = hasThemes
    ? lines.map((line, index) => ({
        cells: [index === 0 && beginsLoose ? 'No theme' : themeName(line.theme), ...counts(line)],
      }))
    : [];
  const table: PlainTable = {
    caption: 'Summary',
    description: `The number of actions of each theme: ${['all', ...statuses.map(wordLine)].join(', ')}.`,
    labels: ['Theme', ...labels],
    rows: [...named, { cells: ['Total', ...counts(total)], isBold: true }],
    widths: summaryWidths(labels, place.contentWidth),
  };
  return headed('Summary', table, place);
}

function wordKeysXml(plan: Plan, settings: ExportSettings, place: BodyPlace): string {
  return wordKeys(plan.columns, settings)
    .map(({ name, word, lines }) => {
      const table: PlainTable = {
        caption: name,
        description: `What each ${word} word means.`,
        labels: [word, 'Meaning'],
        rows: lines.map((line) => ({
          cells: [line.word, line.meaning],
          fill: line.colour === undefined ? undefined : RAG_COLOUR[line.colour],
        })),
        widths: [WIDTH.word, WIDTH.meaning],
      };
      return headed(name, table, place);
    })
    .join('');
}

function acronymsXml({ showAcronyms, acronyms }: ExportSettings, place: BodyPlace): string {
  const known = acronyms.filter(({ short, long }) => short.trim() !== '' && long.trim() !== '');
  if (!showAcronyms || known.length === 0) return '';
  const table: PlainTable = {
    caption: 'Acronyms',
    description: 'The acronyms that this document uses, and what they stand for.',
    labels: ['Acronym', 'Stands for'],
    rows: known.map(({ short, long }) => ({ cells: [short, long] })),
    widths: [WIDTH.word, WIDTH.meaning],
  };
  return headed('Acronyms', table, place);
}

function evidenceXml(plan: Plan, settings: ExportSettings, place: BodyPlace): string {
  const list = evidenceList(plan, settings);
  if (list === undefined) return '';
  const table: PlainTable = {
    caption: EVIDENCE_INDEX,
    description:
      'The evidence of each action: its reference, what it is called, its file or address, when it was attached.',
    labels: EVIDENCE_LABELS,
    rows: list.lines.map((cells) => ({ cells })),
    widths: EVIDENCE_WIDTHS,
  };
  const without =
    list.without === ''
      ? ''
      : paragraphsXml(list.without, lineLook(sameStyle(place.styleId('text')), place.numId, BELOW_TABLE));
  return headed(EVIDENCE_INDEX, table, place) + without;
}

/** The index of evidence, what the RAG and status words mean, and the acronyms, as far as the settings ask for them. */
export function afterPlanXml(plan: Plan, settings: ExportSettings, place: BodyPlace): string {
  return evidenceXml(plan, settings, place) + wordKeysXml(plan, settings, place) + acronymsXml(settings, place);
}
