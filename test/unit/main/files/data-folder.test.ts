import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, makePrivateFolder } from '../../../../main/files/data-folder.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

describe('the data folder', () => {
  it('is one folder for everything, which TABLED_DATA names', () => {
    const root = resolve('/data');
    const folder = dataFolder({ TABLED_DATA: '/data' });
    expect([folder.root, folder.plans, folder.workspace, folder.exports]).toEqual(
      ['', 'plans', 'workspace.json', 'exports'].map((name) => join(root, name)),
    );
  });

  it('is a whole path, wherever the program is started from', () => {
    expect(dataFolder({ TABLED_DATA: 'data' }).root).toBe(resolve('data'));
  });

  it('is the platform’s usual place where TABLED_DATA is not set, or empty', () => {
    const home = homedir();
    const rootOf = (environment: NodeJS.ProcessEnv, platform: NodeJS.Platform) =>
      dataFolder(environment, platform).root;
    expect(rootOf({ TABLED_DATA: '', XDG_DATA_HOME: '/xdg' }, 'linux')).toBe(resolve('/xdg/tabled'));
    expect(rootOf({ XDG_DATA_HOME: '' }, 'linux')).toBe(join(home, '.local', 'share', 'tabled'));
    expect(rootOf({}, 'darwin')).toBe(join(home, 'Library', 'Application Support', 'Tabled'));
  });

  it('does not roam on Windows: it holds a browser’s profile', () => {
    const environment = { APPDATA: '/roaming', LOCALAPPDATA: '/local' };
    expect(dataFolder(environment, 'win32').root).toBe(resolve('/local/Tabled'));
    expect(dataFolder({ LOCALAPPDATA: '' }, 'win32').root).toBe(join(homedir(), 'AppData', 'Local', 'Tabled'));
  });

  it.skipIf(process.platform === 'win32')('is made for its owner alone, and left as it is where it is there', () => {
    const folder = tempFolder();
    const path = join(folder, 'new', 'data');
    makePrivateFolder(path);
    makePrivateFolder(path);
    expect([statSync(path).mode & 0o777, statSync(join(folder, 'new')).mode & 0o777]).toEqual([0o700, 0o700]);
    const shared = join(folder, 'shared');
    mkdirSync(shared, { mode: 0o755 });
    makePrivateFolder(shared);
    expect(statSync(shared).mode & 0o777).toBe(0o755);
  });

  it('is not made where a file is in its place, or in that of a folder above', () => {
    const file = join(tempFolder(), 'file');
    writeFileSync(file, '');
    expect(() => makePrivateFolder(file)).toThrow('EEXIST');
    expect(() => makePrivateFolder(join(file, 'data'))).toThrow(/ENOTDIR|ENOENT/);
    expect(existsSync(join(file, 'data'))).toBe(false);
  });
});
