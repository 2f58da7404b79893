import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipParts } from '../../../../main/worker/zip-parts.ts';
import { MAX_INFLATED_BYTES } from '../../../../shared/limits.ts';
import { numbersFrom } from '../../../fuzz/mutations.ts';
import { fixtureBytes, publishedPlan, publishedRows } from '../../../support/fixtures.ts';
import { importBytes, refusal } from '../../../support/import-bytes.ts';

const council = fixtureBytes('workbooks/plan-2009-10.xlsx');

/** Where a sign sequence stands in the bytes; it must be there. */
function placeOf(bytes: Uint8Array, signs: string, from = 0): number {
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(signs, from, 'latin1');
  expect(at).toBeGreaterThanOrEqual(0);
  return at;
}

/** What became of damaged bytes: refused with a code, or read as exactly the published plan. */
function outcome(bytes: Uint8Array, file: string): 'refused' | 'exact' | 'altered' {
  if (refusal(bytes, file) !== undefined) return 'refused';
  const { plan, problems } = importBytes(bytes, file);
  const isExact =
    problems.length === 0 &&
    plan.title === publishedPlan.title &&
    JSON.stringify(publishedRows(plan.rows)) === JSON.stringify(publishedPlan.rows);
  return isExact ? 'exact' : 'altered';
}

describe('the parts of a zip', () => {
  it('are those that another program unpacks, stored or packed', () => {
    for (const bytes of [council, fixtureBytes('workbooks/plan-2009-10.ods')]) {
      expect(
        Object.fromEntries([...zipParts(bytes, 'f')].map(([name, part]) => [name, Uint8Array.from(part)])),
      ).toEqual(unzipSync(bytes));
    }
  });

  it('are refused where one letter is not what was packed', () => {
    const stored = zipSync(unzipSync(council), { level: 0 });
    const at = placeOf(stored, 'Corporate Management Team');
    const damaged = Uint8Array.from(stored);
    damaged[at] = 'c'.charCodeAt(0);
    expect(outcome(stored, 'plan.xlsx')).toBe('exact');
    expect(refusal(damaged, 'plan.xlsx')).toEqual({ code: 'file-damaged', facts: { file: 'plan.xlsx' } });
  });

  it('are refused where the directory gives a part another name, which would hide it', () => {
    const directory = placeOf(council, 'PK\u0001\u0002');
    const damaged = Uint8Array.from(council);
    // Without its styles a workbook is read, with other dates.
    damaged[placeOf(council, 'xl/styles.xml', directory) + 4] = 'T'.charCodeAt(0);
    expect(() => zipParts(damaged, 'plan.xlsx')).toThrow('file-damaged');
  });

  it('are refused where the directory names fewer than there are', () => {
    const damaged = Uint8Array.from(council);
    const count = placeOf(council, 'PK\u0005\u0006') + 10;
    damaged[count] = (damaged[count] ?? 0) - 1;
    expect(() => zipParts(damaged, 'plan.xlsx')).toThrow('file-damaged');
  });

  it('are refused where one part packs more than it says, however little it claims', () => {
    const parts = { 'xl/workbook.xml': strToU8('a'.repeat(5000)) };
    const lying = zipSync(parts);
    const directory = placeOf(lying, 'PK\u0001\u0002');
    new DataView(lying.buffer, lying.byteOffset).setUint32(directory + 24, 10, true);
    expect(() => zipParts(lying, 'plan.xlsx')).toThrow(
      expect.objectContaining({
        code: 'file-damaged',
        cause: expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }),
      }),
    );
  });

  it('are refused where two have one name', () => {
    const twice = zipSync({ 'xl/a.xml': strToU8('1'), 'xl/b.xml': strToU8('2') });
    for (let at = 0; at >= 0; ) {
      at = Buffer.from(twice.buffer).indexOf('xl/b.xml', at, 'latin1');
      if (at >= 0) twice[at + 3] = 'a'.charCodeAt(0);
    }
    expect(() => zipParts(twice, 'plan.xlsx')).toThrow('file-damaged');
  });

  it('that unpack to more than the limit are refused before they are unpacked', () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(1000) });
    const directory = placeOf(bomb, 'PK\u0001\u0002');
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(directory + 24, MAX_INFLATED_BYTES + 1, true);
    expect(refusal(bomb, 'bomb.xlsx')?.code).toBe('file-too-large');
  });

  it('may be told of in the wide records of Zip64', () => {
    const name = 'xl/a.xml';
    const content = strToU8('wide');
    const plain = zipSync({ [name]: content }, { level: 0 });
    const directory = placeOf(plain, 'PK\u0001\u0002');
    const entry = Buffer.from(plain.slice(directory, directory + 46 + name.length));
    entry.writeUInt32LE(0xffffffff, 20);
    entry.writeUInt32LE(0xffffffff, 24);
    entry.writeUInt16LE(20, 30);
    const extra = Buffer.alloc(20);
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(16, 2);
    extra.writeBigUInt64LE(4n, 4);
    extra.writeBigUInt64LE(4n, 12);
    const wideEnd = Buffer.alloc(56);
    wideEnd.write('PK\u0006\u0006', 'latin1');
    wideEnd.writeBigUInt64LE(1n, 32);
    wideEnd.writeBigUInt64LE(BigInt(directory), 48);
    const locator = Buffer.alloc(20);
    locator.write('PK\u0006\u0007', 'latin1');
    locator.writeBigUInt64LE(BigInt(directory + entry.length + extra.length), 8);
    const end = Buffer.alloc(22, 0xff);
    end.write('PK\u0005\u0006', 'latin1');
    const wide = Buffer.concat([plain.slice(0, directory), entry, extra, wideEnd, locator, end]);
    expect([...zipParts(new Uint8Array(wide), 'f')].map(([part, bytes]) => [part, strFromU8(bytes)])).toEqual([
      [name, 'wide'],
    ]);
  });
});

