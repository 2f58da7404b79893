// The packager's settings, its icons and the workflows that build installers, as far as reading them can tell. What they
// pack is tested by packing: test/e2e/packed-program.spec.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { icnsFile, icoFile } from '../../../scripts/icon-files.mjs';
import { ROOT } from '../../support/fixtures.ts';

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

const settings = parse(read('electron-builder.yml'));
const icons = readdirSync(join(ROOT, 'packaging/icons'));

describe('the installers', () => {
  it('are for Windows without administrator’s rights, and portable; for macOS; for Linux', () => {
    expect([settings.win.target, settings.mac.target, settings.linux.target]).toEqual([
      ['nsis', 'portable'],
      'dmg',
      ['AppImage', 'deb'],
    ]);
    expect(settings.nsis).toMatchObject({ perMachine: false, allowElevation: false, packElevateHelper: false });
    expect(settings.portable).toMatchObject({ requestExecutionLevel: 'user' });
  });

  it('keep the plans on an upgrade, and ask on a removal with “No” as the answer of silence', () => {
    expect(settings.nsis).toMatchObject({ deleteAppDataOnUninstall: false, include: 'packaging/installer.nsh' });
    const script = read('packaging/installer.nsh');
    expect(script).toContain('!macro customUnInstall');
    expect(script.indexOf('$' + '{ifNot} $' + '{isUpdated}')).toBeLessThan(script.indexOf('MessageBox'));
    expect(script).toMatch(/MB_YESNO\|\S*MB_DEFBUTTON2.* \/SD IDNO IDNO keepPlans/);
    expect(script.match(/RMDir/g)).toHaveLength(1);
  });

  it('say what they are: name, copyright, licence, maker, category', () => {
    expect(settings).toMatchObject({ productName: 'Tabled', appId: 'org.tabled.app' });
    expect(settings.copyright).toMatch(/^Copyright © \d{4} The Tabled authors$/);
    expect(settings.nsis.license).toBe('LICENSE');
    expect(settings.linux).toMatchObject({ category: 'Office', vendor: 'The Tabled authors' });
    expect(settings.linux.maintainer).toMatch(/^The Tabled authors <\S+@\S+>$/);
    expect(settings.mac.category).toBe('public.app-category.business');
    const { version, license, description, author } = JSON.parse(read('package.json'));
    expect([version, license, description, author].every((each) => each !== '')).toBe(true);
  });

  it('open .tabled files, on each system by its own kind of name', () => {
    const [plan] = settings.fileAssociations;
    expect(plan).toMatchObject({ ext: 'tabled', mimeType: 'application/vnd.tabled.plan+zip', icon: 'document' });
    const [type] = settings.mac.extendInfo.UTExportedTypeDeclarations;
    expect(type.UTTypeIdentifier).toBe('org.tabled.plan');
    expect(type.UTTypeTagSpecification['public.filename-extension']).toEqual(['tabled']);
    for (const name of ['document.ico', 'document.icns']) expect(existsSync(join(ROOT, 'packaging', name))).toBe(true);
  });
});

describe('the icons', () => {
  it('are there in every size, each a PNG of that size', () => {
    expect(icons).toHaveLength(9);
    for (const name of icons) {
      const size = Number(name.split('x')[0]);
      const bytes = readFileSync(join(ROOT, 'packaging/icons', name));
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
    }
  });

  it('are what is in the program’s Windows and macOS icons', () => {
    const pictures = new Map(
      icons.map((name) => [Number(name.split('x')[0]), readFileSync(join(ROOT, 'packaging/icons', name))] as const),
    );
    const ico = readFileSync(join(ROOT, 'packaging/icon.ico'));
    const icns = readFileSync(join(ROOT, 'packaging/icon.icns'));
    expect(ico.equals(icoFile(pictures))).toBe(true);
    expect(icns.equals(icnsFile(pictures))).toBe(true);
    expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 7]);
    expect([icns.subarray(0, 4).toString(), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  });
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface Job {
  readonly 'runs-on': string;
  readonly steps: readonly Step[];
  readonly strategy?: { readonly matrix: { readonly os: readonly string[] } };
  readonly container?: { readonly image: string; readonly options?: string };
}

function jobsOf(name: string): Readonly<Record<string, Job>> {
  return parse(read(`.github/workflows/${name}`)).jobs;
}

function runsOf(job: Job | undefined): readonly string[] {
  return job?.steps.flatMap(({ run }) => run ?? []) ?? [];
}

describe('the workflow of the installers', () => {
  it('packs after the tests in Electron, and hands over what was packed, or fails', () => {
    const { installers } = jobsOf('installers.yml');
    const runs = runsOf(installers);
    expect(runs).toContain('npm run package');
    expect(runs.indexOf('npm run package')).toBeGreaterThan(runs.indexOf('npm run test:electron -- --required'));
    const upload = installers?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(upload?.with?.['if-no-files-found']).toBe('error');
    for (const ending of ['exe', 'dmg', 'AppImage', 'deb'])
      expect(upload?.with?.['path']).toContain(`release/*.${ending}`);
    expect(upload?.with?.['path']).toContain('dist/licences');
    expect(installers?.steps.at(-1)).toBe(upload);
  });
});

describe('the workflow of every change', () => {
  const { all, faults, hosts, advisories } = jobsOf('tests.yml');

  it('runs all that must hold where disks can be mounted, and says so where they cannot', () => {
    expect(all?.container?.options).toBe('--cap-add SYS_ADMIN --security-opt apparmor=unconfined');
    expect(runsOf(all)).toContain('mount -t tmpfs tmpfs /mnt && umount /mnt');
    expect(runsOf(all)).toContain('bash .ci/run');
  });

  it('kills the program two hundred times, runs both hosts’ tests, and asks for known faults of what ships', () => {
    expect(runsOf(faults)).toEqual(['npm run test:faults']);
    expect(runsOf(hosts)).toEqual(expect.arrayContaining(['npm run check', 'npm test']));
    expect(runsOf(advisories)).toEqual(['npm audit --omit=dev']);
  });
});

describe.each(readdirSync(join(ROOT, '.github/workflows')))('the workflow %s', (name) => {
  const workflow = parse(read(`.github/workflows/${name}`));
  const jobs = Object.values(jobsOf(name));
  const steps = jobs.flatMap((job) => job.steps);

  it('may read the repository and nothing more, and takes each action at one commit', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });

  it('runs on Windows, macOS and Linux, with Electron, which must be there', () => {
    const matrix = jobs.flatMap(({ strategy }) => strategy?.matrix.os ?? []);
    expect(matrix).toEqual(['windows-latest', 'macos-latest', 'ubuntu-latest']);
    expect(steps.map(({ run }) => run)).toContain('npm run test:electron -- --required');
  });

  it('calls only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]));
    expect(named.filter((script) => script === undefined || !(script in scripts))).toEqual([]);
  });
});
