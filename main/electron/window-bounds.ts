// Where the window stood and how large it was, for the next start. A file of its own in Electron's folder: it says nothing
// of any plan, and nothing is lost with it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow, Rectangle } from 'electron';

export interface WindowState {
  readonly bounds: Rectangle;
  readonly isMaximized: boolean;
}

/** How much of the window must be on a display for the person to get hold of it, in pixels. */
const GRIP = { width: 120, height: 60 };

export function windowFile(electronProfile: string): string {
  return join(electronProfile, 'window.json');
}

function isRectangle(value: unknown): value is Rectangle {
  if (typeof value !== 'object' || value === null) return false;
  const { x, y, width, height } = value as Record<keyof Rectangle, unknown>;
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0;
}

function isWithinReach(bounds: Rectangle, display: Rectangle): boolean {
  const across = Math.min(bounds.x + bounds.width, display.x + display.width) - Math.max(bounds.x, display.x);
  const down = Math.min(bounds.y + bounds.height, display.y + display.height) - Math.max(bounds.y, display.y);
  return across >= GRIP.width && down >= GRIP.height;
}

/**
 * What was kept; undefined where there is nothing that can be used.
 * @param displays the work areas of all displays: one that the window stood on may have been unplugged
 */
export function readWindowState(file: string, displays: readonly Rectangle[]): WindowState | undefined {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const { bounds, isMaximized } = kept as Record<keyof WindowState, unknown>;
    if (!isRectangle(bounds) || !displays.some((display) => isWithinReach(bounds, display))) return undefined;
    return { bounds, isMaximized: isMaximized === true };
  } catch {
    return undefined;
  }
}

/** Keeps the window's state when it is closed: of a maximised or full-screen one, the size that it goes back to. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    const state: WindowState = { bounds: { x, y, width, height }, isMaximized: window.isMaximized() };
    try {
      writeFileSync(file, JSON.stringify(state), { mode: 0o600 });
    } catch {
      // The next window opens at its usual size.
    }
  });
}
