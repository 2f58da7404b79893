import { describe, expect, it } from 'vitest';
import { type ExportSettings, USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { writeWord } from '../../../../shared/word/write-word.ts';
import { exportOrder, wordBytes } from '../../../support/export-orders.ts';
import { importBytes } from '../../../support/import-bytes.ts';
import { withEvidence } from '../../../support/plan-evidence.ts';
import { councilPlan, customColumns, planOf } from '../../../support/plans.ts';
import { readDocx, xmlPart } from '../../../support/read-docx.ts';
import { partText } from '../../../support/template-documents.ts';
import { wordBlocks, wordTables } from '../../../support/word-blocks.ts';

const DETAILS: ExportSettings['details'] = {
  council: 'Lakeside Council',
  appendix: 'Appendix A',
  committee: 'Audit Committee',
  meetingDate: '24 June 2010',
  agendaItem: '7',
  author: 'Head of Policy',
  asAt: '31 May 2010',
  version: 'Version 2',
};

const rag = planOf(
  [
    { kind: 'action', number: '1', action: 'a', date: 'May 2010', custom: { rag: 'Red' } },
    { kind: 'theme', text: 'DATA & "SECURITY"' },
    { kind: 'action', number: '2', action: 'b', custom: { rag: 'Green' } },
    { kind: 'action', number: '3', action: 'c', custom: { rag: 'Amber' } },
  ],
  { columns: { custom: customColumns(['RAG']) } },
);

async function paragraphs(changes: Partial<ExportSettings>) {
  return wordBlocks(await wordBytes(rag, changes)).flatMap((block) =>
    block.kind === 'paragraph' ? [`${block.style}: ${block.text}`] : [],
  );
}

describe.each(['original', 'accessible'] as const)('around the table of the %s layout', (layout) => {
  it('the paper’s details stand in one line above the title and one below it', async () => {
    expect((await paragraphs({ layout, details: DETAILS })).slice(0, 3)).toEqual([
      'PaperDetails: Lakeside Council · Appendix A · Audit Committee · 24 June 2010 · Agenda item 7',
      'Heading1: Plan',
      'PaperDetails: As at 31 May 2010 · Version 2 · Report author: Head of Policy',
    ]);
  });

  it('only the details that are given are there', async () => {
    const details = { ...USUAL_EXPORT.details, committee: 'Cabinet\nsub-committee' };
    expect((await paragraphs({ layout, details })).slice(0, 2)).toEqual([
      'PaperDetails: Cabinet sub-committee',
      'Heading1: Plan',
    ]);
    expect((await paragraphs({ layout }))[0]).toBe('Heading1: Plan');
  });

  it('the summary counts the actions by theme and status, with something between it and the table', async () => {
    const blocks = wordBlocks(await wordBytes(rag, { layout, showSummary: true }));
    const at = blocks.findIndex((block) => block.kind === 'table');
    expect(blocks[at - 1]).toMatchObject({ style: 'Heading2', text: 'Summary' });
    expect(blocks[at]).toMatchObject({
      caption: 'Summary',
      rows: [
        ['Theme', 'Actions', 'Red', 'Amber', 'Green', 'Complete', 'Overdue'],
        ['No theme', '1', '1', '0', '0', '0', '1'],
        ['DATA & "SECURITY"', '2', '0', '1', '1', '0', '0'],
        ['Total', '3', '1', '1', '1', '0', '1'],
      ],
    });
    expect(blocks[at + 1]?.kind).toBe('paragraph');
  });

  it('the summary’s total stays with the counts above it, whatever comes below', async () => {
    const xml = partText(await wordBytes(rag, { layout, showSummary: true }), 'word/document.xml');
    const total = /<w:tr>(?:(?!<w:tr>).)*>Total<.*?<\/w:tr>/s.exec(xml)?.[0] ?? '';
    expect(total.match(/<w:keepNext w:val="0"\/>/g)).toHaveLength(total.match(/<w:p>/g)?.length ?? Number.NaN);
  });

  it('the RAG key and the acronyms stand after the table, without those that say nothing', async () => {
    const acronyms = [
      { short: 'CMT', long: 'Corporate Management Team' },
      { short: 'PI', long: '' },
    ];
    const tables = wordTables(await wordBytes(rag, { layout, showRagKey: true, showAcronyms: true, acronyms }));
    const [key, list] = tables.slice(-2);
    expect(key?.rows.map(([word]) => word)).toEqual(['RAG', 'Red', 'Amber', 'Green']);
    expect(list?.rows).toEqual([
      ['Acronym', 'Stands for'],
      ['CMT', 'Corporate Management Team'],
    ]);
    for (const { caption, description, headings } of tables) {
      expect([caption, description]).not.toContain('');
      expect(headings[0]).toBe(true);
    }
    expect(await paragraphs({ layout, showAcronyms: true, acronyms: [{ short: 'PI', long: ' ' }] })).not.toContain(
      'Heading2: Acronyms',
    );
  });

  it('the evidence of each action stands after the table, with the actions that have none', async () => {
    const bytes = await wordBytes(withEvidence(rag), { layout, showEvidence: true });
    expect(wordTables(bytes).at(-1)).toMatchObject({
      caption: 'Evidence index',
      rows: [
        ['Action', 'Reference', 'Evidence', 'File or address', 'Attached on'],
        ['1', 'DQ/1/1', 'Minutes & <papers>', 'DQ-1-1 Minutes.pdf', '31 March 2010'],
        ['1', 'DQ/1/2', '=Policy on the web', 'https://example.org/policy?a=1&b=2', '1 April 2010'],
        ['2', 'None recorded', '=Policy on the web', 'https://example.org/policy?a=1&b=2', '1 April 2010'],
        ['No action', 'None recorded', 'Unused', 'Unused.pdf', '31 March 2010'],
      ],
    });
    expect(wordBlocks(bytes).at(-1)).toMatchObject({ text: 'No evidence is attached to action 3.' });
  });

  it('no evidence is listed of actions that are left out, nor where there is none', async () => {
    const theme = { rows: { kind: 'theme', theme: rag.rows[1]?.id ?? '' }, layout, showEvidence: true } as const;
    const list = wordTables(await wordBytes(withEvidence(rag), theme)).at(-1);
    expect(list?.rows.slice(1).map(([number, , title]) => [number, title])).toEqual([['2', '=Policy on the web']]);
    expect(await paragraphs({ layout, showEvidence: true })).not.toContain('Heading2: Evidence index');
  });

  it('only the chosen rows are there, and counted', async () => {
    const bytes = await wordBytes(rag, { layout, rows: { kind: 'exceptions' }, showSummary: true });
    const [summary, ...tables] = wordTables(bytes);
    expect(summary?.rows.at(-1)?.[1]).toBe('2');
    const numbers = tables.flatMap(({ rows }) => rows.map(([number]) => number));
    expect(numbers).toEqual(expect.arrayContaining(['1', '3']));
    expect(numbers).not.toContain('2');
  });

  it('no two tables touch, which Word would join', async () => {
    const blocks = wordBlocks(await wordBytes(rag, { layout, showSummary: true, showRagKey: true }));
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'table') expect(blocks[index + 1]?.kind).not.toBe('table');
    }
  });
});

