// Signs that programs put into cells in place of ordinary ones: tabs, spaces that do not break, signs that take no room,
// and bullets of all kinds. DESIGN's cell text has one kind of space and one bullet, "• ".
import type { Problem } from '../plan/plan.ts';
import { cellName, type SheetGrid, textAt } from './sheet-grid.ts';

/** A tab, with the blanks around it, is one space; so is a narrow space or one of a figure's width that does not break. */
const SPACES = /[ \u00A0]*\t[ \t\u00A0]*|[\u00A0\u2007\u202F]/g;
/** Soft hyphens, zero-width spaces, word joiners and byte order marks; not the joiners that emoji and Persian need. */
const WITHOUT_ROOM = /[\u00AD\u200B\u2060\uFEFF]/g;
/**
 * Bullets at the start of a line, before a text. The private ones are what Symbol and Wingdings have there. Hyphens,
 * asterisks, "o" and "§" may be text: they are left. A middle dot before a figure may be a decimal point.
 */
const BULLET_SIGN =
  /^[^\S\n]*(?:[•▪●‣◦\u25AA\uF0A7\uF0A8\uF0B7\uF0D8\uF06E\uF076][^\S\n]*(?=\S)|·(?:[^\S\n]+(?=\S)|(?=\p{L})))/gmu;
const MAY_NEED_CHANGE =
  /[\t\u00A0\u00AD\u00B7\u2007\u200B\u202F\u2060\u2022\u2023\u25AA\u25CF\u25E6\uF06E\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uFEFF]/;

/** What no text has whose signs are ordinary already: most of those that have any have "• " at their lines' starts. */
const NOT_ORDINARY =
  /[\t\u00A0\u00AD\u00B7\u2007\u200B\u202F\u2060\u2023\u25AA\u25CF\u25E6\uF06E\uF076\uF0A7\uF0A8\uF0B7\uF0D8\uFEFF]|[^\n]•|•(?! \S)|^\s|\s$/;

/** The text with ordinary spaces and bullets, and without signs that take no room. No word is joined or split. */
export function withOrdinarySigns(text: string): string {
  if (!NOT_ORDINARY.test(text) || !MAY_NEED_CHANGE.test(text)) return text;
  const plain = text.replace(WITHOUT_ROOM, '').replace(BULLET_SIGN, '• ');
  return plain.replace(SPACES, ' ').trim();
}

/** A row with ordinary signs; the row itself where it has no others. */
function ordinaryRow(texts: readonly string[]): readonly string[] {
  let made: string[] | undefined;
  for (let column = 0; column < texts.length; column += 1) {
    const text = texts[column] ?? '';
    const ordinary = withOrdinarySigns(text);
    if (ordinary === text) continue;
    made ??= [...texts];
    made[column] = ordinary;
  }
  return made ?? texts;
}

/** The sheet with ordinary signs in all cells; the sheet itself where it has no others. */
export function ordinaryGrid(grid: SheetGrid): SheetGrid {
  const rows = grid.rows.map(ordinaryRow);
  return rows.every((texts, row) => texts === grid.rows[row]) ? grid : { ...grid, rows };
}

/** A text's letters and signs that a person sees, but for the bullets that begin its lines. */
function seen(text: string): string {
  return text.replace(WITHOUT_ROOM, '').replace(/\s+/g, ' ');
}

/** Says once where in a sheet other bullets were made "•". What cannot be seen is changed without a word. */
export function reportBullets(sheet: SheetGrid, ordinary: SheetGrid): readonly Problem[] {
  if (sheet === ordinary) return [];
  const cells = sheet.rows.flatMap((texts, row) => {
    if (texts === ordinary.rows[row]) return [];
    return texts.flatMap((text, column) => {
      const made = textAt(ordinary, row, column);
      const isSame =
        text === made ||
        seen(text) === seen(made) ||
        seen(text).replace(/ ?• ?/g, '') === seen(made).replace(/ ?• ?/g, '');
      return isSame ? [] : [{ row, column, text }];
    });
  });
  const [first] = cells;
  if (first === undefined) return [];
  const names = cells.map(({ row, column }) => cellName(row, column));
  const done = `Lines that begin with another sign for a bullet were made to begin with “•”, in ${names.join(', ')}.`;
  return [{ sheet: sheet.name, cell: cellName(first.row, first.column), text: first.text, done }];
}
