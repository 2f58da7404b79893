import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bulletDepth, bulletIndent } from '../../../../shared/plan/cell-text.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { cellFields, cellText } from '../../../../shared/plan/row-cells.ts';
import { checkDocument } from '../../../../shared/word/check-document.ts';
import { wordText } from '../../../../shared/word/word-text.ts';
import { writeWord } from '../../../../shared/word/write-word.ts';
import { BODY, withXml } from '../../../support/damaged-documents.ts';
import { exportOrder, wordBytes } from '../../../support/export-orders.ts';
import { publishedPlan } from '../../../support/fixtures.ts';
import { planArbitrary } from '../../../support/plan-arbitraries.ts';
import { councilPlan, customColumns, planOf, type TestRow } from '../../../support/plans.ts';
import { readDocx } from '../../../support/read-docx.ts';
import { type WordBlock, wordBlocks, wordTables } from '../../../support/word-blocks.ts';

async function accessible(plan: Plan) {
  return wordBlocks(await wordBytes(plan, { layout: 'accessible' }));
}

async function ofRows(rows: readonly TestRow[], title?: string) {
  return accessible(planOf(rows, title === undefined ? {} : { title }));
}

/** A block in short: a paragraph's style and text, a table's first cells. */
function outline(blocks: readonly WordBlock[]): readonly string[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' ? `${block.style}: ${block.text}` : `table: ${block.rows.map(([first]) => first)}`,
  );
}

const action = (number: string, more: TestRow = {}) => ({ kind: 'action', number, action: `Do ${number}`, ...more });

describe('the council’s plan in the accessible edition', async () => {
  const bytes = await wordBytes(councilPlan(), { layout: 'accessible' });
  const blocks = wordBlocks(bytes);
  const tables = wordTables(bytes);
  const xml = new TextDecoder().decode(readDocx(bytes).parts['word/document.xml']);

  it.each(['\u200b', '\u00ad', '\u2060 \ufeff', '• \u200e'])(
    'has no cell that only seems empty: %j',
    async (unseen) => {
      const plan = planOf([
        { kind: 'theme', text: unseen },
        { kind: 'action', number: '1', action: 'Do', evidence: unseen },
      ]);
      const { bytes, report } = await writeWord(exportOrder(plan, { layout: 'accessible' }));
      expect(report).toMatchObject({ faults: [], accessibility: [] });
      expect(wordTables(bytes)[0]?.rows[1]).toEqual(['1', 'Do', ...Array(5).fill('None recorded')]);
      // Of a file that has it all the same, the check says so.
      const empty = withXml(bytes, BODY, (xml) => xml.replace('>None recorded<', `>${unseen}<`));
      const found = checkDocument(empty, exportOrder(plan, { layout: 'accessible' })).accessibility;
      expect(found).toEqual(unseen.includes('•') ? [] : [expect.stringContaining('has 1 empty cell')]);
    },
  );

  it('has no merged cell, and a text in every cell', () => {
    expect(xml).not.toMatch(/w:gridSpan|w:vMerge|w:hMerge/);
    expect(tables.flatMap(({ rows }) => rows.flat()).filter((text) => text.trim() === '')).toEqual([]);
  });

  it('has every action once, in order, with every word of it', () => {
    const actions = publishedPlan.rows.filter(({ kind }) => kind === 'action');
    const fields = ['number', 'action', 'date', 'responsibility', 'reportedTo', 'evidence', 'fileRef'];
    const rows = tables.flatMap(({ rows: [, ...own] }) => own);
    expect(rows).toEqual(actions.map((row) => fields.map((field) => row[field] || 'None recorded')));
  });

  it('has themes as headings and statements as paragraphs, where they stand in the plan', () => {
    const texts = blocks.filter((block) => block.kind === 'paragraph');
    const bands = publishedPlan.rows.filter(({ kind }) => kind !== 'action');
    expect(texts.map(({ style, text }) => [style, text])).toEqual([
      ['Heading1', publishedPlan.title],
      ...bands.flatMap(({ kind, text, date }) => [
        [kind === 'theme' ? 'Heading2' : 'Statement', text],
        ...(date === undefined || date === '' ? [] : [['PaperDetails', `Date: ${date}`]]),
      ]),
    ]);
  });

  it('says in each table what it holds, and repeats its heading row', () => {
    for (const { caption, description, headings, rows, widths } of tables) {
      expect(publishedPlan.rows.some(({ kind, text }) => kind === 'theme' && text === caption)).toBe(true);
      expect(description).toContain('Evidence / Outcome');
      expect(headings).toEqual(rows.map((_row, index) => index === 0));
      expect(rows[0]?.[0]).toBe('No.');
      expect(rows[0]).toHaveLength(widths.length);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16838 - 2 * 720);
    }
    expect(xml.match(/<w:tblLook [^>]*w:firstRow="1"/g)).toHaveLength(tables.length);
  });
});

