import { describe, expect, it } from 'vitest';
import { sizeProblem } from '../../../scripts/check-file-sizes.mjs';
import { importsOf, layerProblems } from '../../../scripts/check-layers.mjs';

describe('the check of layers', () => {
  it.each([
    ['shared/plan/a.ts', "import { x } from '../../main/files/b.ts';"],
    ['shared/plan/a.ts', "import { x } from '../../renderer/b.ts';"],
    ['shared/a.ts', "import { readFile } from 'node:fs';"],
    ['shared/a.ts', "import { Dexie } from 'dexie';"],
    ['shared/a.ts', "import { app } from 'electron';"],
    ['shared/a.ts', "export * from '../test/support/b.ts';"],
    ['shared/a.ts', 'const id = crypto.randomUUID();'],
    ['shared/a.ts', 'const now = Date.now();'],
    ['shared/a.ts', "document.querySelector('x');"],
    ['shared/a.ts', 'const bytes = Buffer.from(text);'],
    ['shared/a.ts', 'const now = new Date();'],
    ['shared/a.ts', 'const now = new Date( );'],
    ['shared/a.ts', 'const now = new Date;'],
    ['shared/a.ts', 'const text = Date();'],
    ['shared/a.ts', 'const since = performance.now();'],
    ['shared/a.ts', 'const { fetch } = globalThis;'],
    ['renderer/a.ts', 'if (process.platform === text) return;'],
    ['renderer/a.ts', 'const bytes = Buffer.from(text);'],
    ['renderer/a.ts', "const fs = require('fs');"],
    ['renderer/a.ts', 'const here = __dirname;'],
    ['main/services/a.ts', "import { app } from 'electron';"],
    ['main/services/a.ts', "import { App } from '../../renderer/app.tsx';"],
    ['main/browser/a.ts', "const lazy = import('../../renderer/app.tsx');"],
    ['main/browser/a.ts', "import React from 'react';"],
    ['renderer/a.tsx', "import { writeAtomically } from '../main/files/atomic-write.ts';"],
    ['renderer/a.tsx', "import { join } from 'node:path';"],
    ['renderer/a.tsx', "import type { App } from 'electron';"],
    ['renderer/a.ts', "import {\n  x,\n} from '../main/b.ts';"],
  ])('sees the breach in %s: %s', (path, source) => {
    expect(layerProblems(path, source)).toHaveLength(1);
  });

  it.each([
    [
      'shared/plan/a.ts',
      "import { x } from '../errors.ts';\n// the document. process is a word\nconst s = 'window.x';",
    ],
    ['shared/a.ts', 'const day = new Date(text);\nconst zero = new Date(Date.UTC(2026, 0, 1));\nplanDate(text);'],
    ['renderer/a.ts', 'const bytes = new ArrayBuffer(8);\nprocessed.push(row);\nthis.process.now;\nnew Date();'],
    ['main/services/a.ts', 'const bytes = Buffer.from(text);\nconst now = new Date();'],
    ['main/electron/a.ts', "import { app } from 'electron';\nimport { join } from 'node:path';"],
    ['main/cli/a.ts', "import { version } from '../../package.json';"],
    [
      'renderer/a.tsx',
      "import { x } from '../shared/desk.ts';\nimport './a.css';\nimport { Dialog } from 'react-aria-components';",
    ],
    ['test/unit/a.test.ts', "import { x } from '../../main/a.ts';\nimport { y } from '../../renderer/b.ts';"],
    ['shared/a.css', "@import './b.css';"],
  ])('finds nothing wrong in %s', (path, source) => {
    expect(layerProblems(path, source)).toEqual([]);
  });

  it('sees every way of importing', () => {
    const source = `import a from 'a';\nimport 'b';\nexport { c } from 'c';\nconst d = import('d');\nimport type { e } from "e";`;
    expect(importsOf(source)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('the check of file sizes', () => {
  const lines = (count: number) => 'x\n'.repeat(count);

  it('allows files 300 lines and components 150', () => {
    expect(sizeProblem('shared/a.ts', lines(300))).toBeUndefined();
    expect(sizeProblem('shared/a.ts', lines(301))).toContain('301 lines');
    expect(sizeProblem('renderer/a.tsx', lines(150))).toBeUndefined();
    expect(sizeProblem('renderer/a.tsx', lines(151))).toContain('at most 150');
    expect(sizeProblem('renderer/a.css', lines(301))).toBeDefined();
    expect(sizeProblem('package-lock.json', lines(9999))).toBeUndefined();
  });
});
