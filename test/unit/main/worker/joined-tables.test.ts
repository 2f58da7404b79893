import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportedPlan } from '../../../../shared/import/import-plan.ts';
import { importBytes } from '../../../support/import-bytes.ts';
import { paragraph, row, run, wordDocument } from '../../../support/word-documents.ts';

const HEADINGS = ['No', 'Action', 'Date', 'Lead'];
const STYLES =
  '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';

function table(...rows: readonly (readonly string[])[]): string {
  return `<w:tbl>${rows.map((cells) => row([...cells])).join('')}</w:tbl>`;
}

function action(number: string): readonly string[] {
  return [number, `Do ${number}`, 'May', 'CMT'];
}

const heading = (text: string) => paragraph(run(text), '<w:pStyle w:val="H1"/>');
const text = (words: string) => paragraph(run(words));

function inShort({ plan, problems }: ImportedPlan) {
  return {
    rows: plan.rows.map((each) =>
      each.kind === 'action' ? `${each.number}|${each.action}` : `${each.kind} ${each.text}`,
    ),
    told: problems.map(({ cell, done }) => `${cell} ${done}`),
  };
}

function read(...body: readonly string[]) {
  return inShort(importBytes(wordDocument(body.join(''), { styles: STYLES }), 'plan.docx'));
}

const JOINED = 'This table goes on the one before it, which has the same columns; the two were read as one.';

describe('a plan in several tables of a document is one plan', () => {
  it('with a table for each page, whether the headings stand there again or not', () => {
    const pages = [table(HEADINGS, action('1'), action('2')), text(''), table(HEADINGS, action('3')), text('')];
    expect(read(...pages, table(action('4'), action('5')))).toEqual({
      rows: ['1|Do 1', '2|Do 2', '3|Do 3', '4|Do 4', '5|Do 5'],
      told: [`A4 ${JOINED}`, `A6 ${JOINED}`],
    });
  });

  it('with a table for each theme, the texts between them being themes and statements', () => {
    const body = [
      text('Plan 2010'),
      heading('Data Security'),
      text('The Council keeps its data safe.'),
      table(HEADINGS, action('1')),
      heading('People'),
      table(HEADINGS, action('1')),
      text('Signed: J Smith'),
    ];
    expect(read(...body)).toEqual({
      rows: ['theme Data Security', 'statement The Council keeps its data safe.', '1|Do 1', 'theme People', '1|Do 1'],
      told: [
        `A7 ${JOINED}`,
        'B5 The numbers begin again under each theme; they were kept as they are.',
        'A10 This text stands below the table; it is kept here and is not part of the plan.',
      ].map((told) => expect.stringContaining(told.slice(told.indexOf(' ') + 1))),
    });
  });

  it.each([
    ['last year’s', heading('Action plan 2009'), table(HEADINGS, action('1'))],
    ['what is done', heading('Completed actions'), table(HEADINGS, action('1'))],
    ['one of other headings', '', table(['No', 'Risk', 'Score', 'Lead'], action('2'))],
    ['one of other columns', '', table([...HEADINGS, 'RAG'], [...action('2'), 'Red'])],
    ['one that goes on no numbers', '', table(['a', 'b', 'c', 'd'], ['e', 'f', 'g', 'h'])],
  ])('but not with %s', (_what, between, other) => {
    const { rows, told } = read(table(HEADINGS, action('1'), action('3')), between || text(''), other);
    expect(rows).toEqual(['1|Do 1', '3|Do 3']);
    expect(told.join('\n')).toContain('This sheet was not imported');
  });

  it('in a web page too', () => {
    const cells = (texts: readonly string[]) => `<tr>${texts.map((each) => `<td>${each}</td>`).join('')}</tr>`;
    const page = (...rows: readonly (readonly string[])[]) => `<table>${rows.map(cells).join('')}</table>`;
    const html = `<html><body>${page(HEADINGS, action('1'))}<h2>People</h2>${page(HEADINGS, action('2'))}</body></html>`;
    expect(inShort(importBytes(strToU8(html), 'plan.html'))).toEqual({
      rows: ['1|Do 1', 'theme People', '2|Do 2'],
      told: [`A4 ${JOINED}`],
    });
  });
});
