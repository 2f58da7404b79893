// A key that was on its way to something else when a dialog came up must not press the dialog's button.
import { type RefObject, useEffect, useRef } from 'react';

/** How long after a dialog has come up a key press cannot have been meant for it, in milliseconds. */
const MOMENT = 400;

/** For the element of a dialog: there, Enter and Space press nothing at first, nor while they are held down. */
export function useKeysOnTheirWay(): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const dialog = element.current;
    const since = performance.now();
    function handleKey(event: KeyboardEvent): void {
      const isButton = event.target instanceof HTMLButtonElement;
      const presses = event.key === 'Enter' || (event.key === ' ' && isButton);
      const isEarly = isButton && event.timeStamp - since < MOMENT;
      // A button is pressed by the keydown's default action (Enter) or by a keyup that follows it (Space).
      if (presses && (event.repeat || isEarly)) event.preventDefault();
    }
    dialog?.addEventListener('keydown', handleKey, true);
    return () => dialog?.removeEventListener('keydown', handleKey, true);
  }, []);
  return element;
}
