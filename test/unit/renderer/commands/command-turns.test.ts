import { describe, expect, it } from 'vitest';
import { CommandTurns } from '../../../../renderer/commands/command-turns.ts';

const EXPORT = { id: 'plan.export-word' };
const IMPORT = { id: 'plan.import' };
const UNDO = { id: 'edit.undo', isEdit: true };

/** Work that ends when it is told to, and notes when it begins. */
function work(name: string, log: string[]) {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const run = async () => {
    log.push(name);
    await ended;
  };
  return { run, end: () => end() };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

describe('commands asked for in a hurry', () => {
  it('are not begun again while they are under way, and are afterwards', async () => {
    const log: string[] = [];
    const turns = new CommandTurns();
    const first = work('first', log);
    const taken = turns.take(EXPORT, first.run);
    await turns.take(EXPORT, work('second', log).run);
    void turns.take(IMPORT, work('import', log).run);
    await settled();
    expect(log).toEqual(['first', 'import']);
    first.end();
    await taken;
    void turns.take(EXPORT, work('third', log).run);
    await settled();
    expect(log).toEqual(['first', 'import', 'third']);
  });

  it('are all done one after the other, where they are edits; what comes after them sees them done', async () => {
    const log: string[] = [];
    const turns = new CommandTurns();
    const undos = [work('undo 1', log), work('undo 2', log)];
    for (const { run } of undos) void turns.take(UNDO, run);
    void turns.take(EXPORT, work('export', log).run);
    await settled();
    expect(log).toEqual(['undo 1']);
    undos[0]?.end();
    await settled();
    expect(log).toEqual(['undo 1', 'undo 2']);
    undos[1]?.end();
    await settled();
    expect(log).toEqual(['undo 1', 'undo 2', 'export']);
  });
});
