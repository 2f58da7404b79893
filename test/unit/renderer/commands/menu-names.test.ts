import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../../renderer/commands/command.ts';
import { menuLabel, plainLabel } from '../../../../renderer/commands/menu-names.ts';
import { copyRowBelow, deleteActiveRow, moveRowUp } from '../../../../renderer/commands/row-edit-commands.ts';
import { publishedPlan } from '../../../support/fixtures.ts';

const ROWS = publishedPlan.rows.filter(({ kind }) => kind === 'action').map((row) => ({ id: row['id'], row }));
const COMMANDS = [moveRowUp, copyRowBelow, deleteActiveRow];

function on(count: number): CommandContext {
  return { activeRow: ROWS[0]?.row, selectedRows: ROWS.slice(0, count) } as unknown as CommandContext;
}

describe('what commands on rows are called', () => {
  it('is the same on every row, in the menus and in the list of keys', () => {
    const plain = ['Move row up', 'Copy row', 'Delete row'];
    expect(COMMANDS.map((command) => menuLabel(command, on(0)))).toEqual(plain);
    expect(COMMANDS.map((command) => menuLabel(command, on(1)))).toEqual(plain);
    expect(COMMANDS.map((command) => plainLabel(command, on(3)))).toEqual(plain);
  });

  it('says in the menus that it is for several', () => {
    expect(COMMANDS.map((command) => menuLabel(command, on(3)))).toEqual([
      'Move 3 rows up',
      'Copy 3 rows below',
      'Delete 3 rows',
    ]);
  });
});
