// 5,000 actions, which no committee has seen yet, before Word's schema, python-docx and LibreOffice.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { threadedZip } from '../../main/files/threaded-zip.ts';
import { LAYOUTS } from '../../shared/plan/export-settings.ts';
import { writeWord } from '../../shared/word/write-word.ts';
import { convertWithOffice, run, schemaBreaches } from '../support/document-judges.ts';
import { exportOrder } from '../support/export-orders.ts';
import { longPlan } from '../support/hard-plans.ts';
import { sharedTempFolder, tempFolder } from '../support/temp-folder.ts';

const ACTIONS = 5000;
/** Prints how many tables a document has, and how many rows. */
const COUNT_ROWS =
  'import sys, docx; t = docx.Document(sys.argv[1]).tables; print(len(t), sum(len(x._tbl.tr_lst) for x in t))';

describe('5,000 actions', () => {
  const folder = sharedTempFolder();
  const plan = longPlan(ACTIONS);
  const fileOf = (layout: string) => join(folder, `${layout}.docx`);

  beforeAll(async () => {
    for (const layout of LAYOUTS) {
      writeFileSync(fileOf(layout), (await writeWord(exportOrder(plan, { layout }), { zip: threadedZip })).bytes);
    }
  });

  it.each(LAYOUTS)('satisfy Word’s schema (%s)', (layout) => {
    expect(schemaBreaches(fileOf(layout), tempFolder())).toEqual([]);
  });

  it.each(LAYOUTS)('are all counted by python-docx (%s)', (layout) => {
    const [tables, rows] = run('/usr/bin/python3', ['-c', COUNT_ROWS, fileOf(layout)])
      .split(' ')
      .map(Number);
    expect(rows).toBe(layout === 'original' ? plan.rows.length + 1 : ACTIONS + (tables ?? 0));
  });

  it('are all opened by LibreOffice', () => {
    // As text: laying out a thousand pages takes it minutes.
    convertWithOffice(LAYOUTS.map(fileOf), 'txt:Text', folder);
    for (const layout of LAYOUTS) {
      const lines = new Set(readFileSync(join(folder, `${layout}.txt`), 'utf8').split('\n'));
      const missing = Array.from({ length: ACTIONS }, (_action, index) => String(index + 1)).filter(
        (number) => !lines.has(number),
      );
      expect(missing, layout).toEqual([]);
    }
  });
});
