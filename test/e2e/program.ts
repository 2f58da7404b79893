// The product as the tests run it: the built browser host in a data folder of the test's own, driven in real Chromium, or
// Electron on such a folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { answerWithFile, type ElectronRun, type GivenFile, IN_ELECTRON, launchElectron } from './electron-program.ts';
import { type PreparedPlan, preparePlan, putPlan } from './prepared-plan.ts';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const SEED = join(ROOT, 'seeds/Data Quality Action Plan 2009-10.xlsx');

export function fixture(name: string): string {
  return join(ROOT, 'test/fixtures', name);
}

export interface HostOptions {
  /** Files and options after the program's name. */
  readonly given?: readonly string[];
  /** Runs the host as a user whom permissions stop. */
  readonly asNobody?: boolean;
  readonly port?: number;
  /** More of its environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Another built browser host than this checkout's. */
  readonly entry?: string;
}

export interface Host {
  readonly address: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** Everything it printed. */
  readonly said: () => string;
  /** Asks it to end, as Ctrl+C does, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
  /** Kills it, as a crash would. */
  readonly kill: () => Promise<void>;
}

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;
/** What the host prints: its address, with the port and this launch's token. */
export const ADDRESS = /http:\/\/127\.0\.0\.1:(\d+)\/#token=\S+/;

