// The sheets behind the plan's, where they are chosen: the counts by theme, what the RAG words mean, the acronyms.
import { judgedOn } from '../export/choose-rows.ts';
import type { ExportOrder } from '../export/export-order.ts';
import { type SummaryLine, summarise } from '../export/plan-summary.ts';
import { wordKeys } from '../export/word-keys.ts';
import type { Plan } from '../plan/plan.ts';
import { CONTENT_WIDTH } from '../word/page-geometry.ts';
import { excelText } from './excel-text.ts';
import { rowHeight } from './row-heights.ts';
import type { DraftCell, Look, SheetDraft } from './sheet-draft.ts';

const COUNT_WIDTH = 1300;
const WORD_WIDTH = 2400;

/** A list under headings, with its name above it. */
function listSheet(name: string, rows: readonly (readonly DraftCell[])[], widths: readonly number[]): SheetDraft {
  const all: readonly (readonly DraftCell[])[] = [[{ text: name, look: 'title' }], ...rows];
  const heights = all.map((cells) => rowHeight(cells, widths, 0));
  return { name, rows: all, merges: [], heights, widths, headingRow: 1, marks: [] };
}

function texts(look: Look, ...all: readonly string[]): readonly DraftCell[] {
  return all.map((text) => ({ text: excelText(text), look }));
}

function countCell(value: number, look: Look): DraftCell {
  return { text: String(value), look, number: { value, format: '0' } };
}

function summarySheet({ rows, columns }: Plan, { settings, facts }: ExportOrder): SheetDraft {
  const { statuses, lines, total } = summarise(rows, columns, judgedOn(settings, facts));
  const counted = ({ actions, counts }: SummaryLine, name: string, look: Look) => [
    ...texts(look, name),
    ...[actions, ...counts].map((count) => countCell(count, look)),
  ];
  const below = [
    ...lines.map((line) => counted(line, line.theme || 'Before the first theme', 'text')),
    counted(total, 'All themes', 'theme'),
  ];
  const widths = [CONTENT_WIDTH / 2, ...(below[0]?.slice(1).map(() => COUNT_WIDTH) ?? [])];
  return listSheet('Summary', [texts('heading', 'Theme', 'Actions', ...statuses), ...below], widths);
}

function meaningSheet(name: string, word: string, meanings: readonly (readonly [string, string])[]): SheetDraft {
  const rows = [texts('heading', word, 'Meaning'), ...meanings.map((pair) => texts('text', ...pair))];
  return listSheet(name, rows, [WORD_WIDTH, CONTENT_WIDTH - WORD_WIDTH]);
}

/** The chosen ones of the further sheets, in their order. @param plan with the chosen rows */
export function furtherSheets(plan: Plan, order: ExportOrder): readonly SheetDraft[] {
  const { showSummary, showAcronyms, acronyms } = order.settings;
  const known = acronyms.filter(({ long }) => long !== '');
  return [
    ...(showSummary ? [summarySheet(plan, order)] : []),
    ...wordKeys(plan.columns, order.settings).map(({ name, word, lines }) =>
      meaningSheet(
        name,
        word,
        lines.map((line) => [line.word, line.meaning]),
      ),
    ),
    ...(showAcronyms && known.length > 0
      ? [
          meaningSheet(
            'Acronyms',
            'Acronym',
            known.map(({ short, long }) => [short, long]),
          ),
        ]
      : []),
  ];
}
