// Which end-to-end tests are not run in Electron: whole files by their names, single tests by a tag.

/** What is about the browser host itself: its address, its windows, its end, the user it runs as, its exports folder. */
export const BROWSER_HOST_ONLY =
  /(?:errors|export-again|faults|gone|kills|offline|packed-program|saving|start|windows)\.spec\.ts/;

/** Of one test: it needs the page's own file input, a second window or the host's process. */
export const BROWSER_HOST_TAG = '@browser-host';
