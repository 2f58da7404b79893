// Contrast, computed from the tokens themselves in each of the looks: WCAG 2.2, 1.4.3 and 1.4.11; in high contrast 1.4.6.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../support/fixtures.ts';

const SHEET = readFileSync(join(ROOT, 'renderer/ui/tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

type Tokens = ReadonlyMap<string, readonly [light: string, dark: string]>;

/** The colours that a rule gives, each in light and in dark. */
function tokensOf(selector: string): Tokens {
  const at = SHEET.indexOf(`${selector} {`);
  const body = SHEET.slice(at, SHEET.indexOf('}', at));
  const pairs = [...body.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+));/g)];
  return new Map(
    pairs.map(([, name = '', light, dark, both]) => [name, [light ?? both ?? '', dark ?? both ?? ''] as const]),
  );
}

const usual = tokensOf(':root');
const contrast: Tokens = new Map([...usual, ...tokensOf(':root[data-contrast="more"]')]);

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function ratio(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['ground', 'paper', 'heading-ground', 'statement-ground', 'row-hover', 'theme-ground', 'edit-ground'];

/** Each text with the grounds that it stands on. */
const TEXTS: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink', GROUNDS],
  ['ink-soft', GROUNDS],
  ['theme-ink', ['theme-ground']],
  ['ink-off', ['paper', 'ground']],
  ['accent', ['paper', 'ground', 'heading-ground']],
  ['accent-ink', ['accent', 'accent-hover']],
  ['found-ink', ['found-ground']],
  ['found-current-ink', ['found-current-ground']],
  ['good', ['paper', 'ground', 'good-ground']],
  ['warn', ['paper', 'ground', 'warn-ground']],
  ['bad', ['paper', 'ground', 'bad-ground']],
];

/** What tells a control or the keyboard's place by its colour, with what it stands on. */
const LINES: readonly (readonly [line: string, grounds: readonly string[]])[] = [
  ['rule-strong', ['paper', 'ground']],
  ['focus', GROUNDS],
  ['accent', ['paper', 'theme-ground']],
  ...['red', 'green', 'blue', 'grey'].map((colour) => [`swatch-${colour}`, ['paper']] as const),
];

function tooWeak(tokens: Tokens, at: 0 | 1, pairs: typeof TEXTS, least: number): readonly string[] {
  return pairs.flatMap(([ink, grounds]) =>
    grounds.flatMap((ground) => {
      const found = ratio(tokens.get(ink)?.[at] ?? '', tokens.get(ground)?.[at] ?? '');
      return found >= least ? [] : [`${ink} on ${ground}: ${found.toFixed(2)}`];
    }),
  );
}

describe.each([
  ['light', usual, 0, 4.5],
  ['dark', usual, 1, 4.5],
  ['high contrast, light', contrast, 0, 7],
  ['high contrast, dark', contrast, 1, 7],
] as const)('in %s', (_look, tokens, at, least) => {
  it('every text is read easily on its ground', () => {
    expect(tooWeak(tokens, at, TEXTS, least)).toEqual([]);
  });

  it('controls and the keyboard’s place are seen', () => {
    expect(tooWeak(tokens, at, LINES, 3)).toEqual([]);
  });
});

it('no style sheet has a colour of its own', () => {
  const sheets = readdirSync(join(ROOT, 'renderer'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css') && !name.endsWith('tokens.css'),
  );
  const coloured = sheets.filter((name) => {
    const withComments = readFileSync(join(ROOT, 'renderer', name), 'utf8');
    // A token may be called by its colour: "--swatch-red".
    const text = withComments.replace(/\/\*[\s\S]*?\*\//g, '').replace(/var\(--[\w-]+\)/g, '');
    return /:[^;{]*(?:#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(|\b(?:white|black|red|green|grey|gray|blue)\b)/i.test(
      text,
    );
  });
  expect(sheets.length).toBeGreaterThan(20);
  expect(coloured).toEqual([]);
});
