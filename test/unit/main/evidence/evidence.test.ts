import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvidenceFolder } from '../../../../main/evidence/evidence-folder.ts';
import { isOpened } from '../../../../main/evidence/opened-kinds.ts';
import { webAddress } from '../../../../shared/plan/web-address.ts';
import { openTestDesk } from '../../../support/open-desk.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

function setUp() {
  const root = tempFolder();
  const folder = join(root, 'evidence');
  return { root, folder, evidence: new EvidenceFolder(folder, root), names: () => readdirSync(folder) };
}

describe('an evidence file that is attached', () => {
  it('is copied word for word under its own name, with its hash, from the disk as from the page', async () => {
    const { root, folder, evidence } = setUp();
    const path = join(root, 'Minutes of 3 March.pdf');
    writeFileSync(path, 'minutes');
    const stored = { name: 'Minutes of 3 March.pdf', sha256: hash('minutes'), bytes: 7 };
    expect(await evidence.add({ name: 'Minutes of 3 March.pdf', path })).toEqual(stored);
    expect(readFileSync(join(folder, stored.name), 'utf8')).toBe('minutes');
    expect(await evidence.add({ name: 'Other.docx', bytes: bytes('other') })).toMatchObject({ name: 'Other.docx' });
    expect(readFileSync(path, 'utf8')).toBe('minutes');
  });

  it('is there once however often it is attached, and two contents of one name are two files', async () => {
    const { evidence, names } = setUp();
    const first = await evidence.add({ name: 'Minutes.pdf', bytes: bytes('one') });
    expect(await evidence.add({ name: 'Copy of Minutes.pdf', bytes: bytes('one') })).toEqual(first);
    expect(await evidence.add({ name: 'Minutes.pdf', bytes: bytes('two') })).toMatchObject({ name: 'Minutes (2).pdf' });
    expect(names().sort()).toEqual(['Minutes (2).pdf', 'Minutes.pdf']);
  });

  it.each([
    ['../../etc/passwd', /^passwd$/],
    ['CON.pdf', /^plan CON\.pdf$/],
    ['.hidden', /^hidden$|^plan/],
    ['a<b>:c?.pdf', /^a-b--c-\.pdf$/],
    [`${'x'.repeat(300)}.pdf`, /^x{100}\.pdf$/],
    ['Ünïcode 📄.docx', /^Ünïcode 📄\.docx$/],
    ['a\u007fb\u0085c.pdf', /^abc\.pdf$/],
  ])('called %s gets a safe readable name', async (name, expected) => {
    const { evidence, names } = setUp();
    const { name: stored } = await evidence.add({ name, bytes: bytes('x') });
    expect(stored).toMatch(expected);
    expect(names()).toEqual([stored]);
  });

  it('is never put over another, however many of one name are attached at once', async () => {
    const { evidence, names } = setUp();
    const contents = Array.from({ length: 12 }, (_, index) => `content ${index % 6}`);
    const stored = await Promise.all(contents.map((text) => evidence.add({ name: 'Minutes.pdf', bytes: bytes(text) })));
    expect(names()).toHaveLength(6);
    for (const [index, file] of stored.entries()) expect(file.sha256).toBe(hash(contents[index] ?? ''));
    const renamed = await Promise.all(stored.slice(0, 6).map((file) => evidence.rename(file, 'Report')));
    expect(new Set(renamed).size).toBe(6);
    const kept = (await evidence.list()).map(({ sha256 }) => sha256).sort();
    expect(kept).toEqual([...new Set(contents)].map(hash).sort());
  });

  it('makes no data folder anew that is gone', async () => {
    const { root, evidence } = setUp();
    rmSync(root, { recursive: true });
    const adding = evidence.add({ name: 'x.pdf', bytes: bytes('x') });
    await expect(adding).rejects.toMatchObject({ code: 'target-missing' });
    expect(existsSync(root)).toBe(false);
  });

  it('that cannot be read or kept is told, and nothing half-written stays', async () => {
    const { root, evidence, folder, names } = setUp();
    await expect(evidence.add({ name: 'x.pdf', path: join(root, 'gone.pdf') })).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    mkdirSync(join(root, 'a-folder'));
    await expect(evidence.add({ name: 'x', path: join(root, 'a-folder') })).rejects.toMatchObject({
      code: 'file-unreadable',
    });
    expect(names()).toEqual([]);
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file stands where the folder should');
    await expect(evidence.add({ name: 'x.pdf', bytes: bytes('x') })).rejects.toMatchObject({ code: 'write-failed' });
  });

  it('is found by its content where it was renamed, and is missing where it is gone', async () => {
    const { folder, evidence } = setUp();
    const file = await evidence.add({ name: 'Minutes.pdf', bytes: bytes('one') });
    const name = await evidence.rename(file, 'Minutes of the Audit Committee / March');
    expect(name).toBe('Minutes of the Audit Committee - March.pdf');
    expect(await evidence.path(file)).toBe(join(folder, name));
    renameSync(join(folder, name), join(folder, 'by hand.pdf'));
    expect(await evidence.path(file)).toBe(join(folder, 'by hand.pdf'));
    // Another one has its old name by now: the content tells.
    expect(await evidence.add({ name: 'Minutes.pdf', bytes: bytes('two') })).toMatchObject({ name: 'Minutes.pdf' });
    expect(await evidence.path(file)).toBe(join(folder, 'by hand.pdf'));
    rmSync(join(folder, 'Minutes.pdf'));
    writeFileSync(join(folder, 'by hand.pdf'), 'changed');
    expect(await evidence.list()).toEqual([{ name: 'by hand.pdf', sha256: hash('changed'), bytes: 7 }]);
    await expect(evidence.path(file)).rejects.toMatchObject({ code: 'evidence-missing' });
    expect(await evidence.path({ ...file, name: 'by hand.pdf' })).toBe(join(folder, 'by hand.pdf'));
    await expect(evidence.path({ ...file, name: '../plan.json' })).rejects.toMatchObject({ code: 'evidence-missing' });
  });
});

