#!/usr/bin/env node
// Starts the command line with what V8 compiled of it when it was built (scripts/keep-compiled.mjs): to compile it anew takes a
// fifth of a short run. The V8 of another Node refuses what was kept, and compiles.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** The built cli.ts: a function of what a CommonJS module is given, and of the URL that its parts are found from. */
type Program = (exports: object, require: NodeJS.Require, url: string) => void;

function keptCode(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/**
 * For a program that ends after a tenth of a second: its functions are optimised when they have run some seven times as long
 * as V8 waits for otherwise, and with less of other functions in each, so that the threads that do so take little from it;
 * they are made plain machine code one by one, not when several wait for it; and patterns are made machine code at once, not
 * interpreted first. None of it changes what a script means. What is kept was compiled without these, and is of this V8.
 */
const SHORT_RUN = [
  // Later versions of V8 know no such flags, and say so to the person.
  ...(process.versions.v8.startsWith('11.')
    ? ['--interrupt-budget=500000', '--max-inlined-bytecode-size-cumulative=400', '--no-baseline-batch-compilation']
    : []),
  '--no-regexp-tier-up',
];

const path = join(__dirname, 'cli-program.js');
const cachedData = keptCode(`${path}.v8`);
// ASCII alone (scripts/build.mjs), which need not be decoded.
const script = new Script(readFileSync(path, 'latin1'), {
  filename: path,
  ...(cachedData === undefined ? {} : { cachedData }),
});
if (script.cachedDataRejected === false) for (const flag of SHORT_RUN) setFlagsFromString(flag);
const program: Program = script.runInThisContext();
program({}, createRequire(path), pathToFileURL(path).href);
