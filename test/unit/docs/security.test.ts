// docs/security.md says which test holds which point: each is there under that name, and each file that it names too.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../support/fixtures.ts';

const text = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const section = /## Electron’s security tutorial[^\n]*\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:point|---)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const tests = [...section.matchAll(/`(test\/\S+)`/g)]
  .map((match) => readFileSync(join(ROOT, match[1] ?? ''), 'utf8'))
  .join('\n');

it('the table has every point of the tutorial', () => {
  const points = rows.map(([, point = '']) => Number.parseInt(point, 10)).filter((number) => !Number.isNaN(number));
  expect(points).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
});

it('each test that the table names is there', () => {
  expect(rows.length).toBeGreaterThan(20);
  const missing = rows.map(([, , , name = '']) => name).filter((name) => !tests.includes(`('${name}'`));
  expect(missing).toEqual([]);
});

it('each file that the table names is there', () => {
  const named = rows.flatMap(([, , where = '']) => [...where.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''));
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
