// npm start: installs and builds what is missing, then runs the product in Electron, or where Electron's binary neither
// is nor can be fetched, in the machine's own browser.
//   npm start -- plan.xlsx      opens that workbook's import screen
//   npm start -- --browser      uses the browser host even where Electron is
//   npm start -- --no-window    prints the address only
//   npm start -- --port 48300   another port than the usual one
import './node-version.mjs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureElectron } from './electron-program.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, runUntilStopped, say } from './run-program.mjs';

/** Paths are the person's own: from the folder in which npm was called, not from this package's. */
const given = process.argv.slice(2).map((argument, index, all) => {
  const isValue = argument.startsWith('-') || all[index - 1] === '--port';
  return isValue ? argument : resolve(process.env['INIT_CWD'] ?? process.cwd(), argument);
});
const browserOnly = ['--browser', '--no-window', '--port'].some((option) => given.includes(option));
const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

async function start() {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  const electron = browserOnly || !hasDisplay ? undefined : await ensureElectron();
  if (electron !== undefined) {
    // Chromium, and so Electron, refuses to run as root with its sandbox.
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return runUntilStopped(electron, [...asRoot, join(root, 'dist/main/electron.mjs'), ...given]);
  }
  if (!browserOnly) {
    say(
      hasDisplay
        ? 'Electron is not installed here and could not be fetched, so Tabled runs in your browser instead.'
        : 'There is no display here for an Electron window, so Tabled runs for a browser instead.',
    );
  }
  const forHost = given.filter((argument) => argument !== '--browser');
  return runUntilStopped(process.execPath, [join(root, 'dist/main/browser-host.mjs'), ...forHost]);
}

process.exitCode = await start();
