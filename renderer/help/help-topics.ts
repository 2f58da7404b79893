// The guide's texts. A command's shortcut stands in them as {its id}: it is read from the command, and cannot go stale.
import { ALL_COMMANDS } from '../commands/all-commands.ts';
import { shownShortcut } from '../commands/shortcuts.ts';

export interface HelpTopic {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

const MARK = /\{([\w.-]+)\}/g;

/** Ids of the commands that a text speaks of. */
export function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(MARK)].map(([, id = '']) => id);
}

/** The text with each shortcut as this keyboard has it. */
export function withKeys(text: string, isMac: boolean): string {
  return text.replace(MARK, (_mark, id: string) => {
    const shortcut = ALL_COMMANDS.find((command) => command.id === id)?.shortcut ?? '';
    return shownShortcut(shortcut, isMac);
  });
}

export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    id: 'begin',
    heading: 'Beginning',
    paragraphs: [
      'Import your spreadsheet or Word document ({plan.import}), drop it on the window, or copy its table and paste it. You see every row and what it was read as before anything is stored; the file itself is never changed.',
      'New plan… in the Plan menu begins a blank plan, or one from another plan: all of it, or what a new year begins with.',
    ],
  },
  {
    id: 'plans',
    heading: 'Several plans',
    paragraphs: [
      'Plans… ({plans.show}) lists all plans on this laptop. Arrows choose, Enter opens. An import does not overwrite a plan: the one before it stays in the list.',
      'Put away takes a plan out of the list. Nothing is deleted: Show put-away plans lists it again, and Bring back puts it among your plans.',
      'Undo and redo concern the plan on screen. Each plan has steps of its own, and they are there again when you come back to it.',
    ],
  },
  {
    id: 'edit',
    heading: 'Editing',
    paragraphs: [
      'Arrow keys move from cell to cell. Enter or F2 edits, a letter is typed over the text, Delete empties. Ctrl and Enter keeps what you typed, Escape leaves it.',
      'Every change can be undone ({edit.undo}) and done again ({edit.redo}), over a restart too. What you typed and left can be brought back below the table; a text that cannot be put in its cell waits under “Texts not kept”.',
      'Add action ({action.add}), theme and statement, copy, move and delete are in the Row menu. Find ({find.open}) looks in the whole plan.',
      'Numbers are never changed unless you ask. A date can be any words: the line below the table says what they are read as.',
    ],
  },
  {
    id: 'several',
    heading: 'Several cells and rows at once',
    paragraphs: [
      'Shift and the arrow keys select cells, Shift and Space whole rows, Control and Space one row more. Delete empties what is selected; copy, cut and paste take the cells as they stand on screen, and whole rows with all that they hold, in columns that are hidden too.',
      'Move up and down ({row.up}, {row.down}), to a theme ({row.to-theme}), copy ({row.copy}), delete ({row.delete}) and “Set a field…” in the Row menu are for all rows that are selected, in one step that Undo takes back.',
    ],
  },
  {
    id: 'see',
    heading: 'What you see of the plan',
    paragraphs: [
      'Filter ({filter.open}) shows the actions that you ask for, and keeps what it asks as a view; {filter.clear} shows all again. The outline ({outline.show}) lists the themes and goes to them. A theme, a filter or a hidden column never takes anything out of the plan.',
      'The Columns menu shows, hides, names, moves and adds columns, and has the words of Status and RAG. {column.wider} and {column.narrower} make the column wider or narrower that the keyboard is in.',
      'Details ({panel.show}) stand beside the table: an action’s progress notes ({progress.add}), its dates and what has become of it.',
    ],
  },
  {
    id: 'paper',
    heading: 'Word, Excel and paper',
    paragraphs: [
      'Export… ({plan.export}) shows the pages of the very file that will be saved, beside all that you can choose. Export again ({plan.export-again}) makes it anew by the same choices.',
      'Print… ({plan.print}) prints the plan as a plain table, with its headings on every page.',
    ],
  },
  {
    id: 'kept',
    heading: 'How your plan is kept',
    paragraphs: [
      '“Saved 14:02” means that the plan is on this laptop’s disk, not only in the window. There is no need to save. Backups are made by themselves, in the plan’s folder.',
      'Nothing leaves the laptop. Tabled needs no network and uses none.',
    ],
  },
  {
    id: 'looks',
    heading: 'Colours, text size and the keyboard',
    paragraphs: [
      'The View menu has light, dark and high-contrast colours, and the size of the texts. They are kept for this laptop.',
      'F6 goes from part to part of the window, F10 to the menus. {commands.show} finds any command by its name; {help.shortcuts} lists all keys.',
    ],
  },
];
