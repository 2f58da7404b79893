// Reads the tables of a web page, or of what the clipboard holds of Word, Excel or a browser, into sheets. Nothing of the
// page is run or fetched: programs and style sheets are no text.
import { Parser } from 'htmlparser2';
import { TabledError } from '../../../shared/errors.ts';
import type { SheetGrid } from '../../../shared/import/sheet-grid.ts';
import { MAX_SHEETS } from '../../../shared/limits.ts';
import { normaliseCellText } from '../../../shared/plan/cell-text.ts';
import { joinTables } from '../joined-tables.ts';
import { distinctNames, placedGrid } from '../placed-table.ts';
import { BODY_TEXT, type OutlinedText, shownTexts, tableName, textsAbove } from '../texts-above.ts';
import { listNumber } from '../word/list-labels.ts';
import { FlowText, markerLabel } from './flow-text.ts';
import { PLAIN_WEB, type WebLook, WebStyles } from './web-styles.ts';
import { WebTable } from './web-table.ts';

type Attributes = Readonly<Record<string, string>>;

const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'title', 'svg', 'iframe', 'object', 'xml']);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary ul'.split(
    ' ',
  ),
);
const LIST_FORMATS: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** Elements that are open at once: old pages leave many open, but none so many. The parser's time grows with them. */
const MAX_OPEN = 10_000;

const NESTED = 'There is a table within this cell; its rows were read as lines.';
const NESTED_APART = 'There is a table within this cell; it was read as a sheet of its own.';

interface OpenElement {
  readonly name: string;
  readonly look: WebLook;
  /** For a list: the number of its next item, and how numbers are shown; undefined where they are bullets. */
  readonly list?: { next: number; readonly format: string } | undefined;
}

