// Electron's security tutorial, points that hold for every page: no permissions, no network, no navigation, no new
// windows, no webviews. The page is one page, and whatever it is tricked into, it stays that.
import { app, type Session, type WebContents } from 'electron';
import { APP_ADDRESS, isOwnAddress } from './app-origin.ts';

/** What the page may have: storage that is not thrown away, and writing plain text and HTML to the clipboard. */
const GRANTED: readonly string[] = ['persistent-storage', 'clipboard-sanitized-write'];

export function isGranted(permission: string, address: string): boolean {
  return GRANTED.includes(permission) && isOwnAddress(address);
}

/** What the page has made itself, of its own bytes. */
const OWN_BYTES = /^(?:data:|blob:app:\/\/bundle\/)/;

/** Whether a request stays in the program. */
export function isOwnRequest(address: string): boolean {
  return isOwnAddress(address) || OWN_BYTES.test(address);
}

/** Before the app is ready: what Chromium would do on the network of its own accord. No name can be looked up at all. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
  ]) {
    app.commandLine.appendSwitch(name);
  }
}

export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }));
  // Where the dictionary is missing, it is not fetched from elsewhere either.
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ADDRESS}dictionaries/`);
  session.setSpellCheckerLanguages(['en-GB']);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event) => event.preventDefault());
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
