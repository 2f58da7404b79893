// The sheets behind the plan's, where they are chosen: the counts by theme, the evidence, what the RAG words mean, the acronyms.
import { judgedOn } from '../export/choose-rows.ts';
import { EVIDENCE_INDEX, EVIDENCE_LABELS, evidenceList } from '../export/evidence-list.ts';
import type { ExportOrder } from '../export/export-order.ts';
import { type SummaryLine, summarise } from '../export/plan-summary.ts';
import { wordKeys } from '../export/word-keys.ts';
import type { Plan } from '../plan/plan.ts';
import { CONTENT_WIDTH } from '../word/page-geometry.ts';
import { excelText } from './excel-text.ts';
import { rowHeight } from './row-heights.ts';
import type { DraftCell, Look, SheetDraft } from './sheet-draft.ts';

const COUNT_WIDTH = 1300;
const LEAST_THEME_WIDTH = 3000;
const WORD_WIDTH = 2400;
/** Of EVIDENCE_LABELS. */
const EVIDENCE_WIDTHS = [1500, 1900, 5400, CONTENT_WIDTH - 10_700, 1900] as const;

/** A list under headings, with its name above it. A row of one cell stands across. */
function listSheet(name: string, rows: readonly (readonly DraftCell[])[], widths: readonly number[]): SheetDraft {
  const all: readonly (readonly DraftCell[])[] = [[{ text: name, look: 'title' }], ...rows];
  const right = widths.length - 1;
  const isAcross = (cells: readonly DraftCell[]) => cells.length === 1;
  const heights = all.map((cells) => rowHeight(cells, widths, isAcross(cells) ? right : 0));
  const merges = all.flatMap((cells, row) => (isAcross(cells) ? [{ row, left: 0, right }] : []));
  const whole = all.map((cells) =>
    widths.map((_width, at) => cells[at] ?? { text: '', look: cells[0]?.look ?? 'text' }),
  );
  return { name, rows: whole, merges, heights, widths, headingRow: 1, marks: [] };
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
  const numbers = statuses.length + 1;
  const count = Math.min(COUNT_WIDTH, Math.floor((CONTENT_WIDTH - LEAST_THEME_WIDTH) / numbers));
  const theme = Math.min(CONTENT_WIDTH / 2, CONTENT_WIDTH - numbers * count);
  const widths = [theme, ...Array.from({ length: numbers }, () => count)];
  return listSheet('Summary', [texts('heading', 'Theme', 'Actions', ...statuses), ...below], widths);
}

function meaningSheet(name: string, word: string, meanings: readonly (readonly [string, string])[]): SheetDraft {
  const rows = [texts('heading', word, 'Meaning'), ...meanings.map((pair) => texts('text', ...pair))];
  return listSheet(name, rows, [WORD_WIDTH, CONTENT_WIDTH - WORD_WIDTH]);
}

function evidenceSheets(plan: Plan, { settings }: ExportOrder): readonly SheetDraft[] {
  const list = evidenceList(plan, settings);
  if (list === undefined) return [];
  const rows = [texts('heading', ...EVIDENCE_LABELS), ...list.lines.map((line) => texts('text', ...line))];
  const without = list.without === '' ? [] : [texts('details', list.without)];
  return [listSheet(EVIDENCE_INDEX, [...rows, ...without], EVIDENCE_WIDTHS)];
}

/** The chosen ones of the further sheets, in their order. @param plan with the chosen rows */
export function furtherSheets(plan: Plan, order: ExportOrder): readonly SheetDraft[] {
  const { showSummary, showAcronyms, acronyms } = order.settings;
  const known = acronyms.filter(({ long }) => long !== '');
  return [
    ...(showSummary ? [summarySheet(plan, order)] : []),
    ...evidenceSheets(plan, order),
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
