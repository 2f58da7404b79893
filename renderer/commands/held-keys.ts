// Letters that are typed right after a command: while it is under way they would still land where the keyboard was, over the
// text of a cell. They are held, and typed where the keyboard arrives.
import { isTextField } from '../ui/is-text-field.ts';

/** How long the keyboard may take to arrive once a command is done, in milliseconds; longer where a cell is waited for. */
const LONGEST_WAY = 400;
const LONGEST_WAIT = 3000;
const STEP = 15;

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

function isLetter({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey && !isComposing;
}

/**
 * Waits until the keyboard is somewhere else, or in something that can be typed into, if it comes to that.
 * @param isAwaited whether a cell is waited for, to be edited once it is there
 */
async function arrived(isAwaited: () => boolean): Promise<void> {
  const from = document.activeElement;
  const start = performance.now();
  const isOnItsWay = () => {
    const { activeElement } = document;
    const time = performance.now() - start;
    if (isTextField(activeElement) || time > LONGEST_WAIT) return false;
    if (isAwaited()) return true;
    // What had it may be gone before anything else has it.
    return time < LONGEST_WAY && (activeElement === from || activeElement === document.body);
  };
  while (isOnItsWay()) await new Promise((resolve) => setTimeout(resolve, STEP));
}

/** Presses a letter on what has the keyboard. @returns whether that took it */
function press(letter: string): boolean {
  const key = new KeyboardEvent('keydown', { key: letter, bubbles: true, cancelable: true });
  return document.activeElement?.dispatchEvent(key) === false;
}

export class HeldKeys {
  readonly #isAwaited: () => boolean;
  #underWay = 0;
  #held = '';

  /** @param isAwaited whether the table waits for a cell, to edit it once it is there */
  constructor(isAwaited: () => boolean) {
    this.#isAwaited = isAwaited;
  }

  /** Where a key press is to be held: called before anything else gets it. */
  take(event: KeyboardEvent): void {
    if (this.#underWay === 0 || !event.isTrusted || MODIFIERS.has(event.key)) return;
    if (!isLetter(event) || isTextField(event.target)) {
      // Whatever it does, it comes after those that are held.
      void this.#release();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#held += event.key;
  }

  /** Holds what is typed while the work is done and the keyboard on its way. @param work never rejects */
  async during(work: () => Promise<void>): Promise<void> {
    this.#underWay += 1;
    await work();
    await arrived(this.#isAwaited);
    this.#underWay -= 1;
    if (this.#underWay === 0) await this.#release();
  }

  async #release(): Promise<void> {
    const held = this.#held;
    this.#held = '';
    if (held === '') return;
    if (isTextField(document.activeElement)) {
      document.execCommand('insertText', false, held);
      return;
    }
    // What begins a text by its first letter, as a cell does, is given the others once it has begun.
    const [first = '', ...others] = held;
    if (!press(first) || others.length === 0) return;
    this.#held = others.join('');
    await this.during(async () => undefined);
  }
}
