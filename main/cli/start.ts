#!/usr/bin/env node
// Starts the command line with what V8 compiled of it when it was built (scripts/keep-compiled.mjs): to compile it anew takes a
// fifth of a short run. The V8 of another Node refuses what was kept, and compiles.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

const path = join(__dirname, 'cli-program.js');
const cachedData = keptCode(`${path}.v8`);
const script = new Script(readFileSync(path, 'utf8'), {
  filename: path,
  ...(cachedData === undefined ? {} : { cachedData }),
});
const program: Program = script.runInThisContext();
program({}, createRequire(path), pathToFileURL(path).href);
