import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TabledError } from '../../../../../shared/errors.ts';
import { restorePlan } from '../../../../../shared/plan/restore-plan.ts';
import { checkTemplate } from '../../../../../shared/word/check-template.ts';
import { fixtureBytes, publishedPlan } from '../../../../support/fixtures.ts';
import { importBytes } from '../../../../support/import-bytes.ts';
import { xmlPart } from '../../../../support/read-docx.ts';
import { filled, partText } from '../../../../support/template-documents.ts';

const REPORT = fixtureBytes('templates/council-report.docx');
const { plan: council } = restorePlan(publishedPlan, 'plan.json', () => crypto.randomUUID());
const small = { ...council, rows: council.rows.slice(0, 4) };
const PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/header1.xml',
  'word/numbering.xml',
  'word/styles.xml',
] as const;

/** The template with a stretch of a part's text taken out, or put in twice. */
function damaged(part: string, from: number, length: number, isDoubled: boolean): Uint8Array {
  const text = partText(REPORT, part);
  const start = from % text.length;
  const stretch = text.slice(start, start + length);
  const changed = text.slice(0, start) + (isDoubled ? stretch + stretch : '') + text.slice(start + length);
  return zipSync({ ...unzipSync(REPORT), [part]: strToU8(changed) }, { level: 1 });
}

/** Whether a template is taken; refused in whole sentences is the only other way. */
function isTaken(template: Uint8Array): boolean {
  try {
    checkTemplate(template, 'Report.docx');
    return true;
  } catch (error) {
    if (!(error instanceof TabledError) || !('reason' in error.facts)) throw error;
    expect(error.facts.reason).toMatch(/^[a-z].*\. [A-Z].*\.$/);
    return false;
  }
}

describe('a template with any of its parts damaged', () => {
  it('is refused, or makes a document with the whole plan in it', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...PARTS),
        fc.nat(200_000),
        fc.integer({ min: 1, max: 400 }),
        fc.boolean(),
        (part, from, length, isDoubled) => {
          const template = damaged(part, from, length, isDoubled);
          if (!isTaken(template)) return;
          taken += 1;
          const file = filled(template, small);
          for (const name of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml'])
            expect(xmlPart({ parts: unzipSync(file) }, name).documentElement).not.toBeNull();
          const rows = importBytes(file, 'plan.docx').plan.rows.map(({ id, ...rest }) => rest);
          expect(rows).toEqual(small.rows.map(({ id, ...rest }) => rest));
        },
      ),
      { numRuns: 60, seed: 404 },
    );
    expect(taken).toBeGreaterThan(2);
  });
});