describe('what is opened', () => {
  it('are documents; programs, scripts, shortcuts and archives are only shown in their folder', () => {
    for (const name of ['a.pdf', 'A.DOCX', 'x.xlsx', 'p.JPG', 'mail.msg']) expect(isOpened(name)).toBe(true);
    const shown =
      'exe com bat cmd ps1 vbs js jse wsf hta msi scr pif lnk url desktop sh py jar app command reg cpl zip html svg';
    for (const ending of shown.split(' ')) expect(isOpened(`x.pdf.${ending}`)).toBe(false);
    // Made to carry macros, or other files that a double click runs.
    for (const ending of 'docm dotm dot xlsm xlsb xltm xlam pptm potm ppsm ppam one onepkg pub'.split(' ')) {
      expect(isOpened(`Minutes.${ending}`)).toBe(false);
    }
    for (const name of ['none', 'x.exe.', 'x.pdf ', 'x.']) expect(isOpened(name)).toBe(false);
  });

  it('goes to the system by the desk, which never opens a program', async () => {
    const opened: string[] = [];
    const shown: string[] = [];
    const root = tempFolder();
    const { desk } = openTestDesk(root, {
      openPath: async (path) => void opened.push(path),
      showInFolder: async (path) => void shown.push(path),
    });
    const planId = 'plan-0001';
    const attach = async (name: string) => {
      const { ticket } = await desk.receiveFile({ name, bytes: bytes(name) });
      const { name: stored, sha256 } = await desk.addEvidence({ planId, ticket });
      return { planId, name: stored, sha256 };
    };
    const [pdf, program] = [await attach('a.pdf'), await attach('setup.exe')];
    expect(await desk.openEvidence(pdf)).toEqual({ done: 'opened' });
    expect(await desk.openEvidence(program)).toEqual({ done: 'shown' });
    await desk.showEvidence(pdf);
    const inFolder = (name: string) => join(root, 'plans', planId, 'evidence', name);
    expect([opened, shown]).toEqual([[inFolder('a.pdf')], [inFolder('setup.exe'), inFolder('a.pdf')]]);
  });

  it('of links are plain web addresses alone', async () => {
    expect(webAddress(' https://council.test/policy?x=1#y ')).toBe('https://council.test/policy?x=1#y');
    const others = [
      '\\\\server\\share\\x.docx',
      '//server/share',
      'file:///etc/passwd',
      'file://server/share/x',
      'javascript:alert(1)',
      'ms-word:ofe|u|https://x.test/a.docx',
      'search-ms:query=x',
      'smb://server/x',
      'https://user:pass@x.test/',
      'https:\\\\server\\x',
      'http://',
      'C:\\x.docx',
      '',
    ];
    for (const target of others) expect(webAddress(target)).toBeUndefined();
    const addresses: string[] = [];
    const { desk } = openTestDesk(tempFolder(), { openAddress: async (address) => void addresses.push(address) });
    await desk.openLink({ target: 'https://council.test/' });
    await expect(desk.openLink({ target: '\\\\server\\x' })).rejects.toMatchObject({ code: 'link-not-followed' });
    expect(addresses).toEqual(['https://council.test/']);
  });
});
