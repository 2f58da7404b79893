import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportSettings, LAYOUTS, RAG_MEANINGS, USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { COUNCIL_LABELS, countRows, PLAN_FORMAT, type Plan, type PlanRow } from '../../../../shared/plan/plan.ts';
import { checkDocument } from '../../../../shared/word/check-document.ts';
import { BODY, withXml } from '../../../support/damaged-documents.ts';
import { exportOrder, wordBytes } from '../../../support/export-orders.ts';
import { cellTextArbitrary, planArbitrary } from '../../../support/plan-arbitraries.ts';
import { withEvidence } from '../../../support/plan-evidence.ts';
import { customColumns, planOf } from '../../../support/plans.ts';

const settingsArbitrary: fc.Arbitrary<Partial<ExportSettings>> = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  hiddenColumns: fc.subarray(['date', 'responsibility', 'evidence', 'custom:rag']),
  showSummary: fc.boolean(),
  showEvidence: fc.boolean(),
  showRagKey: fc.boolean(),
  ragKey: fc.constantFrom(RAG_MEANINGS, [
    { word: 'Red', meaning: ' ' },
    { word: '• R', meaning: 'a\nb' },
  ]),
  showAcronyms: fc.boolean(),
  acronyms: fc.array(fc.record({ short: cellTextArbitrary, long: cellTextArbitrary }), { maxLength: 2 }),
  details: fc
    .record(Object.fromEntries(Object.keys(USUAL_EXPORT.details).map((key) => [key, cellTextArbitrary])))
    .map((details) => ({ ...USUAL_EXPORT.details, ...details })),
});

describe('any plan', () => {
  it('is in its document whole, in either layout, with whatever is asked for around it', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, settingsArbitrary, async (any, changes) => {
        const plan = withEvidence(any);
        const report = checkDocument(await wordBytes(plan, changes), exportOrder(plan, changes));
        const { actions } = countRows(plan.rows);
        expect([report.faults, report.expected, report.found]).toEqual([[], actions, actions]);
      }),
      { numRuns: 100 },
    );
  });

  it('is whole where a status word begins with a bullet', async () => {
    const columns = { custom: customColumns(['Progress']) };
    const plan = planOf([{ kind: 'action', number: '1', action: 'a', custom: { progress: '• begun' } }], { columns });
    const changes = { showSummary: true };
    expect(checkDocument(await wordBytes(plan, changes), exportOrder(plan, changes)).faults).toEqual([]);
  });

  it('is not in a document whose text was changed anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(planArbitrary, fc.constantFrom(...LAYOUTS), fc.nat(), async (plan, layout, pick) => {
        const bytes = await wordBytes(plan, { layout });
        const texts = /(<w:t(?: [^>]*)?>)([^<]+)/g;
        const places = (xml: string) => [...xml.matchAll(texts)];
        let seen = 0;
        const change = (xml: string) =>
          xml.replace(texts, (_all, tag: string, text: string) => {
            const isIt = seen === pick % places(xml).length;
            seen += 1;
            return isIt ? `${tag}${text}~` : `${tag}${text}`;
          });
        if (plan.rows.length === 0 && plan.title === '') return;
        expect(checkDocument(withXml(bytes, BODY, change), exportOrder(plan, { layout })).faults).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

/** A plan of so many actions, a theme over every tenth. */
function longPlan(actions: number): Plan {
  const rows: PlanRow[] = [];
  for (let number = 1; number <= actions; number += 1) {
    if (number % 10 === 1) rows.push({ id: `t${number}`, kind: 'theme', text: `THEME ${number}`, date: '' });
    rows.push({
      id: `a${number}`,
      kind: 'action',
      number: String(number),
      action: `Something is done about the quality of data in the area that is called ${number}`,
      date: 'March 2010',
      responsibility: 'Heads of Service',
      reportedTo: 'Corporate Management Team',
      evidence: `• A policy\n• Minutes ${number}`,
      fileRef: `DQ/${number}`,
      custom: {},
    });
  }
  return { format: PLAN_FORMAT, title: 'A long plan', columns: { ...COUNCIL_LABELS, custom: [] }, rows };
}

/** The least of several runs' time of the processor, in microseconds: on a busy machine the clock's is anything. */
function leastTime(run: () => unknown): number {
  const times = Array.from({ length: 4 }, () => {
    const start = process.cpuUsage();
    run();
    return process.cpuUsage(start).user;
  });
  return Math.min(...times);
}

describe('a long plan', () => {
  // Whatever else the machine does is no growth: only a check that is slow each time is.
  it('takes time in proportion to its actions, whether its document is whole or not', { retry: 2 }, async () => {
    const [short, long] = [longPlan(250), longPlan(2000)];
    const [few, many] = [await wordBytes(short), await wordBytes(long)];
    const withoutStart = (xml: string) => xml.replace(/Something is done/, 'Nothing is done');
    const [fewDamaged, manyDamaged] = [few, many].map((bytes) => withXml(bytes, BODY, withoutStart));
    const ratio = (one: Uint8Array, other: Uint8Array) => {
      const readLong = () => checkDocument(other, exportOrder(long));
      const readShort = () => {
        for (let turn = 0; turn < 8; turn += 1) checkDocument(one, exportOrder(short));
      };
      // Once for the machine's compilers: whichever comes first would pay for them.
      readLong();
      readShort();
      return leastTime(readLong) / leastTime(readShort);
    };
    // As many actions either way: a check that looked at each beside each would take eight times as long with the long plan.
    expect(ratio(few, many)).toBeLessThan(3);
    expect(ratio(fewDamaged ?? few, manyDamaged ?? many)).toBeLessThan(3);
  });
});
