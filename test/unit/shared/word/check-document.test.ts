import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ExportSettings, USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { restorePlan } from '../../../../shared/plan/restore-plan.ts';
import { checkDocument } from '../../../../shared/word/check-document.ts';
import { good, newId, plan, reportOn } from '../../../support/checked-plan.ts';
import { BODY, withoutPart, withXml } from '../../../support/damaged-documents.ts';
import { exportOrder, wordBytes } from '../../../support/export-orders.ts';
import { publishedPlan } from '../../../support/fixtures.ts';

describe('a document as it should be', () => {
  it.each(['original', 'accessible'] as const)('has nothing said against it: %s', (layout) => {
    expect(reportOn(good[layout], layout)).toEqual({
      expected: 3,
      found: 3,
      faults: [],
      accessibility: [],
      removed: [],
      notes: [],
    });
  });

  it.each(['original', 'accessible'] as const)(
    'is what the 2009/10 plan gives, in both layouts: %s',
    async (layout) => {
      const { plan: published } = restorePlan(publishedPlan, 'plan.json', newId);
      const report = checkDocument(await wordBytes(published, { layout }), exportOrder(published, { layout }));
      expect(report).toEqual({ expected: 51, found: 51, faults: [], accessibility: [], removed: [], notes: [] });
    },
  );

  it('names the cells with signs that no Word file can hold', async () => {
    const odd: Plan = {
      ...plan,
      rows: plan.rows.map((row) => (row.kind === 'action' ? { ...row, date: 'May\u0001' } : row)),
    };
    const report = checkDocument(await wordBytes(odd), exportOrder(odd));
    expect(report.faults).toEqual([]);
    expect(report.removed).toHaveLength(3);
    expect(report.removed[0]).toMatch(/“Date” of action 1\b/);
  });
});

describe('the other parts of the file', () => {
  it.each([
    ['the title', 'docProps/core.xml', '<dc:title>Data Plan</dc:title>', '', /properties do not name its title/],
    [
      'the language',
      'docProps/core.xml',
      '<dc:language>en-GB</dc:language>',
      '',
      /properties do not name its language/,
    ],
    ['the author', 'docProps/core.xml', '<dc:creator>Tabled</dc:creator>', '', /properties name no author/],
    ['the texts’ language', 'word/styles.xml', /<w:lang [^>]*>/, '', /not set to British English/],
    ['another language', 'word/styles.xml', 'w:val="en-GB"', 'w:val="en-US"', /not set to British English/],
    ['a page’s number', 'word/footer1.xml', '>PAGE<', '>DATE<', /The pages are not numbered/],
    ['the number of pages', 'word/footer1.xml', '>NUMPAGES<', '>DATE<', /do not say how many there are/],
    ['the title on each page', 'word/footer1.xml', 'Data Plan', 'Plan', /do not say the plan’s title/],
    [
      'the bullets’ definition',
      'word/numbering.xml',
      /<w:numFmt w:val="bullet"\/>/g,
      '<w:numFmt w:val="decimal"/>',
      /its bullets are not those of a list/,
    ],
    [
      'a content type',
      '[Content_Types].xml',
      /<Override[^>]*styles\.xml"\/>/,
      '',
      /its part word\/styles\.xml has the content type “application\/xml”/,
    ],
    ['a relationship', 'word/_rels/document.xml.rels', 'Target="styles.xml"', 'Target="style.xml"', /style\.xml/],
  ])('%s is missed where it is not there', (_what, part, from, to, fault) => {
    const { faults } = reportOn(withXml(good.original, part, (xml) => xml.replace(from, to)));
    expect(
      faults.some((one) => fault.test(one)),
      faults.join('\n'),
    ).toBe(true);
  });

  it.each([
    'word/styles.xml',
    'word/numbering.xml',
    'word/footer1.xml',
    'docProps/core.xml',
    '[Content_Types].xml',
    '_rels/.rels',
    BODY,
  ])('a missing part is missed: %s', (part) => {
    const { faults } = reportOn(withoutPart(good.original, part));
    expect(faults[0]).toMatch(/^The file is damaged: /);
  });

  it('a flipped bit is seen wherever it changes what the file says', () => {
    for (let at = 0; at < good.original.length; at += 61) {
      const bytes = good.original.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      // A part's time, for one, is nothing that is said.
      if (reportOn(bytes).faults.length === 0) expect(unzipSync(bytes)).toEqual(unzipSync(good.original));
    }
  });

  it('a file that breaks off is seen, wherever it does', () => {
    for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
      const { faults, found } = reportOn(good.original.slice(0, Math.floor(good.original.length * share)));
      expect([faults.length, found]).toEqual([1, 0]);
    }
  });
});

