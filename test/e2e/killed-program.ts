// The program as the kills need it: the built host and real Chromium with a profile that stays, each killed and started
// anew on its own.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { expect, type Host, Program, startHost } from './program.ts';

export type Victim = 'browser' | 'host';

/** The browser's first process, by the profile that only it has. */
function browserProcess(profile: string): number {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const lines = stdout.split('\n').filter((line) => line.includes(`--user-data-dir=${profile}`));
  const first = lines.find((line) => !line.includes('--type='));
  if (first === undefined) throw new Error('the browser is not running');
  return Number.parseInt(first, 10);
}

function launchBrowser(profile: string): Promise<BrowserContext> {
  const executablePath = process.env['TABLED_BROWSER'] ?? '/usr/bin/chromium';
  return chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    viewport: { width: 1400, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
}

export class KilledProgram {
  readonly data: string;
  readonly #profile: string;
  #host: Host | undefined;
  #context: BrowserContext | undefined;
  #browserPid = 0;
  #program: Program | undefined;
  /** Kept from start to start: the working copy belongs to the address. */
  #port = 0;

  constructor(data: string) {
    this.data = data;
    this.#profile = join(data, 'browser-profile');
  }

  get program(): Program {
    if (this.#program === undefined) throw new Error('the program is not started');
    return this.#program;
  }

  get page(): Page {
    return this.program.page;
  }

  /** Starts what is not running, and opens the page. */
  async start(): Promise<void> {
    const host = this.#host ?? (await startHost(this.data, { port: this.#port }));
    this.#host = host;
    this.#port = host.port;
    const running = this.#context;
    const context = running ?? (await launchBrowser(this.#profile));
    this.#context = context;
    context.setDefaultTimeout(60_000);
    if (running === undefined) this.#browserPid = browserProcess(this.#profile);
    const page = context.pages().at(-1) ?? (await context.newPage());
    this.#program = new Program(page, this.data, host);
    await page.goto(host.address);
    await expect(this.program.status).toBeVisible({ timeout: 30_000 });
  }

  /** Kill -9, with all its processes. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'host') {
      await this.#host?.kill();
      this.#host = undefined;
      // What a test waits for in a window without its host never comes: the next start has a window of its own.
      const old = this.page;
      await this.#context?.newPage();
      await old.close();
      return;
    }
    const gone = new Promise((resolve) => this.#context?.once('close', resolve));
    // It leads a group of its own.
    process.kill(-this.#browserPid, 'SIGKILL');
    await gone;
    this.#context = undefined;
  }

  async stop(): Promise<void> {
    await this.#context?.close();
    await this.#host?.stop();
  }
}
