// How this laptop shows Tabled: its colours and the size of its texts. Kept in the browser's local storage, which answers
// at once: the window is never drawn in other colours first. Each window follows what another has chosen.

export const COLOURS = ['system', 'light', 'dark', 'contrast'] as const;
export type Colours = (typeof COLOURS)[number];

/** In per cent of what the browser calls medium. */
export const TEXT_SIZES = [87.5, 100, 112.5, 125, 150, 175, 200] as const;

export type TextSize = (typeof TEXT_SIZES)[number];

export interface Look {
  readonly colours: Colours;
  readonly textSize: TextSize;
}

export const USUAL_LOOK: Look = { colours: 'system', textSize: 100 };
const KEY = 'tabled-look';

/** What was kept; whatever cannot be used is as usual. */
export function readLook(kept: string | null): Look {
  let given: unknown;
  try {
    given = JSON.parse(kept ?? '{}');
  } catch {
    given = {};
  }
  const { colours, textSize } = (typeof given === 'object' && given !== null ? given : {}) as Partial<
    Record<keyof Look, unknown>
  >;
  return {
    colours: COLOURS.find((one) => one === colours) ?? USUAL_LOOK.colours,
    textSize: TEXT_SIZES.find((one) => one === textSize) ?? USUAL_LOOK.textSize,
  };
}

/** The text size one step larger or smaller; the same at the end of the steps. */
export function nextTextSize(size: TextSize, by: 1 | -1): TextSize {
  return TEXT_SIZES[Math.max(TEXT_SIZES.indexOf(size) + by, 0)] ?? size;
}

const listeners = new Set<() => void>();
let look: Look = USUAL_LOOK;

export function lookNow(): Look {
  return look;
}

/** Calls `listener` at each change, until the function it gives is called. */
export function onLookChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** The page's root tells the style sheet: `data-colours` for a choice of its own, `data-contrast` for more of it. */
function show(): void {
  const root = document.documentElement;
  const { colours, textSize } = look;
  const isMore = colours === 'contrast' || (colours === 'system' && matchMedia('(prefers-contrast: more)').matches);
  if (colours === 'light' || colours === 'dark') root.dataset['colours'] = colours;
  else delete root.dataset['colours'];
  if (isMore) root.dataset['contrast'] = 'more';
  else delete root.dataset['contrast'];
  root.style.setProperty('--text-scale', `${textSize / 100}`);
  for (const listener of listeners) listener();
}

export function changeLook(change: Partial<Look>): void {
  look = { ...look, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(look));
  } catch {
    // Full, or switched off: it holds until the window is closed.
  }
  show();
}

/** To be called once, before anything is drawn. */
export function startLook(): void {
  look = readLook(localStorage.getItem(KEY));
  matchMedia('(prefers-contrast: more)').addEventListener('change', show);
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key !== KEY) return;
    look = readLook(newValue);
    show();
  });
  show();
}