describe('what the settings ask for', () => {
  const asked: Partial<ExportSettings> = {
    showSummary: true,
    showRagKey: true,
    showAcronyms: true,
    acronyms: [
      { short: 'CMT', long: 'Corporate Management Team' },
      { short: 'DQ', long: '' },
    ],
    details: { ...USUAL_EXPORT.details, council: 'Ourtown', asAt: 'May 2010', author: 'Policy Officer' },
  };

  it.each(['original', 'accessible'] as const)('is there: %s', async (layout) => {
    const report = reportOn(await wordBytes(plan, { layout, ...asked }), layout, asked);
    expect([report.faults, report.accessibility]).toEqual([[], []]);
  });

  it('is missed where it is not there', () => {
    const { faults } = reportOn(good.original, 'original', asked);
    for (const what of [
      'The line above the title',
      'The line below the title',
      'The heading “Summary”',
      'The heading “RAG key”',
      'The heading “Acronyms”',
      '“CMT” of “Acronyms”',
      '“Total” of “Summary”',
    ]) {
      expect(faults).toContain(`${what} is missing.`);
    }
  });

  it('is the evidence too: each line of its index, and who has none', async () => {
    const listed = { showEvidence: true };
    for (const layout of ['original', 'accessible'] as const) {
      const report = reportOn(await wordBytes(plan, { layout, ...listed }), layout, listed);
      expect([report.faults, report.accessibility]).toEqual([[], []]);
    }
    expect(reportOn(good.original, 'original', listed).faults).toEqual([
      'The heading “Evidence index” is missing.',
      'The heading row of “Evidence index” is missing.',
      '“1” of “Evidence index” is missing.',
      '“1” of “Evidence index” is missing.',
      '“2” of “Evidence index” is missing.',
      '“No action” of “Evidence index” is missing.',
      'The line on actions without evidence is missing.',
    ]);
    const changed = withXml(await wordBytes(plan, listed), BODY, (xml) => xml.replace('DQ/1/2', 'DQ/1/3'));
    expect(reportOn(changed, 'original', listed).faults).toEqual([
      '“1” of “Evidence index”, “Reference”: the document has “DQ/1/3”, the plan “DQ/1/2”.',
    ]);
  });

  it('is too much where it was not asked for', async () => {
    const { faults } = reportOn(await wordBytes(plan, asked));
    expect(faults).toContain('The document says something that the plan does not: “CMT | Corporate Management Team”.');
  });

  it('must be what was chosen of the rows and columns', async () => {
    const hidden = { hiddenColumns: ['evidence'] };
    expect(reportOn(await wordBytes(plan, hidden), 'original', hidden).faults).toEqual([]);
    expect(reportOn(await wordBytes(plan), 'original', hidden).faults).not.toEqual([]);
    const theme = { rows: { kind: 'theme', theme: plan.rows[4]?.id ?? '' } } as const;
    const report = reportOn(await wordBytes(plan, theme), 'original', theme);
    expect([report.expected, report.found, report.faults]).toEqual([1, 1, []]);
    expect(reportOn(good.original, 'original', theme).faults).not.toEqual([]);
  });

  it('is the layout: one is not taken for the other', () => {
    expect(reportOn(good.accessible, 'original').faults).not.toEqual([]);
    expect(reportOn(good.original, 'accessible').faults).not.toEqual([]);
  });
});
