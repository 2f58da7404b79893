// What no file can hold is told wherever an export prints it, and not where it does not.
import { describe, expect, it } from 'vitest';
import { writeExcel } from '../../../../shared/excel/write-excel.ts';
import { type ExportSettings, USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { writeWord } from '../../../../shared/word/write-word.ts';
import { exportOrder } from '../../../support/export-orders.ts';
import { withEvidence } from '../../../support/plan-evidence.ts';
import { planOf } from '../../../support/plans.ts';

const base = withEvidence(
  planOf(
    [
      { kind: 'action', number: '1', action: 'a' },
      { kind: 'action', number: '2', action: 'b' },
    ],
    {
      columns: { date: 'Da\u0001te', fileRef: 'Fi\u0001le' },
    },
  ),
);
const plan = {
  ...base,
  evidence: (base.evidence ?? []).map((item) => ({ ...item, title: `${item.title}\u0001` })),
};
const settings: Partial<ExportSettings> = {
  details: { ...USUAL_EXPORT.details, committee: 'Aud\u0001it' },
  hiddenColumns: ['fileRef'],
  showEvidence: true,
  showRagKey: true,
  ragKey: [{ word: 'Red', meaning: 'la\u0001te' }],
  showAcronyms: true,
  acronyms: [
    { short: 'CM\u0001T', long: 'Team' },
    { short: 'X\u0001', long: '' },
  ],
};
const PLACES = [
  'the committee',
  'the heading “Date”',
  '“Minutes & <papers>” of the evidence index',
  '“=Policy on the web” of the evidence index',
  '“Unused” of the evidence index',
  '“Red” of the RAG key',
  '“CMT” of the acronyms',
];

describe('what is left out of a file', () => {
  it('is told in Word', async () => {
    const { report } = await writeWord(exportOrder(plan, settings));
    expect(report.faults).toEqual([]);
    const places = report.removed.map((sentence) => /^A control character in (.*), which no Word/.exec(sentence)?.[1]);
    expect([...new Set(places)]).toEqual(PLACES);
  });

  it('is told in Excel', async () => {
    const { report } = await writeExcel(exportOrder(plan, settings));
    expect(report.faults).toEqual([]);
    const places = report.removed.map((sentence) => /^(.*) had control characters/.exec(sentence)?.[1]);
    expect([...new Set(places)]).toEqual(PLACES.map((place) => place.charAt(0).toUpperCase() + place.slice(1)));
  });

  it('is nothing where those lists are not printed', async () => {
    const off = { hiddenColumns: ['fileRef', 'date'] };
    expect((await writeWord(exportOrder(plan, off))).report.removed).toEqual([]);
    expect((await writeExcel(exportOrder(plan, off))).report.removed).toEqual([]);
  });
});
