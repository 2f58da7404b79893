// Somebody else's input, through the real desk and the built worker: each ends in time with a coded error or the
// right plan, and the desk goes on reading.
import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CFB } from 'xlsx';
import { TabledError } from '../../../../shared/errors.ts';
import { noTable } from '../../../../shared/import/import-plan.ts';
import { MAX_FILE_BYTES, MAX_INFLATED_BYTES } from '../../../../shared/limits.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { zipBomb } from '../../../support/hostile-files.ts';
import { planSheet, withXml, workbookBytes, workbookOf } from '../../../support/import-bytes.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const council = fixtureBytes('workbooks/plan-2009-10.xlsx');
const openDocument = fixtureBytes('workbooks/plan-2009-10.ods');
const oldExcel = fixtureBytes('workbooks/plan-2009-10.xls');
const SHEET = 'xl/worksheets/sheet1.xml';

const LINKS_EVERYWHERE = '</sheetData><hyperlinks><hyperlink ref="A1:XFD1048576" location="Plan!A1"/></hyperlinks>';

type TestDesk = ReturnType<typeof openTestDesk>['desk'];

async function read(desk: TestDesk, name: string, bytes: Uint8Array<ArrayBuffer>) {
  const { ticket } = await desk.receiveFile({ name, bytes });
  const { sheets, imported } = await desk.readWorkbook({ ticket });
  if (imported === null) throw noTable(name, sheets);
  return imported;
}

/** How the desk refuses a file; and that it reads the council's own afterwards. */
async function refusal(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const { desk } = openTestDesk(tempFolder());
  const error: unknown = await read(desk, name, bytes).then(
    () => undefined,
    (thrown) => thrown,
  );
  const { plan } = await read(desk, 'plan.xlsx', council);
  expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
  return error instanceof TabledError ? { code: error.code, facts: error.facts } : error;
}

function smallPlan(fileRef: string, sheet = 'Plan', type: 'xlsx' | 'ods' = 'xlsx'): Uint8Array<ArrayBuffer> {
  return workbookBytes(workbookOf([[sheet, planSheet([1, 'Do it', 'May', fileRef])]]), type);
}

describe('a workbook that is too much is refused', () => {
  it('by its size, before any of it is read', async () => {
    const root = tempFolder();
    const path = join(root, 'huge.xlsx');
    writeFileSync(path, council);
    truncateSync(path, 200 * 1024 * 1024);
    const { desk } = openTestDesk(root, { launchFile: path });
    const { ticket = '' } = (await desk.nextLaunchFile({})) ?? {};
    const start = performance.now();
    await expect(desk.readWorkbook({ ticket })).rejects.toMatchObject({
      code: 'file-too-large',
      facts: { file: 'huge.xlsx', limit: '64 MB' },
    });
    expect(performance.now() - start).toBeLessThan(1000);
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1);
    await expect(desk.receiveFile({ name: 'huge.xlsx', bytes })).rejects.toMatchObject({ code: 'file-too-large' });
  });

  it('by what it unpacks to, before it is unpacked', async () => {
    expect(await refusal('bomb.xlsx', zipBomb(SHEET, MAX_INFLATED_BYTES + 1))).toEqual({
      code: 'file-too-large',
      facts: { file: 'bomb.xlsx', limit: '384 MB when unpacked' },
    });
  });

  it('by its rows: a million of one row repeated', async () => {
    const rows = '<table:table-row table:number-rows-repeated="1000000">';
    const bytes = withXml(
      openDocument,
      'content.xml',
      /<table:table-row[^>]*>(?=<table:table-cell[^>]*><text:p>1<)/,
      rows,
    );
    expect(await refusal('plan.ods', bytes)).toMatchObject({ code: 'file-too-large' });
  });

  // The limit of memory is reached after seconds, on a busy machine after more.
  it('by the memory it takes, which comes back: a link over every cell that a sheet can have', async () => {
    const bytes = withXml(council, SHEET, '</sheetData>', LINKS_EVERYWHERE);
    const before = process.memoryUsage().rss;
    expect(await refusal('plan.xlsx', bytes)).toMatchObject({ code: 'file-too-large' });
    // The reader may use a thousand megabytes; none of them stays here.
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  }, 180_000);
});

describe('a workbook that asks for one huge piece of memory is refused, and the program lives', () => {
  it.each([
    [
      'cells repeated without end',
      'plan.ods',
      'content.xml',
      /<table:table-cell[^>]*(?=><text:p>1<)/,
      '<table:table-cell office:value-type="string" table:number-columns-repeated="1000000000"',
    ],
    ['columns without end', 'plan.xlsx', SHEET, /<cols>/, '<cols><col min="1" max="4294967296" hidden="1"/>'],
  ])('%s', async (_what, file, part, from, to) => {
    const whole = file.endsWith('.ods') ? openDocument : council;
    expect(await refusal(file, withXml(whole, part, from, to))).toMatchObject({ code: 'file-too-large' });
  });

  it.each([
    ['nothing but commas', ','],
    ['nothing but line ends and letters', 'a\n'],
    ['nothing but quotation marks and line ends', '"\n,'],
  ])('a text of %s', async (_what, text) => {
    const bytes = new Uint8Array(Buffer.alloc(8_000_000, text));
    expect(await refusal('plan.csv', bytes)).toMatchObject({ code: 'file-too-large', facts: { file: 'plan.csv' } });
  });
});

