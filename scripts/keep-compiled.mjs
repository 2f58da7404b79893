// Keeps what V8 has compiled of the command line once it has converted a plan, for main/cli/start.ts. A process of its own:
// what is compiled depends on what has run. Given the built program and a plan to convert.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

const [path = '', plan = ''] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'tabled-build-'));
process.argv.splice(2, Number.POSITIVE_INFINITY, 'convert', plan, join(folder, 'plan.docx'));
const script = new Script(readFileSync(path, 'latin1'), { filename: path });
/** @type {{ done: Promise<void> }} */
const { done } = script.runInThisContext()({}, createRequire(path), pathToFileURL(path).href);
await done;
writeFileSync(`${path}.v8`, script.createCachedData());
rmSync(folder, { recursive: true, force: true });
