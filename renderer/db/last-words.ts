// The last words: what is typed or on its way into the plan in the very moment in which the page goes away. IndexedDB
// takes its time and a page that goes does not wait for it; the browser's local storage takes a text at once.
import { isRecord } from '../../shared/plan/plain-data.ts';
import type { DraftRecord, TypedText } from './schema.ts';

const KEY = 'tabled-last-words-';

function cellOf({ planId, rowId, field }: TypedText): string {
  return `${planId} ${rowId} ${field}`;
}

/** The typed texts of one window that are in no transaction that is complete. */
export class LastWords {
  readonly #windowId: string;
  readonly #held = new Map<string, TypedText>();

  constructor(windowId: string) {
    this.#windowId = windowId;
  }

  hold(typed: TypedText): void {
    this.#held.set(cellOf(typed), typed);
  }

  /** The text is in the plan, or kept beside it, or left by the person: or it is older than what is held by now. */
  release(typed: TypedText): void {
    if (this.#held.get(cellOf(typed))?.text === typed.text) this.#held.delete(cellOf(typed));
  }

  /** Whatever has become of the cell's text, it is not to be given back. */
  drop(typed: TypedText): void {
    this.#held.delete(cellOf(typed));
  }

  /** To be called when the page goes away. */
  save(storage: Storage): void {
    if (this.#held.size === 0) return;
    const drafts = [...this.#held.values()].map((typed) => ({ windowId: this.#windowId, ...typed }));
    try {
      storage.setItem(`${KEY}${this.#windowId}`, JSON.stringify(drafts));
    } catch {
      // Full, or switched off: the draft in the working copy is a few letters older.
    }
  }
}

function isDraft(value: unknown): value is DraftRecord {
  const texts = ['windowId', 'planId', 'rowId', 'field', 'label', 'base', 'text'];
  return isRecord(value) && texts.every((name) => typeof value[name] === 'string');
}

function drafts(stored: string | null): readonly DraftRecord[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isDraft) : [];
  } catch {
    return [];
  }
}

/** What windows that are gone have left, and what forgets it once it is safe. */
export function readLastWords(storage: Storage): {
  readonly drafts: readonly DraftRecord[];
  readonly forget: () => void;
} {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(KEY),
  );
  return {
    drafts: keys.flatMap((key) => drafts(storage.getItem(key))),
    forget: () => {
      for (const key of keys) storage.removeItem(key);
    },
  };
}
