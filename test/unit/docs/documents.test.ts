import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../support/fixtures.ts';

const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
  'seeds/README.md',
  'test/fixtures/README.md',
];
const TOP = readdirSync(ROOT);

/** Paths in links and pictures, and paths in code quotes that begin with a name at the top of the repository. */
function namedPaths(document: string): readonly string[] {
  const text = readFileSync(join(ROOT, document), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map((match) =>
    join(dirname(document), decodeURI(match[1] ?? '')),
  );
  const quoted = [...text.matchAll(/`([\w.@-]+(?:\/[\w.@ -]*)*)`/g)]
    .map((match) => match[1] ?? '')
    .filter((path) => path.includes('/') && TOP.includes(path.split('/')[0] ?? ''));
  return [...links, ...quoted];
}

describe.each(documents)('%s', (document) => {
  it('names only files and folders that exist', () => {
    expect(namedPaths(document).filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = readFileSync(join(ROOT, document), 'utf8');
    const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

it('README’s first screen has the two commands', () => {
  const start = readFileSync(join(ROOT, 'README.md'), 'utf8').split('\n').slice(0, 40).join('\n');
  expect(start).toContain('npm start');
  expect(start).toContain('npm test');
});
