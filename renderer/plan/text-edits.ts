// Makes changes of a text field as if they were typed: the browser's own undo takes them back one by one.
import { pressInBullets, type TextEdit, type TypedState } from '../../shared/plan/bullet-typing.ts';

export function typedState(area: HTMLTextAreaElement): TypedState {
  return { text: area.value, start: area.selectionStart, end: area.selectionEnd };
}

/** Tells the field's listeners too. */
export function makeTextEdit(area: HTMLTextAreaElement, { from, to, insert, start, end }: TextEdit): void {
  area.setSelectionRange(from, to);
  const isDone = insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
  if (!isDone) {
    // A browser that takes no such command: then the text is right, and its undo begins anew.
    area.setRangeText(insert, from, to);
    area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  area.setSelectionRange(start, end);
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
