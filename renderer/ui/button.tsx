// A button: ordinary, primary (one on a screen) or quiet.
import { type ReactNode, useEffect, useRef } from 'react';
import styles from './button.module.css';
import { classNames } from './class-names.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly kind?: 'ordinary' | 'primary' | 'quiet';
  readonly isDisabled?: boolean;
  /** In a dialog: the button that the keyboard is on when it opens. */
  readonly autoFocus?: boolean;
  /** More words for the mouse: what exactly the button will do, and its shortcut. */
  readonly hint?: string;
  /** The keyboard shortcut as assistive technology is told it (WAI-ARIA 1.2, aria-keyshortcuts). */
  readonly shortcut?: string;
  /** What the button is called where its words alone do not tell it from others; begins with them (WCAG 2.5.3). */
  readonly label?: string;
}

export function Button({
  children,
  onPress,
  kind = 'ordinary',
  isDisabled = false,
  autoFocus = false,
  hint = '',
  shortcut = '',
  label = '',
}: ButtonProps) {
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (autoFocus) element.current?.focus();
  }, [autoFocus]);
  return (
    <button
      type="button"
      ref={element}
      className={classNames(styles, 'button', kind !== 'ordinary' && kind)}
      // Not the disabled attribute: a button that switches itself off would drop the keyboard's place in the page.
      aria-disabled={isDisabled}
      onClick={() => {
        if (!isDisabled) onPress();
      }}
      {...(shortcut === '' ? {} : { 'aria-keyshortcuts': shortcut })}
      {...(label === '' ? {} : { 'aria-label': label })}
      {...(hint === '' ? {} : { title: hint })}
    >
      {children}
    </button>
  );
}