describe('the file’s properties', () => {
  const propertiesOf = async (details: ExportSettings['details']) => {
    const core = xmlPart(readDocx(await wordBytes(rag, { details })), 'docProps/core.xml');
    return ['dc:title', 'dc:subject', 'dc:creator', 'dc:language'].map(
      (name) => core.getElementsByTagName(name)[0]?.textContent,
    );
  };

  it('name the committee, its meeting and the author', async () => {
    expect(await propertiesOf(DETAILS)).toEqual(['Plan', 'Audit Committee, 24 June 2010', 'Head of Policy', 'en-GB']);
  });

  it('name the council where no author is given, or else the program', async () => {
    const { details } = USUAL_EXPORT;
    expect((await propertiesOf({ ...details, council: 'A & B' }))[2]).toBe('A & B');
    expect(await propertiesOf(details)).toEqual(['Plan', '', 'Tabled', 'en-GB']);
  });
});

describe('the report', () => {
  it('names each cell that lost a sign, and nothing of what is hidden or left out', async () => {
    const plan = councilPlan();
    const [theme, ...others] = plan.rows;
    if (theme?.kind !== 'theme') throw new Error('the plan begins with a theme');
    const rows = [
      { ...theme, text: 'A\u0001' },
      ...others.map((row) =>
        row.kind === 'action' && row.number === '17' ? { ...row, evidence: 'a\u0002b\uFFFE', fileRef: '\u0003' } : row,
      ),
    ];
    const { report } = await writeWord(exportOrder({ ...plan, rows }, { hiddenColumns: ['fileRef'] }));
    expect(report).toEqual({
      expected: 51,
      found: 51,
      faults: [],
      accessibility: [],
      removed: [
        'A control character in “Theme” of the theme A, which no Word file can hold, was left out.',
        '2 control characters in “Evidence / Outcome” of action 17, which no Word file can hold, were left out.',
      ],
      notes: [],
    });
  });
});

it('a document with all that can stand around the table comes back as its plan', async () => {
  const acronyms = [{ short: 'CMT', long: 'Corporate Management Team' }];
  const more = {
    details: DETAILS,
    showSummary: true,
    showEvidence: true,
    showRagKey: true,
    showAcronyms: true,
    acronyms,
  };
  const back = importBytes(await wordBytes(withEvidence(rag), more), 'Other name.docx').plan;
  expect(back.title).toBe('Plan');
  expect(back.columns).toEqual(rag.columns);
  const texts = ({ rows }: typeof rag) => rows.map(({ id: _, ...row }) => row);
  expect(texts(back)).toEqual(texts(rag));
});
