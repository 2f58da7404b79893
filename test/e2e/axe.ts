// Axe on the page as it is: what of it breaks WCAG 2.2, level AA.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Program } from './program.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly {
    readonly target: readonly unknown[];

    readonly failureSummary?: string;
  }[];
}

/** Whether all stands in a landmark: React Aria's buttons to close a popover, for assistive technology alone, stand beside it. */
const NOT_ASKED = { region: { enabled: false } };

/** All of them, and what axe calls best practice. Axe runs in a world of its own, since the page's content policy lets no script in. */
export async function violations({ page }: Program): Promise<readonly string[]> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const expression = `${AXE}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: ${JSON.stringify(NOT_ASKED)} }).then((r) => r.violations)`;
  const { result } = await session.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  });
  const found = result.value as readonly Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary}`),
  );
}
