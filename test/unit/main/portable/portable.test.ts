import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isPartName, PORTABLE_FORMAT } from '../../../../main/portable/manifest.ts';
import { unpackPortable } from '../../../../main/portable/unpack.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { packedCopy } from '../../../support/packed-copy.ts';

const ABOUT = { planId: 'plan-0001', title: 'Plan', made: '2026-11-25T12:00:00.000Z', version: '0.1.0' };
const text = (words: string) => new TextEncoder().encode(words);
const PARTS = new Map([
  ['plan.json', text('{"title":"Plan"}')],
  ['history.json', text('[]')],
  ['evidence/Minutes of 3 March.pdf', text('%PDF')],
]);

const PACKED = await packedCopy(PARTS, ABOUT);

function codeOf(bytes: Uint8Array): string {
  try {
    unpackPortable(bytes, 'Plan.tabled');
    return 'opened';
  } catch (error) {
    return error instanceof TabledError ? error.code : String(error);
  }
}

/** The file with its manifest changed. */
function withManifest(change: (manifest: Record<string, unknown>) => unknown, more: Record<string, Uint8Array> = {}) {
  const files = unzipSync(PACKED);
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as Record<string, unknown>;
  return zipSync({ ...files, 'manifest.json': text(JSON.stringify(change(manifest))), ...more });
}

describe('a portable plan file', () => {
  it('gives back its parts byte for byte, and the same parts give the same file', async () => {
    const bytes = PACKED;
    const { about, parts } = unpackPortable(bytes, 'Plan.tabled');
    expect(new Map([...parts].map(([name, part]) => [name, Buffer.from(part)]))).toEqual(
      new Map([...PARTS].map(([name, part]) => [name, Buffer.from(part)])),
    );
    expect(about).toMatchObject({ ...ABOUT, format: PORTABLE_FORMAT });
    expect(about.parts.find(({ name }) => name === 'plan.json')?.sha256).toBe(
      createHash('sha256').update('{"title":"Plan"}').digest('hex'),
    );
    expect(await packedCopy(PARTS, ABOUT)).toEqual(bytes);
  });

  it('of a newer format is refused as such', () => {
    expect(codeOf(withManifest((manifest) => ({ ...manifest, format: 'tabled-file/2' })))).toBe('plan-newer-format');
  });

  it('of a newer format is refused as such, whatever else is in it: unknown parts, and more than this version unpacks', () => {
    const newer = (manifest: Record<string, unknown>) => ({ ...manifest, format: 'tabled-file/2' });
    expect(codeOf(withManifest(newer, { 'snapshots/2026-11.json': text('{}') }))).toBe('plan-newer-format');
    const bytes = Buffer.from(withManifest(newer, { 'film.bin': text('x') }));
    const inDirectory = bytes.lastIndexOf(Buffer.from('film.bin')) - 46;
    bytes.writeUInt32LE(0xfffffff0, inDirectory + 24);
    expect(codeOf(bytes)).toBe('plan-newer-format');
  });

  it('that another program has zipped anew, folders and all, is opened', () => {
    const rezipped = withManifest((manifest) => manifest, { 'evidence/': new Uint8Array() });
    expect(codeOf(rezipped)).toBe('opened');
    expect(codeOf(withManifest((manifest) => manifest, { 'evidence/': text('x') }))).toBe('copy-unsafe-name');
  });

  it('with a list of what is in it of an absurd size is refused before that is unpacked', () => {
    const bytes = Buffer.from(PACKED);
    bytes.writeUInt32LE(0x7ffffff0, bytes.lastIndexOf(Buffer.from('manifest.json')) - 46 + 24);
    expect(codeOf(bytes)).toBe('file-too-large');
  });

  it('with a part that is not what its manifest says is refused', () => {
    expect(codeOf(withManifest((manifest) => manifest, { 'plan.json': text('{"title":"Plam"}') }))).toBe(
      'copy-checksum',
    );
  });

  it.each(['../plan.json', 'evidence/../../x', '/etc/passwd', 'C:\\x', 'evidence\\x', 'evidence/..', 'evidence/a/b'])(
    'with the name %s in it is refused',
    (name) => {
      expect(isPartName(name)).toBe(false);
      expect(codeOf(withManifest((manifest) => manifest, { [name]: text('x') }))).toBe('copy-unsafe-name');
    },
  );

  it.each([
    ['a part that is not listed', { 'evidence/other.pdf': text('x') }, (manifest: object) => manifest],
    ['no list of its parts', {}, (manifest: object) => ({ ...manifest, parts: undefined })],
    [
      'a list that names more',
      {},
      (manifest: { parts?: readonly unknown[] }) => ({
        ...manifest,
        parts: [...(manifest.parts ?? []), { name: 'evidence/x', bytes: 0, sha256: '0'.repeat(64) }],
      }),
    ],
    [
      'a list that names a part twice',
      {},
      (manifest: { parts?: readonly unknown[] }) => ({
        ...manifest,
        parts: [...(manifest.parts ?? []), ...(manifest.parts ?? [])],
      }),
    ],
    ['another sort of format', {}, (manifest: object) => ({ ...manifest, format: 'docx' })],
  ] as const)('with %s is refused', (_what, more, change) => {
    expect(codeOf(withManifest(change, more))).toBe('plan-refused');
  });

  it('that would unpack to an absurd size is refused before it is unpacked', () => {
    const bytes = Buffer.from(PACKED);
    const directory = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(0xfffffff0, directory + 24);
    expect(codeOf(bytes)).toBe('file-too-large');
  });

  it('that is no zip, is cut short or has a bit flipped anywhere is never opened as something else', () => {
    const bytes = PACKED;
    expect(codeOf(text('not a zip'))).toBe('file-damaged');
    expect(codeOf(bytes.slice(0, -30))).toBe('file-damaged');
    const whole = unpackPortable(bytes, 'Plan.tabled');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const flipped = Uint8Array.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        let opened: ReturnType<typeof unpackPortable> | undefined;
        try {
          opened = unpackPortable(flipped, 'Plan.tabled');
        } catch (error) {
          expect(error).toBeInstanceOf(TabledError);
        }
        if (opened !== undefined) expect(opened).toEqual(whole);
      }),
      { numRuns: 1000 },
    );
  });
});
