// Runs the product in the machine's own browser: claims the data folder, serves the desk, opens the window, and ends
// when the window is closed or the person presses Ctrl+C.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { Server } from 'node:http';
import { basename, join, parse } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DataFolder, dataFolder } from '../files/data-folder.ts';
import { freePath } from '../files/file-names.ts';
import { type Claim, claimFolder } from '../files/instance.ts';
import { programParts } from '../files/program-parts.ts';
import { writeError } from '../files/write-errors.ts';
import { readBuiltFiles } from '../page/built-files.ts';
import { createDesk, type DeskHost } from '../services/desk-service.ts';
import { jobRunner } from '../worker/run-job.ts';
import type { HostArguments } from './host-arguments.ts';
import { listen } from './http-server.ts';
import { openPath } from './open-path.ts';
import { findBrowser, hasDisplay, openWindow } from './system-browser.ts';

/** How long the window may take to close when the program is stopped. */
const PATIENCE_MS = 5000;

/** A running host. */
export interface RunningHost {
  /** The page's address with this launch's token. */
  readonly address: string;
  /** Resolves when the window is closed; never where no window was opened. */
  readonly closed: Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface HostSettings {
  readonly given: HostArguments;
  readonly environment: NodeJS.ProcessEnv;
  readonly version: string;
  /** The import.meta.url of the built entry file. */
  readonly entry: string;
  /** Tells the person something in one line. */
  readonly say: (line: string) => void;
}

/** The page has no way to ask where to save, so documents go to the exports folder under a name that is free there. */
async function exportTarget(folder: DataFolder, name: string): Promise<string> {
  const path = join(folder.exports, name);
  try {
    await mkdir(folder.exports, { recursive: true });
  } catch (error) {
    throw writeError(error, path);
  }
  const { name: base, ext } = parse(name);
  return freePath(folder.exports, base, ext);
}

function browserDeskHost(folder: DataFolder): DeskHost {
  return {
    kind: 'browser',
    dialogs: false,
    chooseWorkbook: async () => null,
    chooseTarget: (name) => exportTarget(folder, name),
    openPath,
    // The page shows its own menu here.
    showMenu: () => undefined,
  };
}

function pageAddress(port: number, token: string): string {
  // A fragment is never sent to a server, nor written to its log, nor given to the next page as a referrer.
  return `http://127.0.0.1:${port}/#token=${token}`;
}

interface ShownPage {
  /** Resolves when the window is closed; never where there is none of ours. */
  readonly closed: Promise<void>;
  readonly close: () => Promise<void>;
}

function showPage(address: string, settings: HostSettings, folder: DataFolder): ShownPage {
  const { given, environment, say } = settings;
  const browser = given.window && hasDisplay(environment) ? findBrowser(environment) : undefined;
  if (browser === undefined) {
    say(`Tabled is running. Open ${address}`);
    return { closed: new Promise(() => undefined), close: async () => undefined };
  }
  say(`Tabled is running in ${browser}. Its address is ${address}`);
  const window = openWindow(browser, address, folder.browserProfile);
  window.once('error', () => say(`${browser} could not be started. Open ${address}`));
  const closed = new Promise<void>((resolve) => window.once('exit', () => resolve()));
  return {
    closed,
    close: async () => {
      // A page whose host is gone could no longer save: the window goes with it, in its own time.
      if (window.kill('SIGTERM')) await Promise.race([closed, sleep(PATIENCE_MS)]);
    },
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

async function serve(settings: HostSettings, folder: DataFolder, claim: Claim): Promise<RunningHost> {
  const parts = programParts(settings.entry);
  const token = randomBytes(32).toString('base64url');
  const desk = createDesk({
    host: browserDeskHost(folder),
    version: settings.version,
    folder,
    example: parts.example,
    launchFile: settings.given.file,
    runJob: jobRunner(parts.worker),
    now: () => new Date(),
  });
  const page = { desk, token, files: await readBuiltFiles(parts.page) };
  const { server, port } = await listen(page, settings.given.port);
  const address = pageAddress(port, token);
  await claim.announce(address);
  const shown = showPage(address, settings, folder);
  return {
    address,
    closed: shown.closed,
    stop: async () => {
      await shown.close();
      await closeServer(server);
      await claim.release();
    },
  };
}

/** Starts the host; undefined where the program runs already, which is then shown instead. */
export async function runHost(settings: HostSettings): Promise<RunningHost | undefined> {
  const folder = dataFolder(settings.environment);
  await mkdir(folder.root, { recursive: true });
  const claim = await claimFolder(folder.instance);
  if (!('release' in claim)) {
    const { file } = settings.given;
    const next = file === undefined ? '' : ` Import “${basename(file)}” in its window.`;
    settings.say(`Tabled is running already (process ${claim.pid}).${next}`);
    if (claim.address !== '') showPage(claim.address, settings, folder);
    return undefined;
  }
  try {
    return await serve(settings, folder, claim);
  } catch (error) {
    await claim.release();
    throw error;
  }
}
