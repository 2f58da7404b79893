// The comments and notes that people have put on cells, as SheetJS gives them and as Excel shows them.
import type { CellObject } from 'xlsx';
import type { CellNote } from '../../shared/import/sheet-grid.ts';
import { normaliseCellText } from '../../shared/plan/cell-text.ts';
import type { SheetData } from './cell-links.ts';
import { attributeText } from './open-document.ts';

type Comment = NonNullable<CellObject['c']>[number];

/** What Excel puts in place of a thread of comments, for programs that do not know such: the thread follows. */
const THREAD = /^\[Threaded comment\][\s\S]*?\n\s*Comment:\n/;
const REPLY = /\n\s*Reply:\n/;
const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** Texts of which SheetJS takes each byte of the file for a sign, and leaves the escapes. */
function readable(text: string): string {
  const plain = attributeText(text);
  // All that is within ASCII is right, and what is beyond Latin-1 cannot have been bytes.
  if (!/[\u0080-\u00ff]/.test(plain) || /[\u0100-\uffff]/.test(plain)) return plain;
  try {
    return UTF_8.decode(Buffer.from(plain, 'latin1'));
  } catch {
    return plain;
  }
}

/** The text without its author's name, which Excel begins every note with. */
function withoutAuthor(text: string, author: string): string {
  const start = `${author}:`;
  return author !== '' && text.startsWith(start) ? text.slice(start.length).trimStart() : text;
}

/** A member that a damaged file may have as anything. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function notesOf(comment: Comment, isXml: boolean): readonly Omit<CellNote, 'row' | 'column'>[] {
  const isThreaded = comment.T === true;
  // In an .xls, what follows a zero is the fonts of the text.
  const raw = textOf(comment.t).replace(/\0[\s\S]*$/, '');
  const text = normaliseCellText(isXml && isThreaded ? readable(raw) : raw);
  const name = normaliseCellText(isXml ? readable(textOf(comment.a)) : textOf(comment.a));
  const author = /^tc=\{[\w-]+\}$/.test(name) ? '' : name;
  const texts = THREAD.test(text) ? text.replace(THREAD, '').split(REPLY) : [withoutAuthor(text, author)];
  return texts.map((each) => ({ author, text: each.trim() })).filter((note) => note.text !== '');
}

/**
 * The notes on a sheet's cells in order, each reply one of its own.
 * @param isXml whether the file is zipped XML, of which SheetJS decodes some texts and not others
 */
export function cellNotes(data: SheetData, isXml: boolean): readonly CellNote[] {
  const notes: CellNote[] = [];
  data.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.c === undefined) return;
      for (const comment of cell.c) {
        for (const note of notesOf(comment, isXml)) notes.push({ row, column, ...note });
      }
    });
  });
  return notes;
}
