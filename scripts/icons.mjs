// npm run icons: draws the program's and the plan file's icons from their SVGs in Chromium, in every size, and writes
// what the packager takes into packaging/.
import './node-version.mjs';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium-program.mjs';
import { ICON_SIZES, icnsFile, icoFile } from './icon-files.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, say } from './run-program.mjs';

const FOLDER = join(root, 'packaging');

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} svg
 */
async function draw(page, svg) {
  /** @type {Map<number, Buffer>} */
  const pictures = new Map();
  for (const size of ICON_SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html, body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`);
    pictures.set(size, await page.screenshot({ omitBackground: true }));
  }
  return pictures;
}

async function icons() {
  if (!(await ensureInstalled())) return 1;
  const executablePath = await ensureChromium();
  if (executablePath === undefined) return 1;
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  const page = await browser.newPage();
  const sources = { icon: join(root, 'renderer/public/icon.svg'), document: join(FOLDER, 'document.svg') };
  for (const [name, source] of Object.entries(sources)) {
    const pictures = await draw(page, readFileSync(source, 'utf8'));
    writeFileSync(join(FOLDER, `${name}.ico`), icoFile(pictures));
    writeFileSync(join(FOLDER, `${name}.icns`), icnsFile(pictures));
    if (name === 'icon') {
      mkdirSync(join(FOLDER, 'icons'), { recursive: true });
      for (const [size, picture] of pictures) writeFileSync(join(FOLDER, 'icons', `${size}x${size}.png`), picture);
    }
    say(`packaging/${name}.ico, .icns`);
  }
  await browser.close();
  return 0;
}

process.exitCode = await icons();