describe('in the accessible edition', () => {
  it('actions before the first theme stand directly below the title', async () => {
    const blocks = await ofRows([action('1'), { kind: 'theme', text: 'T' }, action('2')]);
    expect(outline(blocks)).toEqual(['Heading1: Plan', 'table: No.,1', 'Heading2: T', 'table: No.,2']);
  });

  it('a plan without themes is one table, called like the plan', async () => {
    const blocks = await ofRows([action('1'), action('2')], 'The "A & B" plan');
    expect(outline(blocks)).toEqual(['Heading1: The "A & B" plan', 'table: No.,1,2']);
    expect(blocks[1]).toMatchObject({ caption: 'The "A & B" plan' });
  });

  it('a statement in the middle ends the table, and another begins', async () => {
    const blocks = await ofRows([
      { kind: 'theme', text: 'T' },
      action('1'),
      { kind: 'statement', text: 'We ensure:\n• one\n  • two' },
      action('2'),
    ]);
    expect(outline(blocks)).toEqual([
      'Heading1: Plan',
      'Heading2: T',
      'table: No.,1',
      'Statement: We ensure:',
      'Statement: • one',
      'Statement:   • two',
      'table: No.,2',
    ]);
  });

  it('a theme without actions says so, and an empty plan says nothing else', async () => {
    const blocks = await ofRows([{ kind: 'theme', text: 'A' }, { kind: 'theme', text: 'B' }, action('1')]);
    expect(outline(blocks)).toEqual([
      'Heading1: Plan',
      'Heading2: A',
      'TableText: No actions recorded.',
      'Heading2: B',
      'table: No.,1',
    ]);
    expect(outline(await ofRows([]))).toEqual(['Heading1: Plan', 'TableText: No actions recorded.']);
    expect(outline(await ofRows([{ kind: 'theme', text: 'A' }]))).toHaveLength(3);
  });

  it('a theme’s lines are one heading, and its date stands below with the column’s label', async () => {
    const blocks = await accessible(
      planOf([{ kind: 'theme', text: 'DATA\nSECURITY', date: 'March 2010' }, action('1')], {
        columns: { date: 'By when' },
      }),
    );
    expect(outline(blocks).slice(1, 3)).toEqual(['Heading2: DATA\nSECURITY', 'PaperDetails: By when: March 2010']);
  });

  it('columns and themes without a name have one, and so has the number’s column', async () => {
    const columns = { evidence: '', number: 'Ref No', custom: [{ key: 'x', label: ' ' }] };
    const plan = planOf([{ kind: 'theme', text: '' }, action('1')]);
    // Not through the gate, which gives columns of the council's table its labels.
    const blocks = await accessible({ ...plan, columns: { ...plan.columns, ...columns } });
    const [, heading, table] = blocks;
    expect(heading).toMatchObject({ style: 'Heading2', text: 'Untitled theme' });
    expect(table).toMatchObject({
      rows: [
        [
          'Ref No',
          'Action',
          'Date',
          'Responsibility',
          'Reported To / Approved By',
          'Untitled column',
          'File Ref',
          'Untitled column',
        ],
        ['1', 'Do 1', ...Array.from({ length: 6 }, () => 'None recorded')],
      ],
    });
  });

  it('cells of spaces, of empty lines and of bullets alone count as blank', async () => {
    const [, table] = await ofRows([action('', { evidence: '• ', fileRef: '\u0001', date: ' \n ' })]);
    expect(table).toMatchObject({ rows: [{}, ['None recorded', 'Do ', ...Array(5).fill('None recorded')]] });
  });

  it('a RAG is its word, with or without a colour behind it', async () => {
    const plan = planOf(
      [action('1', { custom: { rag: 'Red', status: 'Red tape' } }), action('2', { custom: { rag: 'Not set' } })],
      { columns: { custom: customColumns(['RAG', 'Status']) } },
    );
    const docx = readDocx(await wordBytes(plan, { layout: 'accessible' }));
    const [, first, second] = docx.rows;
    expect(first?.cells.map(({ fill }) => fill !== '')).toEqual([...Array(7).fill(false), true, false]);
    expect(first?.cells[7]?.text).toBe('Red');
    expect(second?.cells.every(({ fill }) => fill === '')).toBe(true);
  });

  it('a hidden column is nowhere, nor are the themes’ dates where it is that of dates', async () => {
    const plan = planOf([{ kind: 'theme', text: 'T', date: 'May' }, action('1', { date: 'June' })]);
    const blocks = wordBlocks(await wordBytes(plan, { layout: 'accessible', hiddenColumns: ['date', 'fileRef'] }));
    expect(JSON.stringify(blocks)).not.toMatch(/May|June|File Ref|Date/);
  });

  it('no plan loses a word, and no cell is empty', async () => {
    const lineOf = (line: string) => {
      const depth = bulletDepth(line);
      return depth === undefined ? line : `${bulletIndent(depth)}${line.trimStart()}`;
    };
    const asShown = (text: string) => {
      const lines = wordText(text);
      return /^[\s•\p{Cf}]*$/u.test(lines) ? 'None recorded' : lines.split('\n').map(lineOf).join('\n');
    };
    await fc.assert(
      fc.asyncProperty(planArbitrary, async (plan: Plan) => {
        const tables = wordTables(await wordBytes(plan, { layout: 'accessible' }));
        const expected = plan.rows
          .filter((row) => row.kind === 'action')
          .map((row) => cellFields(row, plan.columns).map((field) => asShown(cellText(row, field))));
        expect(tables.flatMap(({ rows: [, ...own] }) => own)).toEqual(expected);
      }),
      { numRuns: 60, seed: 51 },
    );
  });
});
