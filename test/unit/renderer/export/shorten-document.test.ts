import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shortenDocument } from '../../../../renderer/export/pages/shorten-document.ts';
import { wordBytes } from '../../../support/export-orders.ts';
import { readDocx } from '../../../support/read-docx.ts';
import { examplePlan } from '../../../support/working-copy.ts';

describe('a document for the preview', () => {
  it('is the very same bytes where it is short', async () => {
    const bytes = await wordBytes(examplePlan);
    expect(shortenDocument(bytes)).toEqual({ bytes, share: 1 });
    expect(shortenDocument(bytes).bytes).toBe(bytes);
  });

  it.each(['original', 'accessible'] as const)(
    'is its beginning where it is long, on the same paper (%s)',
    async (layout) => {
      const bytes = await wordBytes(examplePlan, { layout, showRagKey: true });
      const { bytes: short, share } = shortenDocument(bytes, 5);
      const xml = strFromU8(unzipSync(short)['word/document.xml'] ?? new Uint8Array());
      const whole = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      new DOMParser({ onError: (level, message) => expect.unreachable(`${level}: ${message}`) }).parseFromString(
        xml,
        'text/xml',
      );
      expect(xml.match(/<w:tr[ >]/g)).toHaveLength(5);
      expect(xml.slice(xml.lastIndexOf('<w:sectPr'))).toBe(whole.slice(whole.lastIndexOf('<w:sectPr')));
      expect(share).toBeCloseTo(5 / (whole.match(/<w:tr[ >]/g)?.length ?? 0));
      expect(readDocx(short).title).toBe(examplePlan.title);
    },
  );
});
