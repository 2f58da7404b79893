// The document's colours in print: texts stay readable on them, and a RAG is never told by its colour alone.
import { describe, expect, it } from 'vitest';
import { COLOUR, RAG_COLOUR } from '../../../../shared/word/text-styles.ts';
import { REMARK_COLOUR } from '../../../../shared/word/word-paragraphs.ts';
import { wordBytes } from '../../../support/export-orders.ts';
import { customColumns, planOf } from '../../../support/plans.ts';
import { readDocx } from '../../../support/read-docx.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const [BLACK, WHITE] = ['000000', 'FFFFFF'];

describe('in print', () => {
  it.each([
    ['the headings', COLOUR.heading, 11],
    ['the themes', COLOUR.theme, 11],
    ...Object.entries(RAG_COLOUR).map(([name, fill]) => [name, fill, 15] as const),
  ] as const)('black on the grey or colour of %s is far above AA', (_name, fill, least) => {
    expect(contrast(BLACK, fill)).toBeGreaterThan(least);
  });

  it('remarks are above 7 : 1 on white, rules above 3 : 1, and headings and themes are two greys', () => {
    expect(contrast(REMARK_COLOUR, WHITE)).toBeGreaterThan(7);
    expect(contrast(COLOUR.rule, WHITE)).toBeGreaterThan(3);
    expect(contrast(COLOUR.heading, COLOUR.theme)).toBeGreaterThan(1.2);
  });

  it('a RAG’s fill stands behind its word only: in greys the colours are nearly one', async () => {
    const words = ['Red', 'Amber – late', 'G', ''];
    const rows = words.map((rag, index) => ({ kind: 'action', number: `${index + 1}`, custom: { rag } }));
    for (const layout of ['original', 'accessible'] as const) {
      const { document } = readDocx(
        await wordBytes(planOf(rows, { columns: { custom: customColumns(['RAG']) } }), { layout }),
      );
      const fills: readonly string[] = [RAG_COLOUR.red, RAG_COLOUR.amber, RAG_COLOUR.green];
      const cells = Array.from(document.getElementsByTagName('w:tc')).filter((cell) => {
        const fill = cell.getElementsByTagName('w:shd')[0]?.getAttribute('w:fill');
        return fill !== undefined && fill !== null && fills.includes(fill);
      });
      expect(cells.map(({ textContent }) => textContent)).toEqual(['Red', 'Amber – late', 'G']);
    }
  });
});