describe('a damaged workbook is refused or read exactly, never altered', () => {
  it.each(['xlsx', 'ods'])('with any bit of an .%s flipped', (extension) => {
    const file = `plan-2009-10.${extension}`;
    const whole = fixtureBytes(`workbooks/${file}`);
    const below = numbersFrom(51);
    const outcomes = Array.from({ length: 60 }, () => {
      const damaged = Uint8Array.from(whole);
      const at = below(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << below(8));
      return outcome(damaged, file);
    });
    expect(outcomes).not.toContain('altered');
    expect(outcomes.filter((each) => each === 'refused').length).toBeGreaterThan(40);
  });

  it.each(['xlsx', 'ods'])('with any bit of the directory of an .%s flipped', (extension) => {
    const file = `plan-2009-10.${extension}`;
    const whole = fixtureBytes(`workbooks/${file}`);
    const directory = placeOf(whole, 'PK\u0001\u0002');
    const below = numbersFrom(52);
    for (let count = 0; count < 60; count += 1) {
      const damaged = Uint8Array.from(whole);
      const at = directory + below(damaged.length - directory);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << below(8));
      expect(outcome(damaged, file), `byte ${at}`).not.toBe('altered');
    }
  });

  it.each(['xlsx', 'xls', 'ods'])('cut short anywhere, as an .%s', (extension) => {
    const file = `plan-2009-10.${extension}`;
    const whole = fixtureBytes(`workbooks/${file}`);
    const below = numbersFrom(53);
    for (let count = 0; count < 20; count += 1) {
      const length = below(whole.length - 1) + 1;
      expect(outcome(whole.slice(0, length), file), `${length} bytes`).not.toBe('altered');
    }
  });

  it('is never met with an error of no code, as an .xls', () => {
    const whole = fixtureBytes('workbooks/plan-2009-10.xls');
    const below = numbersFrom(54);
    for (let count = 0; count < 60; count += 1) {
      const damaged = Uint8Array.from(whole);
      const at = below(damaged.length);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << below(8));
      expect(() => refusal(damaged, 'plan.xls'), `byte ${at}`).not.toThrow();
    }
  });
});
