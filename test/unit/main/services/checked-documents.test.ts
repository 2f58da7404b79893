// No document leaves that was not read back and found to be what was asked for.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { convert } from '../../../../main/cli/convert.ts';
import { nativeUnpacking } from '../../../../main/files/native-unpacking.ts';
import { Documents } from '../../../../main/services/documents.ts';
import type { Jobs } from '../../../../main/worker/jobs.ts';
import type { RunJob } from '../../../../main/worker/run-job.ts';
import { TabledError } from '../../../../shared/errors.ts';
import { sentenceFor } from '../../../../shared/sentences.ts';
import { writeWord } from '../../../../shared/word/write-word.ts';
import { joinPieces, type ZipPieces, zipPieces } from '../../../../shared/word/zip-parts.ts';
import { plan } from '../../../support/checked-plan.ts';
import { BODY, rowWith } from '../../../support/damaged-documents.ts';
import { exportOrder } from '../../../support/export-orders.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

/** A writer that loses action 2 on the way to the file. */
const losingZip: ZipPieces = (texts) => {
  const body = joinPieces(texts.get(BODY) ?? []);
  return zipPieces(new Map([...texts, [BODY, [body.replace(rowWith(body, '2'), '')]]]));
};

/** The real writer with that mistake in it, run here instead of in a process of its own. */
const losingJob: RunJob = async (name, given) => {
  expect(name).toBe('writeExport');
  const { order } = given as Jobs['writeExport']['given'];
  const made = await writeWord(order, { zip: losingZip, unpacking: nativeUnpacking });
  return made as Jobs[typeof name]['result'];
};

const order = { ...exportOrder(plan), kind: 'word' } as const;

async function refusal(promise: Promise<unknown>): Promise<TabledError> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown);
  if (!(error instanceof TabledError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a document that a mistake of the writer has made', () => {
  it('is known by its report', async () => {
    const { report } = await writeWord(order, { zip: losingZip, unpacking: nativeUnpacking });
    expect([report.expected, report.found, report.faults]).toEqual([3, 2, ['Action 2 is missing.']]);
  });

  it('is not handed out, and the person is told what is wrong, that nothing was saved and what to do', async () => {
    const error = await refusal(new Documents(losingJob).make(order));
    expect(error.code).toBe('document-check-failed');
    const sentence = sentenceFor(error);
    for (const told of ['“Data Plan.docx”', 'Action 2 is missing.', 'not saved', 'The plan is unharmed', 'Try again']) {
      expect(sentence).toContain(told);
    }
  });

  it('takes the place of no earlier file', async () => {
    const folder = tempFolder();
    const [from, to, fresh] = ['plan.json', 'pack.docx', 'new.docx'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    writeFileSync(from, JSON.stringify(plan));
    writeFileSync(to, 'last month’s');
    for (const target of [to, fresh]) {
      expect((await refusal(convert(from, target, losingJob))).code).toBe('document-check-failed');
    }
    expect([readFileSync(to, 'utf8'), existsSync(fresh)]).toEqual(['last month’s', false]);
  });
});
