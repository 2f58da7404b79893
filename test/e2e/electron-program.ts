// The product in Electron itself, for the same tests that otherwise drive the browser host: TABLED_E2E=electron, which
// npm run test:electron sets where Electron's binary is.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronProgram } from '../../scripts/electron-program.mjs';

/** Whether the tests of this run drive Electron. */
export const IN_ELECTRON = process.env['TABLED_E2E'] === 'electron';

/** What a test gives: a file's path, its name and content, or the paths of several. */
export type GivenFile = string | { readonly name: string; readonly buffer: Buffer } | readonly string[];

/** What the system's dialogs, which no test can press, are answered with. */
interface DialogAnswers {
  /** The files that are opened next. */
  tabledNextFiles?: string[];
}

export interface ElectronRun {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the built program on a data folder. What it saves goes to `exports` there, as in the browser host. */
export async function launchElectron(root: string, data: string, given: readonly string[] = []): Promise<ElectronRun> {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: electronProgram() ?? '',
    args: [...(asRoot ? ['--no-sandbox'] : []), '--lang=en-GB', join(root, 'dist/main/electron.mjs'), ...given],
    env: { ...process.env, TABLED_DATA: data, TZ: 'Europe/London' } as Record<string, string>,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  const exportsFolder = join(data, 'exports');
  mkdirSync(exportsFolder, { recursive: true });
  await app.evaluate(({ dialog }, folder) => {
    const answers = globalThis as DialogAnswers;
    dialog.showOpenDialog = async () => {
      const { tabledNextFiles: filePaths = [] } = answers;
      return { canceled: filePaths.length === 0, filePaths, bookmarks: [] };
    };
    dialog.showSaveDialog = async (...options: readonly unknown[]) => {
      const { defaultPath } = options.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${folder}/${defaultPath}`, bookmark: '' };
    };
  }, exportsFolder);
  const page = await app.firstWindow();
  await page.setViewportSize({ width: 1400, height: 900 });
  return { app, page };
}

/** The paths of what is given: content is put in a file first. */
function pathsOf(data: string, file: GivenFile): string[] {
  if (typeof file === 'string') return [file];
  if (!('buffer' in file)) return [...file];
  const folder = join(data, 'given');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, file.name), file.buffer);
  return [join(folder, file.name)];
}

/** Has the system's dialog answer with this from now on. */
export async function answerWithFile({ app }: ElectronRun, data: string, file: GivenFile): Promise<void> {
  await app.evaluate(
    (_electronParts, next) => {
      (globalThis as DialogAnswers).tabledNextFiles = next;
    },
    pathsOf(data, file),
  );
}