class PageReader {
  readonly #file: string;
  readonly #styles = new WebStyles();
  readonly #open: OpenElement[] = [];
  readonly #tables: WebTable[] = [];
  /** The tables that are open, the outermost first. */
  readonly #within: WebTable[] = [];
  #texts: OutlinedText[] = [];
  #flow = new FlowText();
  #outline = BODY_TEXT;
  #unread = 0;
  #sheet: string | undefined;
  #marker: string | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  get #current(): FlowText {
    return this.#within.at(-1)?.flow ?? this.#flow;
  }

  get #look(): WebLook {
    return this.#open.at(-1)?.look ?? PLAIN_WEB;
  }

  begin(name: string, attributes: Attributes): void {
    if (this.#open.length >= MAX_OPEN) throw new TabledError('file-damaged', { file: this.#file });
    const look = this.#styles.look(name, attributes, this.#look);
    const isUnread = UNREAD.has(name);
    if (name === 'style') this.#sheet = '';
    if (isUnread) this.#unread += 1;
    this.#open.push({ name, look, list: listOf(name, attributes) });
    if (this.#unread > 0) return;
    if (look.isMarker && this.#marker === undefined) this.#marker = '';
    if (this.#beginPart(name, attributes)) return;
    if (name === 'br') this.#current.addBreak();
    else if (name === 'img') this.#tellPicture(attributes);
    else if (name === 'a') this.#addLink(attributes['href'] ?? '');
    else if (BLOCKS.has(name)) this.#beginBlock(name, attributes);
  }

  /** Takes the parts of tables. */
  #beginPart(name: string, attributes: Attributes): boolean {
    const table = this.#within.at(-1);
    if (name === 'table') this.#beginTable();
    else if (table === undefined) return false;
    else if (name === 'tr') table.beginRow();
    else if (name === 'td' || name === 'th') table.beginCell(attributes, this.#look.fill);
    else if (name === 'caption') this.#beginBlock('h6', attributes);
    else return false;
    return true;
  }

  #beginTable(): void {
    if (this.#tables.length >= MAX_SHEETS) {
      throw new TabledError('file-too-large', { file: this.#file, limit: `${MAX_SHEETS} tables` });
    }
    const isNested = this.#within.length > 0;
    if (!isNested) this.#endText();
    const table = new WebTable(isNested ? [] : this.#texts, this.#file);
    if (!isNested) this.#texts = [];
    this.#tables.push(table);
    this.#within.push(table);
  }

  #beginBlock(name: string, attributes: Attributes): void {
    if (this.#within.at(-1)?.flow === undefined) this.#endText();
    const [, rank] = /^h([1-6])$/.exec(name) ?? [];
    if (rank !== undefined) this.#outline = Number(rank);
    this.#current.beginBlock();
    if (name === 'li') this.#current.setLabel(this.#itemLabel(attributes));
  }

  #itemLabel(attributes: Attributes): string {
    const list = this.#open.findLast(({ name }) => name === 'ul' || name === 'ol')?.list;
    if (list === undefined) return '• ';
    const own = Number.parseInt(attributes['value'] ?? '', 10);
    if (Number.isSafeInteger(own)) list.next = own;
    const label = `${listNumber(list.next, list.format)}. `;
    list.next += 1;
    return label;
  }

  /** A text outside tables ends: each block is one. */
  #endText(): void {
    const content = this.#flow.content();
    if (content.text.trim() !== '' || content.remarks.length > 0) {
      (this.#within[0]?.above ?? this.#texts).push({ content, outline: this.#outline });
    }
    this.#flow = new FlowText();
    this.#outline = BODY_TEXT;
  }

  #addLink(target: string): void {
    if (target !== '' && !target.startsWith('#')) this.#current.links.push(target);
  }

  #tellPicture({ alt = '' }: Attributes): void {
    const text = normaliseCellText(alt);
    const told = text === '' ? '' : `; it is described as “${text}”`;
    if (this.#within.length > 0) this.#current.remarks.push(`There is a picture here, which was not imported${told}.`);
  }

  text(text: string): void {
    if (this.#sheet !== undefined) this.#sheet += text;
    if (this.#unread > 0) return;
    if (this.#marker !== undefined) {
      this.#marker += text;
      return;
    }
    // White space between the parts of a table is no text of the page.
    const isBetween = this.#within.length > 0 && this.#within.at(-1)?.flow === undefined && text.trim() === '';
    if (!isBetween) this.#current.addText(text, this.#look, this.#look.isPreformatted);
  }

  end(name: string): void {
    const element = this.#open.pop();
    if (name === 'style' && this.#sheet !== undefined) {
      this.#styles.read(this.#sheet);
      this.#sheet = undefined;
    }
    if (UNREAD.has(name)) this.#unread -= 1;
    if (this.#unread > 0) return;
    if (element?.look.isMarker === true && !this.#look.isMarker && this.#marker !== undefined) {
      this.#current.setLabel(markerLabel(this.#marker));
      this.#marker = undefined;
    }
    const table = this.#within.at(-1);
    if (name === 'table') this.#endTable();
    else if (name === 'tr') table?.endRow();
    else if (name === 'td' || name === 'th') table?.endCell();
    else if (BLOCKS.has(name) || name === 'caption') {
      this.#current.beginBlock();
      if (table?.flow === undefined) this.#endText();
    }
  }

  #endTable(): void {
    const table = this.#within.pop();
    const outer = this.#within.at(-1)?.flow;
    if (table === undefined || outer === undefined) return;
    if (table.isOfData) outer.remarks.push(NESTED_APART);
    else this.#flatten(table, outer);
  }

  /** A small table within a cell: its rows are lines of the cell. */
  #flatten(table: WebTable, outer: FlowText): void {
    this.#tables.splice(this.#tables.indexOf(table), 1);
    outer.remarks.push(NESTED);
    for (const { cells } of table.placedRows()) {
      const filled = cells.filter(({ text }) => text.trim() !== '');
      outer.beginBlock();
      filled.forEach(({ text, isBold, struck }, index) => {
        const look = { isBold, isStruck: struck !== 'none', isHidden: false };
        outer.addText(index === 0 ? text : ` | ${text}`, look, true);
      });
      for (const cell of cells) {
        outer.links.push(...cell.links);
        outer.remarks.push(...cell.remarks);
      }
    }
    outer.beginBlock();
  }

  sheets(): readonly SheetGrid[] {
    this.#endText();
    const found = this.#tables.filter(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ text }) => text.trim() !== '')),
    );
    const tables = found.length > 0 ? found : [new WebTable([], this.#file)];
    const lost = this.#tables.filter((table) => !tables.includes(table)).flatMap(({ above }) => above);
    const joined = joinTables(
      tables.map((table, index) => {
        const above = index === 0 ? [...lost, ...table.above] : table.above;
        return { above, rows: table.placedRows(), edges: [] };
      }),
    );
    const names = distinctNames(joined.map(({ above }, index) => tableName(above, index)));
    return joined.map(({ above, rows, edges }, index) => {
      const below = index === joined.length - 1 ? shownTexts(this.#texts) : [];
      return placedGrid({ name: names[index] ?? '', above: textsAbove(above), rows, below, edges }, this.#file);
    });
  }
}

function listOf(name: string, attributes: Attributes): OpenElement['list'] {
  if (name !== 'ol') return undefined;
  const start = Number.parseInt(attributes['start'] ?? '1', 10);
  const format = LIST_FORMATS[attributes['type'] ?? ''] ?? 'decimal';
  return { next: Number.isSafeInteger(start) ? start : 1, format };
}

/** The lines that Windows puts before HTML in its clipboard ("CF_HTML"), up to the page itself. */
const CLIPBOARD_HEADER = /^Version:[\d.]+\r?\n(?:\w+:[^\r\n]*\r?\n)*/;

/**
 * The tables of a web page as sheets, in its order.
 * @param page its HTML, or that of a part of one
 * @param file its display name, which errors give
 * @throws TabledError file-too-large, or file-damaged where elements are nested without end
 */
export function readWebPage(page: string, file: string): readonly SheetGrid[] {
  const reader = new PageReader(file);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.begin(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name) => reader.end(name),
    },
    { decodeEntities: true },
  );
  parser.end(page.replace(CLIPBOARD_HEADER, ''));
  return reader.sheets();
}
