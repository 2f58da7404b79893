// Serves the built page on app://bundle: a standard, secure origin, from a map of built files and from nothing else.
import { protocol } from 'electron';
import type { BuiltFiles } from '../page/built-files.ts';
import { PAGE_HEADERS } from '../page/content-policy.ts';
import { APP_SCHEME, isOwnAddress } from './app-origin.ts';

/** To be called once, before the app is ready. Non-standard schemes would have no IndexedDB. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // Compiled script is kept from one start to the next.
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The answer to one request of the page. */
export function pageResponse(address: string, method: string, files: BuiltFiles): Response {
  if (!isOwnAddress(address)) return new Response('wrong host', { status: 403 });
  if (method !== 'GET' && method !== 'HEAD') return new Response('only GET', { status: 405 });
  const file = files.get(new URL(address).pathname);
  if (file === undefined) return new Response('no such file', { status: 404 });
  return new Response(method === 'HEAD' ? null : file.bytes, {
    headers: { ...PAGE_HEADERS, 'Content-Type': file.type },
  });
}

/** To be called once the app is ready. */
export function servePage(files: BuiltFiles): void {
  protocol.handle(APP_SCHEME, (request) => pageResponse(request.url, request.method, files));
}
