import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CellObject } from 'xlsx';
import { dayOfSerial } from '../../../../main/worker/cell-days.ts';
import { readSheets } from '../../../../main/worker/read-sheets.ts';
import { fixtureBytes, fixturePath, ROOT } from '../../../support/fixtures.ts';
import { planSheet, type WorkbookType, withXml, workbookBytes, workbookOf } from '../../../support/import-bytes.ts';

/** The days of a sheet whose C2 is the given cell. */
function daysOf(cell: CellObject, type: WorkbookType = 'xlsx', date1904 = false): readonly string[] {
  const sheet = planSheet([1, 'Do it', '', 'A']);
  sheet['C2'] = cell;
  const book = workbookOf([['Plan', sheet]]);
  book.Workbook = { WBProps: { date1904 } };
  return readSheets(workbookBytes(book, type), `plan.${type}`).flatMap(({ days }) => days.map(({ day }) => day));
}

describe('the day of a serial number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    // 29 February 1900, which never was.
    [60, undefined],
    [61, '1900-03-01'],
    [40268, '2010-03-31'],
    [40268.5, '2010-03-31'],
    // 23:59:59.9999
    [40268.999_999_998_84, '2010-03-31'],
    // Midnight, worked out with an error in the last place.
    [40267.999_999_999_99, '2010-03-31'],
    [0, undefined],
    [0.5, undefined],
    [-1, undefined],
    [1e300, undefined],
    [Number.NaN, undefined],
  ])('%d counted from 1900', (serial, day) => {
    expect(dayOfSerial(serial, false)).toBe(day);
  });

  it.each([
    [0, '1904-01-01'],
    [59, '1904-02-29'],
    [60, '1904-03-01'],
    [38806, '2010-03-31'],
    [38806.999_999_998_84, '2010-03-31'],
    [-1, undefined],
  ])('%d counted from 1904', (serial, day) => {
    expect(dayOfSerial(serial, true)).toBe(day);
  });
});

describe('date cells', () => {
  it.each(['xlsx', 'xlsb', 'xls'] as const)('give their day, whatever they show of it, in .%s', (type) => {
    for (const format of ['dd/mm/yyyy', 'd mmm', 'mmmm', 'mmm-yy', 'yyyy', 'm/d/yy', '"by "d mmmm']) {
      expect(daysOf({ t: 'n', v: 40268.75, z: format }, type), format).toEqual(['2010-03-31']);
    }
  });

  it('give their day, with any time of day, in .ods', () => {
    const bytes = workbookBytes(workbookOf([['Plan', planSheet([1, 'Do it', 'HERE', 'A'])]]), 'ods');
    for (const value of ['2010-03-31', '2010-03-31T23:59:59.9999', '2010-03-31T00:00:00']) {
      const cell = `<table:table-cell office:value-type="date" office:date-value="${value}"><text:p>March</text:p></table:table-cell>`;
      const dated = withXml(
        bytes,
        'content.xml',
        /<table:table-cell[^>]*><text:p>HERE<\/text:p><\/table:table-cell>/,
        cell,
      );
      const days = readSheets(dated, 'plan.ods').flatMap((grid) => grid.days);
      expect(days, value).toEqual([{ row: 1, column: 2, day: '2010-03-31' }]);
    }
  });

  it.each(['xlsx', 'xlsb', 'xls'] as const)('give their day counted from 1904, in .%s', (type) => {
    expect(daysOf({ t: 'n', v: 38806, z: 'd mmm' }, type, true)).toEqual(['2010-03-31']);
  });

  it.each(['General', '0.00', 'hh:mm', '[h]:mm:ss', 'mm:ss', '"day "0', 'h:mm AM/PM', '[Red]0'])(
    'are not those that show %s',
    (format) => {
      expect(daysOf({ t: 'n', v: 40268.75, z: format })).toEqual([]);
    },
  );

  it('of an .xlsx may hold the day in words of ISO 8601', () => {
    const bytes = workbookBytes(workbookOf([['Plan', planSheet([1, 'Do it', 42, 'A'])]]));
    const dated = withXml(
      bytes,
      'xl/worksheets/sheet1.xml',
      /<c r="C2"[^>]*><v>42<\/v>/,
      '<c r="C2" t="d" s="0"><v>2010-03-31T00:00:00</v>',
    );
    const format = withXml(
      dated,
      'xl/styles.xml',
      /<cellXfs count="\d+"><xf numFmtId="0"/,
      '<cellXfs count="1"><xf numFmtId="14"',
    );
    expect(readSheets(format, 'plan.xlsx').flatMap(({ days }) => days)).toEqual([
      { row: 1, column: 2, day: '2010-03-31' },
    ]);
  });
});

describe('a plan with date cells', () => {
  const zones = ['America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'Europe/London'];

  it.each(zones.flatMap((zone) => ['xlsx', 'xls', 'ods'].map((type) => [zone, type] as const)))(
    'has the same days in %s, from .%s',
    (zone, type) => {
      const path = fixturePath(`workbooks/notes-and-dates.${type}`);
      const { stdout } = spawnSync(process.execPath, [join(ROOT, 'dist/main/cli.cjs'), 'inspect', path], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      const { dates } = JSON.parse(stdout) as { dates: { number: string; words: string; reading: unknown }[] };
      expect(dates.map(({ number, words, reading }) => [number, words, reading])).toEqual([
        ['1', '31/03/2010', { kind: 'day', from: '2010-03-31', to: '2010-03-31' }],
        // A day of which the cell does not show the year, with a time of one second to midnight.
        ['2', '31 Mar', { kind: 'day', from: '2010-03-31', to: '2010-03-31' }],
        ['3', 'Mar-10', { kind: 'month', from: '2010-03-01', to: '2010-03-31' }],
        // The day on which London's clocks go back.
        ['4', 'October', { kind: 'day', from: '2010-10-31', to: '2010-10-31' }],
        ['5', 'Ongoing', null],
      ]);
    },
  );
});

describe('a damaged number format', () => {
  it('leaves its number as the text', () => {
    const format = (bytes: Uint8Array, code: string) =>
      withXml(bytes, 'xl/styles.xml', /formatCode="d mmm"/, `formatCode="${code}"`);
    const sheet = planSheet([1, 'Do it', '', 'A']);
    sheet['C2'] = { t: 'n', v: 40268, z: 'd mmm' };
    const bytes = format(workbookBytes(workbookOf([['Plan', sheet]])), 'mmm\\-yT');
    expect(readSheets(bytes, 'plan.xlsx')[0]?.rows[1]?.[2]).toBe('40268');
  });

  it('of an .ods that claims endless digits is read like another', () => {
    const bytes = fixtureBytes('workbooks/notes-and-dates.ods');
    const endless = withXml(bytes, 'styles.xml', /number:min-integer-digits="1"/, 'number:min-integer-digits="1e308"');
    expect(readSheets(endless, 'plan.ods')).toEqual(readSheets(bytes, 'plan.ods'));
  });
});
