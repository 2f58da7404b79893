// The browser host's entry: arguments in, exit code out.
import { version } from '../../package.json';
import { dataFolder } from '../files/data-folder.ts';
import { startErrorSentence } from '../files/start-error.ts';
import { systemCode } from '../files/write-errors.ts';
import { hostArguments } from './host-arguments.ts';
import { runHost } from './run-host.ts';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function explain(error: unknown): string {
  if (systemCode(error) === 'EADDRINUSE') {
    return 'The port that Tabled uses is taken by another program. Close that, or start Tabled with: npm start -- --port 48232';
  }
  return startErrorSentence(error, dataFolder(process.env));
}

/** The first Ctrl+C, or a request to end, however often it comes. */
function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

async function main(): Promise<number> {
  try {
    const given = hostArguments(process.argv.slice(2), process.cwd());
    // Until the host is up there is nothing to close: a signal ends the process at once, as it ends any other.
    const host = await runHost({ given, environment: process.env, version, entry: import.meta.url, say });
    if (host === undefined) return 0;
    await Promise.race([stopRequested(), host.closed]);
    await host.stop();
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
}

process.exitCode = await main();
// Workers and the browser's process must not keep a stopped program alive.
process.exit();
