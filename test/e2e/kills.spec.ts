// Kill -9 of the browser or the host at random moments of editing, importing and exporting: what the screen has told as
// saved is there, and no file is half-written. npm run test:faults kills 200 times; here a few times, each run the same.
import { setTimeout as wait } from 'node:timers/promises';
import { KeptWords, lookAtDisk } from './kept-words.ts';
import { KilledProgram, type Victim } from './killed-program.ts';
import { expect, test } from './program.ts';

const KILLS = Number(process.env['TABLED_KILLS'] ?? 6);
const SEED_NUMBER = Number(process.env['TABLED_SEED'] ?? 20_091_015);
const ACTIONS = 30;
/** Within which the kill comes: an import or an export takes about as long. */
const LONGEST_MS = 3000;
const DEEDS = ['edit', 'import', 'export'] as const;
type Deed = (typeof DEEDS)[number];

/** Mulberry32: small, and the same on every machine. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

class Killing {
  readonly program: KilledProgram;
  readonly words = new KeptWords();
  readonly known = new Set<string>();
  readonly faults: string[] = [];
  readonly counts = new Map<string, number>();
  leftovers = 0;
  #texts = 0;
  #title = '';
  /** Set in the moment of the kill: what the test sees afterwards is of a program that is half gone. */
  isOver = false;

  constructor(data: string) {
    this.program = new KilledProgram(data);
  }

  /** A patience that ends with the kill. */
  async #see(look: () => Promise<boolean>): Promise<void> {
    while (!this.isOver) {
      if (await look()) return;
      await wait(15);
    }
    throw new Error('killed');
  }

  async #seeSaved(): Promise<void> {
    await this.#see(async () => /Saved \d\d:\d\d/.test((await this.program.program.status.textContent()) ?? ''));
    if (this.isOver) throw new Error('killed');
  }

  async edit(number: string): Promise<void> {
    const { program, page } = this.program;
    const title = this.#title;
    this.#texts += 1;
    const text = `DQ/${this.#texts}`;
    await program.cell(number, 'fileRef').dblclick();
    await page.keyboard.press('Control+A');
    this.words.typing(title, number, text);
    await page.keyboard.insertText(text);
    await page.keyboard.press('Control+Enter');
    await this.#see(async () => (await program.cell(number, 'fileRef').innerText()) === text);
    this.words.keeping(title, number, text);
    await this.#seeSaved();
    this.words.told(title, number, text);
  }

  async import(name: string): Promise<void> {
    const { program, page } = this.program;
    const lines = Array.from({ length: ACTIONS }, (_, index) => `${index + 1},What ${name} says,May,`);
    await program.drop(`${name}.csv`, `No,Action,Date,File Ref\n${lines.join('\n')}\n`);
    await program.button(`Import ${ACTIONS} actions`).click();
    await this.#see(async () => (await page.title()).startsWith(name));
    await this.#seeSaved();
    this.#title = name;
    this.words.imported(name);
  }

  async export(): Promise<void> {
    const { program, page } = this.program;
    await program.exportToWord();
    const saved = page.getByRole('dialog', { name: 'The Word document is saved' });
    await this.#see(() => saved.isVisible());
    const path = /\/\S.*\.docx/.exec((await saved.innerText()) ?? '')?.[0];
    if (path !== undefined) this.words.exported.add(path);
    await program.button('Close').click();
    await page.keyboard.press('Control+S');
    const copied = page.getByRole('dialog', { name: 'A copy of the plan is saved' });
    await this.#see(() => copied.isVisible());
    const copy = await copied.getByText(/\.tabled$/).textContent();
    if (copy !== null) this.words.exported.add(copy);
    await copied.getByRole('button', { name: 'Close' }).click();
  }

  /** Does it again and again, until it is cut off. */
  async workOn(deed: Deed, round: number, random: () => number): Promise<void> {
    try {
      for (let turn = 1; !this.isOver; turn += 1) {
        const number = String(1 + Math.floor(random() * ACTIONS));
        if (deed === 'import') await this.import(`Round ${round} turn ${turn}`);
        if (deed === 'export') await this.export();
        await this.edit(number);
      }
    } catch (error) {
      if (!this.isOver) this.faults.push(`round ${round}, ${deed}: ${String(error)}`);
    }
  }

  async round(round: number, random: () => number): Promise<void> {
    const deed = DEEDS[round % DEEDS.length] ?? 'edit';
    const victim: Victim = Math.floor(round / DEEDS.length) % 2 === 0 ? 'browser' : 'host';
    this.isOver = false;
    const work = this.workOn(deed, round, random);
    await wait(50 + random() * LONGEST_MS);
    this.isOver = true;
    await this.program.kill(victim);
    await work;
    this.counts.set(`${deed}, ${victim}`, (this.counts.get(`${deed}, ${victim}`) ?? 0) + 1);
    this.#checkDisk(round);
    await this.program.start();
    await this.#checkScreen(round);
  }

  #checkDisk(round: number): void {
    const { broken, leftovers, plans } = lookAtDisk(this.program.data, this.known);
    this.faults.push(...broken.map((what) => `round ${round}: half-written: ${what}`));
    this.leftovers += leftovers.length;
    for (const [title, found] of plans) {
      this.faults.push(...this.words.missing(title, found, false).map((what) => `round ${round}, on disk: ${what}`));
    }
    for (const title of this.words.titles) {
      if (!plans.has(title)) this.faults.push(`round ${round}, on disk: the plan “${title}” is gone`);
    }
    for (const path of this.words.exported) {
      if (!this.known.has(path)) this.faults.push(`round ${round}: no export ${path}`);
    }
  }

  /** What is on screen after the start, and on the disk once that says "Saved". */
  async #checkScreen(round: number): Promise<void> {
    const { program, page } = this.program;
    const notice = page.getByRole('alertdialog');
    if (await notice.isVisible()) this.faults.push(`round ${round}, told at the start: ${await notice.innerText()}`);
    if ((await program.editor.count()) > 0) await page.keyboard.press('Control+Enter');
    await expect(program.editor).toHaveCount(0);
    await program.isSaved();
    this.#title = (await page.title()).replace(/ – Tabled$/, '');
    const rows = await program.grid.locator('tr[data-row]').evaluateAll((found) =>
      found.map((row) => {
        const text = (field: string) => row.querySelector<HTMLElement>(`td[data-field="${field}"]`)?.innerText ?? '';
        return [text('number'), text('fileRef').trim()] as const;
      }),
    );
    const found = new Map(rows);
    this.faults.push(
      ...this.words.missing(this.#title, found, true).map((what) => `round ${round}, on screen: ${what}`),
    );
    if (!this.words.has(this.#title)) this.words.imported(this.#title);
    this.words.settle(this.#title, found);
    const { leftovers } = lookAtDisk(this.program.data, this.known);
    this.faults.push(...leftovers.map((path) => `round ${round}: not cleared away: ${path}`));
  }
}

test('kill -9 at random moments loses nothing that was told as saved, and leaves no half-written file', async ({
  data,
}) => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const random = randomNumbers(SEED_NUMBER);
  const killing = new Killing(data);
  try {
    await killing.program.start();
    await killing.import('The first plan');
    for (let round = 1; round <= KILLS; round += 1) {
      await killing.round(round, random);
      if (round % 10 === 0) process.stdout.write(`${round} kills, ${killing.faults.length} faults\n`);
      if (killing.faults.length > 20) break;
    }
  } finally {
    await killing.program.stop();
  }
  const { words, leftovers, faults, counts } = killing;
  const lines = [
    `${KILLS} kills, seed ${SEED_NUMBER}:`,
    ...[...counts].sort().map(([what, count]) => `  ${what.padEnd(40)}${String(count).padStart(5)}`),
    ...Object.entries({
      'edits and imports told as saved': words.saved,
      'exports told as saved': words.exported.size,
      'hidden leftovers, gone at the next start': leftovers,
      'faults found': faults.length,
    }).map(([what, count]) => `  ${what.padEnd(40)}${String(count).padStart(5)}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  expect(faults).toEqual([]);
});
