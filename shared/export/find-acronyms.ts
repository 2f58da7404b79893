// The acronyms that a plan uses, for the officer to give their long forms: members are not expected to know them.

import type { ExportSettings } from '../plan/export-settings.ts';
import type { Plan } from '../plan/plan.ts';
import { cellFields, cellText } from '../plan/row-cells.ts';

/** Two to eight letters, most of them capitals, with "&" and figures between: "CMT", "UoR", "R&A", "PIs". */
const ACRONYM = /(?<![\p{L}\p{N}&/])(?=(?:[a-z&]*[A-Z]){2})[A-Z][A-Za-z&]{0,6}[A-Za-z](?![\p{L}&])/gu;
const LONGEST_IN_CAPITALS = 5;

function isAcronym(word: string): boolean {
  const capitals = word.replace(/[^A-Z]/g, '').length;
  return capitals * 2 > word.length && word.length <= (capitals === word.length ? LONGEST_IN_CAPITALS : 8);
}

/** Whether a text shouts: in a heading all in capitals, every short word looks like an acronym. */
function isInCapitals(text: string): boolean {
  return text === text.toUpperCase() && /\p{L}{6}/u.test(text);
}

/**
 * The acronyms in the plan's texts, each once, by the alphabet, with the long forms that are known already. Those that
 * the officer has written and the plan does not use stay, at the end.
 */
export function findAcronyms(plan: Plan, known: ExportSettings['acronyms']): ExportSettings['acronyms'] {
  const found = new Set<string>();
  for (const row of plan.rows) {
    for (const field of cellFields(row, plan.columns)) {
      if (field === 'number' || field === 'fileRef') continue;
      const text = cellText(row, field);
      if (isInCapitals(text)) continue;
      for (const [word] of text.matchAll(ACRONYM)) if (isAcronym(word)) found.add(word);
    }
  }
  const longForm = (short: string) => known.find((one) => one.short === short)?.long ?? '';
  const inPlan = [...found]
    .sort((a, b) => a.localeCompare(b, 'en-GB'))
    .map((short) => ({ short, long: longForm(short) }));
  return [...inPlan, ...known.filter(({ short, long }) => long !== '' && !found.has(short))];
}
