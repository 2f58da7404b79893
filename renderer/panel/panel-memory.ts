// Whether the side panel is open, and how wide: remembered from one start to the next on this laptop. It is a habit of
// whoever sits here, and no part of any plan.
import { isRecord } from '../../shared/plan/plain-data.ts';

const KEY = 'tabled-panel';

/** In rem, as all widths on screen: with larger letters the panel is wider too. */
export const PANEL_WIDTH = { usual: 26, least: 18, most: 48 } as const;

export interface PanelMemory {
  readonly isOpen: boolean;
  /** In rem. */
  readonly width: number;
}

export function fittingWidth(width: number): number {
  return Math.min(Math.max(Math.round(width), PANEL_WIDTH.least), PANEL_WIDTH.most);
}

/** As usual where nothing is remembered, or nothing that can be read. */
export function readPanel(storage: Storage): PanelMemory {
  const usual = { isOpen: false, width: PANEL_WIDTH.usual };
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? '');
    if (!isRecord(stored)) return usual;
    const { isOpen, width } = stored;
    return {
      isOpen: isOpen === true,
      width: typeof width === 'number' && Number.isFinite(width) ? fittingWidth(width) : usual.width,
    };
  } catch {
    return usual;
  }
}

export function rememberPanel(storage: Storage, memory: PanelMemory): void {
  try {
    storage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // Full, or switched off: the panel is as usual at the next start.
  }
}
