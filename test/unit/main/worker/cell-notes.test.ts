import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CellObject } from 'xlsx';
import { readSheets } from '../../../../main/worker/read-sheets.ts';
import { cellName } from '../../../../shared/import/sheet-grid.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import {
  importBytes,
  planSheet,
  type WorkbookType,
  withXml,
  workbookBytes,
  workbookOf,
} from '../../../support/import-bytes.ts';

type Comment = NonNullable<CellObject['c']>[number];

function withComments(comments: readonly Comment[], type: WorkbookType): Uint8Array<ArrayBuffer> {
  const sheet = planSheet([1, 'Do it', 'May', 'A']);
  sheet['D2'] = { t: 's', v: 'A', c: [...comments] };
  return workbookBytes(workbookOf([['Plan', sheet]]), type);
}

/** The notes on D2 as author and text. */
function notesOf(bytes: Uint8Array, type: WorkbookType): readonly (readonly [string, string])[] {
  return readSheets(bytes, `plan.${type}`).flatMap(({ notes }) =>
    notes.map(({ row, column, author, text }) => {
      expect(cellName(row, column)).toBe('D2');
      return [author, text] as const;
    }),
  );
}

describe('notes on cells', () => {
  it.each([
    ['xlsx', ['Cid', 'Ann Lee'], 'Ask Bob\nfirst'],
    // LibreOffice keeps the authors of none.
    ['ods', ['', ''], 'Ann Lee:\nAsk Bob\nfirst'],
    ['xls', ['', ''], 'Ann Lee:\nAsk Bob\nfirst'],
  ] as const)('come with their rows, from an .%s that another program has made', (type, [cid, ann], first) => {
    const { plan, problems } = importBytes(fixtureBytes(`workbooks/notes-and-dates.${type}`), `plan.${type}`);
    expect(plan.rows.map(({ notes }) => notes)).toEqual([
      [{ about: 'Date', author: cid, text: 'A theme’s' }],
      [
        { about: 'Action', author: cid, text: 'Who does?' },
        { about: 'Date', author: ann, text: first },
      ],
      undefined,
      [{ about: 'File Ref', author: ann, text: 'Blank no more' }],
      undefined,
      undefined,
    ]);
    const by = cid === '' ? '' : ` by ${cid}`;
    const told = problems.filter(({ done }) => done.includes('note')).map(({ cell, text, done }) => [cell, text, done]);
    expect(told).toEqual([
      ['A1', 'No', `The note${by} on this cell is in no row of the plan; it is kept here: “About the headings”`],
      ['F12', '', `The note${by} on this cell is in no row of the plan; it is kept here: “Far below”`],
    ]);
  });

  it.each(['xlsx', 'xlsm', 'xlsb'] as const)('have their authors and texts as they are, in .%s', (type) => {
    const bytes = withComments([{ a: 'Ann Lée & Co', t: 'Ask “Bob” & <Cid>\r\n£5' }], type);
    expect(notesOf(bytes, type)).toEqual([['Ann Lée & Co', 'Ask “Bob” & <Cid>\n£5']]);
  });

  it.each(['xlsx', 'xlsb'] as const)('that are threads come as their replies, each with its person, in .%s', (type) => {
    const comments = [
      { a: 'Ann Lée', t: 'Ask “Bob” &amp; £5', T: true },
      { a: 'Bob O’Neil', t: 'Done', T: true },
    ];
    const bytes = withComments(comments, type);
    expect(notesOf(bytes, type)).toEqual([
      ['Ann Lée', 'Ask “Bob” & £5'],
      ['Bob O’Neil', 'Done'],
    ]);
  });

  it('that are threads of which only Excel’s stand-in is left come without its advice', () => {
    const advice =
      '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the file is opened in a newer version of Excel. Learn more: https://go.microsoft.com/fwlink/?linkid=870924\n\n';
    const text = `${advice}Comment:\n    Ask Bob\nReply:\n    Done`;
    const bytes = withComments([{ a: 'tc={54EE7951-7262-4200-6969-000000000000}', t: text }], 'xlsx');
    expect(notesOf(bytes, 'xlsx')).toEqual([
      ['', 'Ask Bob'],
      ['', 'Done'],
    ]);
  });

  it('keep who wrote them, in an .ods that says so', () => {
    const bytes = withXml(
      withComments([{ t: 'Ask Bob' }], 'ods'),
      'content.xml',
      /(<office:annotation[^>]*>)/,
      '$1<dc:creator>Ann Lée</dc:creator><dc:date>2010-03-31T00:00:00</dc:date>',
    );
    expect(notesOf(bytes, 'ods')).toEqual([['Ann Lée', 'Ask Bob']]);
  });

  it('that say nothing are none', () => {
    expect(notesOf(withComments([{ a: 'Ann', t: 'Ann:\n ' }], 'xlsx'), 'xlsx')).toEqual([]);
  });

  it('of a name that is no UTF-8 keep it as it stands', () => {
    const parts = unzipSync(withComments([{ a: 'Ann', t: 'Ask Bob' }], 'xlsx'));
    const latin1 = Buffer.from(parts['xl/comments1.xml'] ?? [])
      .toString('latin1')
      .replace('>Ann<', '>Ann L\u00e9e<');
    const bytes = zipSync({ ...parts, 'xl/comments1.xml': Uint8Array.from(Buffer.from(latin1, 'latin1')) });
    expect(notesOf(bytes, 'xlsx')).toEqual([['Ann Lée', 'Ask Bob']]);
  });
});
