// Runs the product in the machine's own browser: claims the data folder, serves the desk, opens the window, and ends
// when the window is closed or the person presses Ctrl+C.
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { type DataFolder, dataFolder, makePrivateFolder } from '../files/data-folder.ts';
import { freePath } from '../files/file-names.ts';
import { programParts } from '../files/program-parts.ts';
import { systemCode, writeError } from '../files/write-errors.ts';
import { type Claim, claimFolder } from '../instance/claim-folder.ts';
import { openDoorbell } from '../instance/doorbell.ts';
import type { Visit, Welcome } from '../instance/ring.ts';
import { visitRunning } from '../instance/visit-running.ts';
import type { Listening } from '../loopback/listen.ts';
import { readBuiltFiles } from '../page/built-files.ts';
import { createDesk, type DeskHost } from '../services/desk-service.ts';
import { LaunchFiles } from '../services/launch-files.ts';
import { keepDictionary, preferBritish } from '../spelling/keep-dictionary.ts';
import { jobRunner } from '../worker/run-job.ts';
import type { HostArguments } from './host-arguments.ts';
import { servePage } from './http-server.ts';
import { openPath } from './open-path.ts';
import { PageWindow } from './page-window.ts';
import { WindowCodes } from './window-codes.ts';

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
    // Not the folders above it: a data folder that is gone may come back, and this would be in its place.
    await mkdir(folder.exports);
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw writeError(error, path);
  }
  const { name: base, ext } = parse(name);
  return freePath(folder.exports, base, ext);
}

function browserDeskHost(folder: DataFolder): DeskHost {
  return {
    kind: 'browser',
    dialogs: false,
    chooseWorkbook: async () => null,
    chooseTemplate: async () => null,
    choosePlanCopy: async () => null,
    chooseEvidence: async () => [],
    chooseTarget: (name) => exportTarget(folder, name),
    openPath,
    // What shows a file in its folder differs from desktop to desktop; the folder itself opens everywhere.
    showInFolder: (path) => openPath(dirname(path)),
    openAddress: openPath,
    // The page shows its own menu here.
    showMenu: () => undefined,
  };
}

function pageAddress(port: number, secret: string): string {
  // A fragment is never sent to a server, nor written to its log, nor given to the next page as a referrer.
  return `http://127.0.0.1:${port}/#${secret}`;
}

interface Served {
  readonly address: string;
  readonly window: PageWindow;
  readonly launchFiles: LaunchFiles;
  readonly listening: Listening;
}

async function serve(settings: HostSettings, folder: DataFolder): Promise<Served> {
  const { given, environment, entry, version, say } = settings;
  const parts = programParts(entry);
  const token = randomBytes(32).toString('base64url');
  const codes = new WindowCodes(Date.now);
  const launchFiles = new LaunchFiles(given.file);
  const desk = createDesk({
    host: browserDeskHost(folder),
    version,
    folder,
    example: parts.example,
    launchFiles,
    runJob: jobRunner(parts.worker),
    now: () => new Date(),
  });
  keepDictionary(folder.browserProfile, parts.dictionary);
  preferBritish(folder.browserProfile);
  const page = { desk, token, codes, files: await readBuiltFiles(parts.page) };
  const listening = await servePage(page, given.port);
  const { port } = listening;
  const address = pageAddress(port, `token=${token}`);
  const window = new PageWindow(
    { lasting: address, forOneWindow: () => pageAddress(port, `code=${codes.issue()}`) },
    { wanted: given.window, environment, profile: folder.browserProfile, say },
  );
  return { address, window, launchFiles, listening };
}

/** A later start: its file waits for the open window, or comes with a window of its own. */
function welcome({ window, launchFiles }: Served, { file }: Visit): Welcome {
  if (file !== '') launchFiles.add(file);
  if (file === '' || !window.isOpen) window.openAnother();
  return { address: window.addressToOpen };
}

/** Starts the host; undefined where the program runs already, which is then shown instead. */
export async function runHost(settings: HostSettings): Promise<RunningHost | undefined> {
  const folder = dataFolder(settings.environment);
  makePrivateFolder(folder.root);
  let letIn: (served: Served) => void = () => undefined;
  const serving = new Promise<Served>((resolve) => {
    letIn = resolve;
  });
  const doorbell = await openDoorbell(async (visit) => welcome(await serving, visit));
  const leave = async (claim: Claim) => {
    await claim.release();
    doorbell.close();
  };
  const claim = await claimFolder(folder.instance, doorbell);
  if (!('release' in claim)) {
    doorbell.close();
    settings.say(await visitRunning(claim, settings.given.file, folder));
    return undefined;
  }
  try {
    const served = await serve(settings, folder);
    const { address, window, listening } = served;
    letIn(served);
    window.show();
    return {
      address,
      closed: window.closed,
      stop: async () => {
        await window.close();
        await listening.close();
        await leave(claim);
      },
    };
  } catch (error) {
    await leave(claim);
    throw error;
  }
}
