// npm run sbom: builds the product, which writes what it is made of, and says where that is.
import './node-version.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './built-product.mjs';
import { ensureInstalled } from './installed-packages.mjs';
import { root, say } from './run-program.mjs';

async function sbom() {
  if (!(await ensureInstalled()) || !(await ensureBuilt())) return 1;
  const { components } = JSON.parse(readFileSync(join(root, 'dist/licences/sbom.cdx.json'), 'utf8'));
  for (const { name, version, licenses } of components) {
    const [{ expression, license }] = licenses;
    say(`${name} ${version}: ${expression ?? license.id}`);
  }
  say('dist/licences/sbom.cdx.json (CycloneDX), dist/licences/licences.txt');
  return 0;
}

process.exitCode = await sbom();
