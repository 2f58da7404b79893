// The page's own origin in Electron. Never change it: it is the address of people's IndexedDB.
export const APP_SCHEME = 'app';
export const APP_HOST = 'bundle';
export const APP_ADDRESS = `${APP_SCHEME}://${APP_HOST}/`;

/** Whether an address is the page's own. Node gives "null" as the origin of app:, so scheme and host are compared. */
export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${APP_SCHEME}:` && host === APP_HOST;
  } catch {
    return false;
  }
}
