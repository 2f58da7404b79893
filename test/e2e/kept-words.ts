// What a person has been told is kept, against what is there after a kill: on the disk, and on screen.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

interface CellWords {
  /** What the cell said when "Saved" was last seen. */
  saved: string;
  /** What the cell was seen to hold after it was kept, and has not been told as saved. */
  kept: readonly string[];
  /** What was typed since, and never seen kept. */
  typed: readonly string[];
}

/** The words of File Ref by plan and action number. */
export class KeptWords {
  readonly #plans = new Map<string, Map<string, CellWords>>();
  /** Exports that the screen has told as saved. */
  readonly exported = new Set<string>();
  /** How many edits and imports were told as saved. */
  saved = 0;

  imported(title: string): void {
    this.#plans.set(title, new Map());
    this.saved += 1;
  }

  get titles(): Iterable<string> {
    return this.#plans.keys();
  }

  has(title: string): boolean {
    return this.#plans.has(title);
  }

  typing(title: string, number: string, text: string): void {
    const cell = this.#cell(title, number);
    cell.typed = [...cell.typed, text];
  }

  /** The cell is closed and shows the text. */
  keeping(title: string, number: string, text: string): void {
    const cell = this.#cell(title, number);
    cell.typed = [];
    cell.kept = [...cell.kept, text];
  }

  /** The screen says "Saved". */
  told(title: string, number: string, text: string): void {
    const cell = this.#cell(title, number);
    cell.saved = text;
    cell.kept = [];
    cell.typed = [];
    this.saved += 1;
  }

  /** What is missing of a plan, as sentences. @param onScreen the working copy holds what is kept, "Saved" or not */
  missing(title: string, found: ReadonlyMap<string, string>, onScreen: boolean): readonly string[] {
    const cells = [...(this.#plans.get(title) ?? new Map<string, CellWords>())];
    return cells.flatMap(([number, { saved, kept, typed }]) => {
      const text = found.get(number);
      const last = kept.at(-1);
      const expected = onScreen ? [last ?? saved, ...typed] : [saved, ...kept, ...typed];
      if (text !== undefined && expected.includes(text)) return [];
      return [`${title}, action ${number}: “${text ?? 'no such action'}” in place of ${expected.join(' or ')}`];
    });
  }

  /** What is there now is where the next round starts from. */
  settle(title: string, found: ReadonlyMap<string, string>): void {
    for (const [number, cell] of this.#plans.get(title) ?? []) {
      Object.assign(cell, { saved: found.get(number) ?? '', kept: [], typed: [] });
    }
  }

  #cell(title: string, number: string): CellWords {
    const cells = this.#plans.get(title) ?? new Map<string, CellWords>();
    this.#plans.set(title, cells);
    const cell = cells.get(number) ?? { saved: '', kept: [], typed: [] };
    cells.set(number, cell);
    return cell;
  }
}

/** Throws where a file is not whole. */
function readWhole(path: string): void {
  const bytes = readFileSync(path);
  if (path.endsWith('.json')) JSON.parse(bytes.toString('utf8'));
  if (!/\.(?:docx|xlsx|tabled)$/.test(path)) return;
  const parts = unzipSync(new Uint8Array(bytes));
  for (const name of path.endsWith('.tabled') ? Object.keys(parts) : []) {
    const part = parts[name];
    if (part !== undefined && name.endsWith('.json')) JSON.parse(strFromU8(part));
  }
}

const UNFINISHED = /(?:^\..*\.tmp|^instance\.json\.[0-9a-f]+)$/;

/** All files that Tabled itself writes: the browser's profile is the browser's. */
function ownFiles(data: string): readonly string[] {
  return readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !join(entry.parentPath, entry.name).startsWith(join(data, 'browser-profile')))
    .map((entry) => join(entry.parentPath, entry.name));
}

export interface DiskLook {
  /** Files that are half-written, with what is wrong. */
  readonly broken: readonly string[];
  /** Hidden leftovers of writes that were cut off. */
  readonly leftovers: readonly string[];
  /** The File Refs by action number of each plan, by its title. */
  readonly plans: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

interface PlanOnDisk {
  readonly title: string;
  readonly rows: readonly { readonly kind: string; readonly number?: string; readonly fileRef?: string }[];
}

/** @param known files that were looked at before, and do not change; those looked at now are added */
export function lookAtDisk(data: string, known: Set<string>): DiskLook {
  const broken: string[] = [];
  const leftovers: string[] = [];
  const plans = new Map<string, ReadonlyMap<string, string>>();
  for (const path of ownFiles(data)) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    if (UNFINISHED.test(name)) {
      leftovers.push(path);
      continue;
    }
    if (known.has(path) || !existsSync(path)) continue;
    try {
      readWhole(path);
      if (path.includes('/exports/') || path.includes('/backups/')) known.add(path);
      if (name === 'plan.json') {
        const { title, rows } = JSON.parse(readFileSync(path, 'utf8')) as PlanOnDisk;
        const actions = rows.filter(({ kind }) => kind === 'action');
        plans.set(title, new Map(actions.map(({ number = '', fileRef = '' }) => [number, fileRef])));
      }
    } catch (error) {
      broken.push(`${path}: ${String(error)}`);
    }
  }
  return { broken, leftovers, plans };
}
