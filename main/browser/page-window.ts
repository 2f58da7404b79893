// Shows the page: in windows of the machine's own browser, or, where none can be opened, by its address.
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findBrowser, hasDisplay, openWindow } from './system-browser.ts';

/** How long a window may take to close when the program is stopped. */
const PATIENCE_MS = 5000;
/** A browser that ends sooner was not closed by a person: it handed its window to one that runs already, or failed. */
const SOONEST_CLOSE_MS = 5000;

export interface PageAddresses {
  /** For a person, who sees it in their own terminal: good until the program ends. */
  readonly lasting: string;
  /** For the command line of a browser, which every user of the machine can read: good for one window, and not for long. */
  readonly forOneWindow: () => string;
}

export interface WindowSettings {
  /** Whether windows are wanted at all. */
  readonly wanted: boolean;
  readonly environment: NodeJS.ProcessEnv;
  /** The folder of the browser's profile. */
  readonly profile: string;
  /** Tells the person something in one line. */
  readonly say: (line: string) => void;
}

export class PageWindow {
  /** Resolves when the person has closed the window; never where the program could not see that. */
  readonly closed: Promise<void>;
  readonly #addresses: PageAddresses;
  readonly #settings: WindowSettings;
  readonly #browser: string | undefined;
  readonly #open = new Set<ChildProcess>();
  #isClosing = false;
  #close: () => void = () => undefined;

  constructor(addresses: PageAddresses, settings: WindowSettings) {
    this.#addresses = addresses;
    this.#settings = settings;
    const canOpen = settings.wanted && hasDisplay(settings.environment);
    this.#browser = canOpen ? findBrowser(settings.environment) : undefined;
    this.closed = new Promise((resolve) => {
      this.#close = resolve;
    });
  }

  /** The lasting address where the program opens no windows itself; else "". */
  get addressToOpen(): string {
    return this.#browser === undefined ? this.#addresses.lasting : '';
  }

  /** Whether a window of ours is known to be open. */
  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** The first showing, of which the person is told. */
  show(): void {
    const { lasting } = this.#addresses;
    if (this.#browser === undefined) {
      this.#settings.say(`Tabled is running. Open ${lasting}`);
      return;
    }
    this.#settings.say(`Tabled is running in ${this.#browser}. Its address is ${lasting}`);
    this.openAnother();
  }

  /** Opens a window, where windows are opened. */
  openAnother(): void {
    const browser = this.#browser;
    if (browser === undefined) return;
    const { say, profile } = this.#settings;
    const { lasting, forOneWindow } = this.#addresses;
    const window = openWindow(browser, forOneWindow(), profile);
    const openedAt = performance.now();
    this.#open.add(window);
    const failed = () => say(`${browser} could not be started. Tabled stays up: open ${lasting}`);
    window.once('error', () => {
      this.#open.delete(window);
      failed();
    });
    window.once('exit', (code) => {
      this.#open.delete(window);
      if (this.#isClosing) return;
      if (performance.now() - openedAt >= SOONEST_CLOSE_MS) {
        if (!this.isOpen) this.#close();
      } else if (code !== 0) {
        failed();
      } else if (!this.isOpen) {
        say(`${browser} was running already and has the window. Tabled stays up until Ctrl+C: ${lasting}`);
      }
    });
  }

  /** A page whose host is gone could no longer save: its windows go with it, in their own time. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const ends = [...this.#open].map((window) => {
      const ended = new Promise((resolve) => window.once('exit', resolve));
      return window.kill('SIGTERM') ? ended : undefined;
    });
    await Promise.race([Promise.all(ends), sleep(PATIENCE_MS)]);
  }
}
