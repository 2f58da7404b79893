import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyInto } from '../../../../main/files/copy-atomically.ts';
import { dataFolder } from '../../../../main/files/data-folder.ts';
import { dropUnfinished } from '../../../../main/files/drop-unfinished.ts';
import { tempFolder } from '../../../support/temp-folder.ts';

const START = Date.UTC(2026, 10, 23, 14);

function setUp() {
  const root = tempFolder();
  const write = (name: string, secondsBefore = 1) => {
    const path = join(root, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'half');
    const when = START / 1000 - secondsBefore;
    utimesSync(path, when, when);
  };
  const files = () =>
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  return { folder: dataFolder({ TABLED_DATA: root }), write, files };
}

describe('what killed writes have left behind', () => {
  it('goes from every folder that Tabled writes in, and nothing else does', async () => {
    const { folder, write, files } = setUp();
    for (const name of [
      '.workspace.json.1a-2b.tmp',
      'exports/.Data Quality Action .1a-2b.tmp',
      'templates/.x.docx.1a-2b.tmp',
      'plans/plan-0001/.plan.json.1a-2b.tmp',
      'plans/plan-0001/backups/.2026-11-23T14-02-11.1a-2b.tmp',
      'plans/plan-0001/evidence/.incoming.AAAAaaaa-_12.tmp',
    ]) {
      write(name);
    }
    write('instance.json.0123456789ab', 61);
    const kept = ['exports/.~lock.Plan.docx#', 'exports/mine.tmp', 'plans/plan-0001/plan.json', 'workspace.json'];
    for (const name of kept) write(name);
    await dropUnfinished(folder, START);
    expect(files()).toEqual(['.~lock.Plan.docx#', 'mine.tmp', 'plan.json', 'workspace.json']);
  });

  it('stays where it may be a write or a start that is under way', async () => {
    const { folder, write, files } = setUp();
    write('exports/.Plan.docx.1a-2b.tmp', -1);
    write('instance.json.0123456789ab', 5);
    await dropUnfinished(folder, START);
    expect(files()).toHaveLength(2);
  });

  it('is known by the name that a copy under way really has', async () => {
    const { folder, files } = setUp();
    mkdirSync(folder.exports, { recursive: true });
    await copyInto(
      folder.exports,
      (async function* () {
        yield new Uint8Array([1]);
      })(),
      'minutes.pdf',
    );
    expect(files()).toHaveLength(1);
    await dropUnfinished(folder, Date.now() + 1000);
    expect(files()).toEqual([]);
  });

  it('is no reason to fail where there is no folder yet', async () => {
    await dropUnfinished(dataFolder({ TABLED_DATA: join(tempFolder(), 'none') }), START);
  });
});
