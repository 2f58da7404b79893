// Makes changes of a text field as if they were typed: the browser's own undo takes them back one by one.
import {
  listPasted,
  pressInBullets,
  spaceTyped,
  type TextEdit,
  type TypedState,
} from '../../shared/plan/bullet-typing.ts';
import { pastedList } from './pasted-list.ts';

export function typedState(area: HTMLTextAreaElement): TypedState {
  return { text: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/** An edit that was made: the field as it was before and after. */
interface MadeEdit {
  readonly before: TypedState;
  readonly after: TypedState;
}

/** More of them than anybody takes back with a look at where the caret goes. */
const REMEMBERED = 200;
const madeEdits = new WeakMap<HTMLTextAreaElement, readonly MadeEdit[]>();

/** Tells the field's listeners too. */
export function makeTextEdit(area: HTMLTextAreaElement, { from, to, insert, start, end }: TextEdit): void {
  const before = typedState(area);
  area.setSelectionRange(from, to);
  const isDone = insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
  if (!isDone) {
    // A browser that takes no such command: then the text is right, and its undo begins anew.
    area.setRangeText(insert, from, to);
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(start, end);
  const made = [...(madeEdits.get(area) ?? []), { before, after: typedState(area) }];
  madeEdits.set(area, made.slice(-REMEMBERED));
}

/**
 * After the browser's undo or redo: the caret where it was before or after an edit that was made here. Left alone, the
 * browser selects what the edit was made over, and the next key would type over that.
 */
function restoreSelection(area: HTMLTextAreaElement, inputType: string): void {
  const made = madeEdits.get(area) ?? [];
  const states = inputType === 'historyUndo' ? made.map(({ before }) => before) : made.map(({ after }) => after);
  const state = states.findLast(({ text }) => text === area.value);
  if (state !== undefined) area.setSelectionRange(state.start, state.end);
}

/** After any input: the caret in its place after an undo, and a bullet for a hyphen with a space that was typed. */
export function afterInput(area: HTMLTextAreaElement, input: Event): void {
  if (!(input instanceof InputEvent)) return;
  if (input.inputType.startsWith('history')) restoreSelection(area, input.inputType);
  // After the text as it was typed, and of nothing pasted: undo brings the hyphen back to whoever meant one.
  const isSpace = input.inputType === 'insertText' && input.data === ' ';
  const bullet = isSpace ? spaceTyped(typedState(area)) : undefined;
  if (bullet !== undefined) makeTextEdit(area, bullet);
}

/** Puts a list that is pasted into a text field. Whether it was one: any other text the browser pastes itself. */
export function pasteList(area: HTMLTextAreaElement, pasted: DataTransfer): boolean {
  const list = pastedList(pasted);
  if (list !== undefined) makeTextEdit(area, listPasted(typedState(area), list));
  return list !== undefined;
}

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

function bulletKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Press) {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Tab') return shiftKey ? ('Unnest' as const) : ('Nest' as const);
  // With Shift they do what they do in any text.
  return !shiftKey && (key === 'Enter' || key === 'Backspace' || key === 'Delete') ? key : undefined;
}

/**
 * Does what a key does in a list. "none": the key is not the list's; "nothing": it is, and there is nothing to do.
 */
export function pressBulletKey(press: Press, area: HTMLTextAreaElement): 'done' | 'nothing' | 'none' {
  const key = bulletKey(press);
  const outcome = key === undefined ? 'none' : pressInBullets(key, typedState(area));
  if (typeof outcome === 'string') return outcome;
  makeTextEdit(area, outcome);
  return 'done';
}
