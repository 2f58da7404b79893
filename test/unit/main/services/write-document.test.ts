// A document is read again after it was written: what was checked is what is there.
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeAtomically } from '../../../../main/files/atomic-write.ts';
import { writeDocument } from '../../../../main/services/documents.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

vi.mock(import('../../../../main/files/atomic-write.ts'), async (original) => {
  const { writeAtomically: write, ...others } = await original();
  return { ...others, writeAtomically: vi.fn(write) };
});

const { writeAtomically: really } = await vi.importActual<typeof import('../../../../main/files/atomic-write.ts')>(
  '../../../../main/files/atomic-write.ts',
);
const BYTES = new Uint8Array([1, 2, 3]);

describe('a document on the disk', () => {
  it('is what was written', async () => {
    await expect(writeDocument(join(tempFolder(), 'plan.docx'), BYTES)).resolves.toBeUndefined();
  });

  it.each([
    ['holds other bytes', (path: string) => appendFileSync(path, 'x')],
    ['could not be read again', (path: string) => rmSync(path)],
  ])('is refused where it %s', async (reason, harm) => {
    vi.mocked(writeAtomically).mockImplementationOnce(async (path, bytes) => {
      await really(path, bytes);
      harm(path);
    });
    await expect(writeDocument(join(tempFolder(), 'plan.docx'), BYTES)).rejects.toMatchObject({
      code: 'document-not-as-checked',
      facts: { file: 'plan.docx', reason: expect.stringContaining(reason) },
    });
  });
});
