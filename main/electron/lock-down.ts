// Electron's security tutorial, points that hold for every page: no permissions, no navigation, no new windows, no
// webviews. The page is one page, and whatever it is tricked into, it stays that.
import { app, type Session, type WebContents } from 'electron';
import { isOwnAddress } from './app-origin.ts';

/** What the page may have: storage that is not thrown away, and writing plain text and HTML to the clipboard. */
const GRANTED: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

export function isGranted(permission: string, address: string): boolean {
  return GRANTED.includes(permission) && isOwnAddress(address);
}

export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isGranted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
}

function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Of the main frame and of any frame in it.
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

export function lockEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
}
