import * as v from 'valibot';
import { expect, it } from 'vitest';
import type { CommandContext } from '../../../../renderer/commands/command.ts';
import { menuItems } from '../../../../renderer/commands/use-commands.ts';
import { deskCalls } from '../../../../shared/desk.ts';

it('the menu keeps to the contract, however long the words of the plan are in it', () => {
  const entry = { label: `Title: ${'long '.repeat(100)}` };
  const context = {
    heads: { undo: entry, redo: entry },
    dialogs: { open: undefined },
    panel: { isOpen: false },
    unkept: [],
    selectedRows: [],
    outline: { isOpen: false },
  } as unknown as CommandContext;
  const items = menuItems(context);
  expect(v.safeParse(deskCalls.showMenu.schema, { items }).issues).toBeUndefined();
  expect(items.find(({ id }) => id === 'edit.undo')?.label).toMatch(/^Undo: Title: long .*…$/);
});