describe('a workbook that claims too much is read for what it is', () => {
  it.each([
    ['a million rows', SHEET, /<dimension ref="[^"]*"\/>/, '<dimension ref="A1:XFD1048576"/>'],
    ['a last row far below', SHEET, '</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'],
    ['hidden columns without end', SHEET, /<cols>/, '<cols><col min="20" max="16384" hidden="1"/>'],
  ])('%s', async (_what, part, from, to) => {
    const { desk } = openTestDesk(tempFolder());
    const { plan, problems } = await read(desk, 'plan.xlsx', withXml(council, part, from, to));
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
    expect(problems).toEqual([]);
  });
});

describe('a workbook that cannot be read is refused with the reason', () => {
  it.each(['xlsx', 'ods'])('cut short, as .%s', async (type) => {
    const whole = fixtureBytes(`workbooks/plan-2009-10.${type}`);
    expect(await refusal(`plan.${type}`, whole.slice(0, whole.length - 300))).toMatchObject({ code: 'file-damaged' });
  });

  it('encrypted, as .xlsx, .xls and .ods', async () => {
    expect(await refusal('p.xlsx', fixtureBytes('workbooks/protected.xlsx'))).toMatchObject({ code: 'file-encrypted' });
    const container = CFB.read(oldExcel, { type: 'array' });
    const entry = CFB.find(container, '/Workbook');
    const content = Buffer.from((entry?.content ?? []) as Uint8Array);
    // FilePass with RC4 ([MS-XLS] 2.4.117), which stands below the first record.
    const filePass = Buffer.concat([Buffer.from([0x2f, 0, 54, 0, 1, 0, 1, 0, 1, 0]), Buffer.alloc(48, 7)]);
    const first = 4 + content.readUInt16LE(2);
    const encrypted = Buffer.concat([content.subarray(0, first), filePass, content.subarray(first)]);
    CFB.utils.cfb_add(container, '/Workbook', encrypted);
    expect(await refusal('p.xls', Uint8Array.from(CFB.write(container, { type: 'buffer' }) as Buffer))).toMatchObject({
      code: 'file-encrypted',
    });
    const manifest = withXml(
      openDocument,
      'META-INF/manifest.xml',
      /(manifest:full-path="content.xml"[^>]*)\/>/,
      '$1><manifest:encryption-data/></manifest:file-entry>',
    );
    expect(await refusal('p.ods', manifest)).toMatchObject({ code: 'file-encrypted' });
  });

  it.each([
    ['plan.xlsx', 'xlsx', 'xl/sharedStrings.xml'],
    ['plan.ods', 'ods', 'content.xml'],
  ] as const)('with words that define each other without end: %s', async (file, type, part) => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const doctype = `?><!DOCTYPE x [<!ENTITY l0 "lol">${laughs}]>`;
    const bytes = withXml(withXml(smallPlan('HERE', 'Plan', type), part, 'HERE', '&l9;'), part, '?>', doctype);
    expect(await refusal(file, bytes)).toEqual({ code: 'file-damaged', facts: { file } });
  });
});

describe('a workbook with strange texts keeps them as texts', () => {
  it.each([
    ['as long as Excel lets a text be', `${'x'.repeat(32_766)}y`],
    ['a program', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['a formula that would start one', "=cmd|' /C calc'!A0"],
    ['other formulas', '+1+1\n-2\n@SUM(1)'],
    ['markup characters', ']]>&amp;&#0;<!-- -->'],
  ])('%s', async (_what, text) => {
    const { desk } = openTestDesk(tempFolder());
    for (const type of ['xlsx', 'ods'] as const) {
      const { plan, problems } = await read(desk, `plan.${type}`, smallPlan(text, 'Plan', type));
      expect(plan.rows).toMatchObject([{ number: '1', action: 'Do it', fileRef: text }]);
      expect(problems).toEqual([]);
    }
  });

  it('and __proto__ as the name of a sheet and of two columns', async () => {
    const { desk } = openTestDesk(tempFolder());
    const table = planSheet([1, 'Do it', 'May', 'A', 'one', 'two']);
    table['E1'] = table['F1'] = { t: 's', v: '__proto__' };
    const bytes = workbookBytes(workbookOf([['__proto__', table]]));
    const { plan, sheet } = await read(desk, 'plan.xlsx', bytes);
    expect(sheet).toBe('__proto__');
    expect(plan.columns.custom.map(({ label }) => label)).toEqual(['__proto__', '__proto__']);
    expect(plan.rows.map((row) => row.kind === 'action' && Object.values(row.custom))).toEqual([['one', 'two']]);
  });
});

describe('damage that keeps SheetJS counting', () => {
  const flipped = (at: number, bit: number) => {
    const bytes = Uint8Array.from(oldExcel);
    bytes[at] = (bytes[at] ?? 0) ^ bit;
    return bytes;
  };

  it('in the properties of an .xls does no harm, as nobody reads those', async () => {
    const { desk } = openTestDesk(tempFolder());
    // Found by flipping bits: the count of the properties' dictionary becomes two thousand million.
    const { plan } = await read(desk, 'plan.xls', flipped(39_487, 0x80));
    expect(publishedRows(plan.rows)).toEqual(publishedPlan.rows);
  });
});