export async function startHost(data: string, options: HostOptions = {}): Promise<Host> {
  const {
    given = [],
    asNobody = false,
    port = 0,
    env = {},
    entry = join(ROOT, 'dist/main/browser-host.mjs'),
  } = options;
  const child = spawn(process.execPath, [entry, '--no-window', '--port', String(port), ...given], {
    // Without a display, wherever the tests run: what needs one says so, and opens nothing on a developer's screen.
    env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', TABLED_DATA: data, ...env },
    ...(asNobody && isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const found = await new Promise<RegExpExecArray>((resolve, reject) => {
    const listen = (text: string) => {
      said += text;
      const match = ADDRESS.exec(said);
      if (match) resolve(match);
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    void ended.then((code) => reject(new Error(`the host ended with ${code}: ${said}`)));
  });
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return {
    address: found[0],
    port: Number(found[1]),
    process: child,
    said: () => said,
    stop: () => end('SIGINT'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}

/** The plan's screen as a person sees it. */
export class Program {
  readonly page: Page;
  readonly data: string;
  readonly #host: Host | undefined;
  readonly #electron: ElectronRun | undefined;

  constructor(page: Page, data: string, host: Host | undefined, electron?: ElectronRun) {
    this.page = page;
    this.data = data;
    this.#host = host;
    this.#electron = electron;
    // From the start: a dialog for files that comes up while Playwright only begins to listen is missed.
    page.on('filechooser', () => undefined);
  }

  /** The browser host. Tests that ask for it are of that host alone, and tagged @browser-host. */
  get host(): Host {
    if (this.#host === undefined) throw new Error('This test needs the browser host: tag it @browser-host.');
    return this.#host;
  }

  async open(): Promise<void> {
    if (this.#electron === undefined) await this.page.goto(this.host.address);
    await expect(this.status).toBeVisible();
  }

  /** Drops a file on the window, as from the system's file manager. */
  async drop(name: string, content: string): Promise<void> {
    await this.page.evaluate(
      ([fileName, text]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], fileName));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true }));
      },
      [name, content] as const,
    );
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /**
   * Ends the program, the browser host as a crash would, and starts it again on what it left. To be ended by end().
   * @param meanwhile what is done to its files between
   */
  async restart(meanwhile: () => void = () => undefined): Promise<Program> {
    if (this.#electron !== undefined) {
      await this.#electron.app.close();
      meanwhile();
      const run = await launchElectron(ROOT, this.data);
      return new Program(run.page, this.data, undefined, run);
    }
    const { port } = this.host;
    await this.host.kill();
    meanwhile();
    const host = await startHost(this.data, { port });
    // Otherwise only the address's fragment changes, and nothing is loaded.
    await this.page.goto('about:blank');
    await this.page.goto(host.address);
    return new Program(this.page, this.data, host);
  }

  /** Ends what restart() has started. */
  async end(): Promise<void> {
    await this.#electron?.app.close();
    await this.#host?.stop();
  }

  /** Gives a file to whatever `ask` opens: the page's real file input, or in Electron the system's dialog. */
  async giveFile(file: GivenFile, ask: () => Promise<void>): Promise<void> {
    if (this.#electron !== undefined) {
      await answerWithFile(this.#electron, this.data, file);
      await ask();
      return;
    }
    const chooser = this.page.waitForEvent('filechooser');
    await ask();
    if (typeof file === 'string') await (await chooser).setFiles(file);
    else if ('buffer' in file) await (await chooser).setFiles({ ...file, mimeType: 'application/octet-stream' });
    else await (await chooser).setFiles([...file]);
  }

  /** Chooses a file to import. */
  async chooseFile(path: string): Promise<void> {
    const offered = this.button('Import your spreadsheet…');
    const isOffered = await offered.isVisible();
    await this.giveFile(path, () => (isOffered ? offered.click() : this.page.keyboard.press('Control+I')));
  }

  async importFile(path: string): Promise<void> {
    await this.chooseFile(path);
    await this.button(/^Import \d+ actions?$/).click();
    await expect(this.grid).toBeVisible();
  }

  /** Exports by the choices as the dialog shows them. */
  async exportToWord(): Promise<void> {
    await this.button('Export…').click();
    await this.page.getByRole('dialog').getByRole('button', { name: 'Export to Word' }).click();
  }

  /**
   * Waits until a dialog that has just come up lets Enter press its buttons: at first it does not, since a key that was
   * on its way to something else must not (renderer/ui/use-keys-on-their-way.ts).
   */
  async dialogTakesKeys(): Promise<void> {
    await this.page.waitForTimeout(500);
  }

  /** Runs a command from the menus, by mouse. @param menu "Plan", "Row" and so on */
  async choose(menu: string, command: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: menu, exact: true }).click();
    await this.page.getByRole('menuitem', { name: command }).click();
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  /** The row of an action, by its number. */
  action(number: string): Locator {
    return this.grid.getByRole('row').filter({
      has: this.page.locator(`td[data-field="number"]:text-is("${number}")`),
    });
  }

  cell(number: string, field: string): Locator {
    return this.action(number).locator(`td[data-field="${field}"]`);
  }

  get editor(): Locator {
    return this.grid.locator('textarea');
  }

  get status(): Locator {
    return this.page.getByRole('banner');
  }

  async isSaved(): Promise<void> {
    await expect(this.status).toContainText(/Saved \d\d:\d\d/);
  }

  /** The plan files on disk, as JSON. */
  planFiles(): readonly { title: string; rows: Record<string, string>[] }[] {
    const workspace = JSON.parse(readFileSync(join(this.data, 'workspace.json'), 'utf8')) as { planId: string };
    return [JSON.parse(readFileSync(join(this.data, 'plans', workspace.planId, 'plan.json'), 'utf8'))];
  }
}

interface Fixtures {
  /** A data folder of the test's own. */
  readonly data: string;
  readonly hostOptions: HostOptions;
  /** Whether the example plan is there and on screen when the program opens. Nothing of it can be undone. */
  readonly withPlan: boolean;
  /** Electron on the test's data folder, where the run is of Electron. */
  readonly electron: ElectronRun | undefined;
  readonly program: Program;
}

let example: PreparedPlan | undefined;

/** Read once for all tests of the worker. */
function examplePlan(): PreparedPlan {
  example ??= preparePlan(ROOT, SEED);
  return example;
}

export const test = base.extend<Fixtures>({
  withPlan: [false, { option: true }],
  data: async ({ hostOptions, withPlan }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'tabled-e2e-'));
    if (withPlan) putPlan(folder, examplePlan());
    if (hostOptions.asNobody === true && isRoot) {
      for (const part of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
        chownSync(join(folder, part), NOBODY, NOBODY);
      }
    }
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  hostOptions: [{}, { option: true }],
  electron: async ({ data, hostOptions }, use) => {
    const run = IN_ELECTRON ? await launchElectron(ROOT, data, hostOptions.given) : undefined;
    await use(run);
    await run?.app.close();
  },
  page: async ({ page, electron }, use) => use(electron?.page ?? page),
  program: async ({ page, data, hostOptions, withPlan, electron }, use) => {
    const host = electron === undefined ? await startHost(data, hostOptions) : undefined;
    const program = new Program(page, data, host, electron);
    await program.open();
    if (withPlan) await expect(program.grid).toBeVisible();
    await use(program);
    await host?.stop();
  },
});

export { expect };
