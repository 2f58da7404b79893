// Whether the outline of themes is open: remembered on this laptop, as windows are.
import { useState } from 'react';

export interface Outline {
  readonly isOpen: boolean;
  /** Counts the times that it was asked for: each brings the keyboard to it. */
  readonly turn: number;
  readonly open: () => void;
  readonly close: () => void;
}

const KEY = 'tabled-outline';

function remember(isOpen: boolean): void {
  try {
    localStorage.setItem(KEY, isOpen ? 'open' : 'closed');
  } catch {
    // A full storage forgets it with the page, which does no harm.
  }
}

/** Above this width it stands beside the table, below it over the table: as the style sheet has it. */
export const BESIDE = '(width >= 700px)';

function isRemembered(): boolean {
  // Over the table it would hide the plan from somebody who has just come.
  return localStorage.getItem(KEY) === 'open' && matchMedia(BESIDE).matches;
}

export function useOutline(): Outline {
  const [state, setState] = useState(() => ({ isOpen: isRemembered(), turn: 0 }));
  return {
    ...state,
    open: () => {
      remember(true);
      setState(({ turn }) => ({ isOpen: true, turn: turn + 1 }));
    },
    close: () => {
      remember(false);
      setState((before) => ({ ...before, isOpen: false }));
    },
  };
}
