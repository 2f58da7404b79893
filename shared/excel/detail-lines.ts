// What the paper's details say, as the lines below the title.
import type { ExportSettings, PaperDetail } from '../plan/export-settings.ts';
import { excelText } from './excel-text.ts';

const BETWEEN = ' · ';

/** The details that are given, of the meeting and of the report: a line each, or none. */
export function detailLines({ details }: Pick<ExportSettings, 'details'>): readonly string[] {
  const given = (names: readonly PaperDetail[], words: Partial<Record<PaperDetail, string>> = {}) =>
    names
      .map((name) => ({ name, text: excelText(details[name]).replace(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== '')
      .map(({ name, text }) => (words[name] ?? '') + text)
      .join(BETWEEN);
  const meeting = given(['council', 'appendix', 'committee', 'meetingDate', 'agendaItem']);
  const report = given(['asAt', 'version', 'author'], { asAt: 'As at ' });
  return [meeting, report].filter((line) => line !== '');
}
