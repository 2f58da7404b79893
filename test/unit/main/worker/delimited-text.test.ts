import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimitedText } from '../../../../main/worker/delimited-text.ts';
import { normaliseCellText } from '../../../../shared/plan/cell-text.ts';
import { importBytes, refusal } from '../../../support/import-bytes.ts';

function rows(text: string): readonly (readonly string[])[] {
  return readDelimitedText(text, 'plan.csv').rows;
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('fields', () => {
  it('may be quoted, and hold delimiters, line ends and doubled quotation marks', () => {
    expect(rows('a,"b, ""c""\r\nd",e\r\n"",f,\n')).toEqual([
      ['a', 'b, "c"\nd', 'e'],
      ['', 'f', ''],
    ]);
  });

  it('keep a quotation mark that does not open them, and what follows one that closes', () => {
    expect(rows('the "Plan",="007","x"y')).toEqual([['the "Plan"', '="007"', 'xy']]);
  });

  it('end with any line end, and the last line may have none', () => {
    expect(rows('a\rb\nc\r\n\r\nd')).toEqual([['a'], ['b'], ['c'], [''], ['d']]);
    expect(rows('a,')).toEqual([['a', '']]);
  });

  it('that are never closed are kept, and told', () => {
    const { rows: read, remarks } = readDelimitedText('a,"b\nc,d', 'plan.csv');
    expect(read).toEqual([['a', 'b\nc,d']]);
    expect(remarks).toEqual([{ row: 0, column: 1, done: expect.stringContaining('never closed') }]);
    const { problems } = importBytes(utf8('Action,Date\n"Do it,May'), 'plan.csv');
    expect(problems).toContainEqual(expect.objectContaining({ cell: 'A2', text: 'Do it,May' }));
  });

  it('of any text come back as they were written', () => {
    const field = fc.string({
      unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', '=', '1', '’'),
      maxLength: 8,
    });
    const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), (fields, delimiter) => {
        const text = fields
          .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter))
          .join('\r\n');
        expect(rows(`sep=${delimiter}\r\n${text}`)).toEqual(fields.map((row) => row.map(normaliseCellText)));
      }),
      { numRuns: 500, seed: 51 },
    );
  });
});

describe('the delimiter', () => {
  it.each([
    ['commas', 'No,Action,Date\n1,a;b;c;d;e,May'],
    ['semicolons', 'Plan, of, the, year\nNo;Action;Date\n1;a,b,c,d,e;May'],
    ['tabs', 'No\tAction\tDate\n1\ta,b;c\tMay'],
    ['the sign that Excel’s first line names', 'sep=|\nNo|Action|Date\n1|a,b|May'],
    ['the semicolon that Excel’s first line names', '"sep=;"\r\nNo;Action;Date\r\n1;a,b;May'],
  ])('is told from the headings: %s', (_what, text) => {
    const { plan, problems } = importBytes(utf8(text), 'plan.csv');
    expect(plan.rows).toMatchObject([{ number: '1', action: expect.stringMatching(/^a[,;]b/), date: 'May' }]);
    expect(problems).toEqual([]);
  });
});

describe('everything in a text file stays text', () => {
  it.each(['03/04/2010', '1.10', '007', '=A1', '=SUM(A1)', '1E5', '12%', '£5', 'TRUE', '#REF!', '5 May', '0.10'])(
    '%s',
    (text) => {
      const { plan, problems } = importBytes(utf8(`No,Action,Date,File Ref\n1,Do it,${text},${text}`), 'plan.csv');
      expect(plan.rows).toMatchObject([{ date: text, fileRef: text }]);
      expect(problems).toEqual([]);
    },
  );

  it.each([
    'PK Plan',
    'MZ',
    '<Draft>',
    '<?xml?>',
    'TABLE',
    'ID;P',
    'ID',
    '%PDF is the format',
    '{\\rtf is the format',
    'GIF8',
    'socialcalc:version:1.0',
    ' Plan',
    '\n\nPlan',
  ])('and its first cell may be %j', (first) => {
    const text = `${first}\nNo,Action,Date\n1,"Do it, now",May\n`;
    for (const [file, content] of [
      ['plan.csv', text],
      ['plan.TXT', text.replace('No,Action,Date\n1,"Do it, now",May', 'No\tAction\tDate\n1\tDo it, now\tMay')],
    ] as const) {
      const { plan } = importBytes(utf8(content), file);
      expect(plan.title).toBe(first.trim());
      expect(plan.rows).toMatchObject([{ number: '1', action: 'Do it, now', date: 'May' }]);
    }
  });
});

describe('the signs of a text file', () => {
  const text = 'No\tAction\tDate\r\n1\t“Collect once” – £5 ✓ 😀\tMay';
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\uFEFF${text}`)],
    ['Excel’s Unicode Text', new Uint8Array(little)],
    ['UTF-16 with the greater byte first', new Uint8Array(Buffer.from(little).swap16())],
  ])('are read in %s', (_what, bytes) => {
    const { plan, problems } = importBytes(bytes, 'plan.txt');
    expect(plan.rows).toMatchObject([{ number: '1', action: '“Collect once” – £5 ✓ 😀', date: 'May' }]);
    expect(problems).toEqual([]);
  });

  it('are read in Windows-1252, as Excel writes .csv', () => {
    const csv = 'No,Action,Date\r\n1,\x93Collect once\x94 \x96 \xA35,May';
    const bytes = Uint8Array.from(csv, (sign) => sign.charCodeAt(0));
    expect(importBytes(bytes, 'plan.csv').plan.rows[0]).toMatchObject({ action: '“Collect once” – £5' });
  });

  it('that end in half of one are a damaged file', () => {
    expect(refusal(new Uint8Array(little.subarray(0, little.length - 1)), 'plan.txt')?.code).toBe('file-damaged');
  });
});
