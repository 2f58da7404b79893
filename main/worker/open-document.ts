// What an .ods says of its sheets that SheetJS passes over: after OpenDocument 1.3 part 3, as far as a sheet needs it.
import { isIsoDay } from '../../shared/plan/calendar.ts';
import { type Font, FontMarks, PLAIN_FONT } from './font-marks.ts';
import { addRun, type DayBlock, type FillBlock, type Link, type Run, type SheetMarks } from './sheet-marks.ts';

export interface OpenSheet extends SheetMarks {
  readonly isHidden: boolean;
}

interface Style {
  readonly parent: string | undefined;
  isHidden: boolean;
  /** Both undefined where the style leaves it to its parent. */
  isStruck: boolean | undefined;
  isBold: boolean | undefined;
  /** "" for none; undefined where the style leaves it to its parent. */
  fill: string | undefined;
}

const BOLD_WEIGHT = 600;

type Styles = ReadonlyMap<string, Style>;

const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+=(?:"[^"]*"|'[^']*'))*)\s*(\/?)>`;
const STYLE_TAG = new RegExp(
  `<(style:style|style:text-properties|style:table-properties|style:table-cell-properties)${ATTRIBUTES}`,
  'g',
);
const SHEET_TAG = new RegExp(
  `<(/?)(table:table|table:table-column|table:table-row|table:table-cell|table:covered-table-cell|text:a|text:span|office:annotation)${ATTRIBUTES}`,
  'g',
);

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

/** The text of an attribute as it stands in the XML of an .ods, which is how SheetJS gives the names of its sheets. */
export function attributeText(raw: string): string {
  return raw.replace(/&(quot|apos|lt|gt|amp);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

function attribute(attributes: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
  return double ?? single;
}

function count(attributes: string, name: string): number {
  return Math.max(1, Number(attribute(attributes, name) ?? 1) || 1);
}

function newStyle(attributes: string): Style {
  const parent = attribute(attributes, 'style:parent-style-name');
  return { parent, isHidden: false, isStruck: undefined, isBold: undefined, fill: undefined };
}

function readTextStyle(style: Style, attributes: string): void {
  // LibreOffice gives parts of a text only the second.
  const [ofStyle, ofType] = ['style', 'type'].map((name) => attribute(attributes, `style:text-line-through-${name}`));
  const line = ofStyle ?? ofType;
  if (line !== undefined) style.isStruck = line !== 'none';
  const weight = attribute(attributes, 'fo:font-weight');
  if (weight !== undefined) style.isBold = weight === 'bold' || Number(weight) >= BOLD_WEIGHT;
}

function readCellStyle(style: Style, attributes: string): void {
  const colour = attribute(attributes, 'fo:background-color')?.toUpperCase();
  if (colour === undefined) return;
  style.fill = /^#[\dA-F]{6}$/.test(colour) && colour !== '#FFFFFF' ? colour.slice(1) : '';
}

function readStyles(xml: string, styles: Map<string, Style>): void {
  let style: Style | undefined;
  for (const [, tag, attributes = ''] of xml.matchAll(STYLE_TAG)) {
    if (tag === 'style:style') {
      style = newStyle(attributes);
      const [family, name] = [attribute(attributes, 'style:family'), attribute(attributes, 'style:name')];
      styles.set(`${family} ${name}`, style);
    } else if (style !== undefined && tag === 'style:table-properties') {
      style.isHidden = attribute(attributes, 'table:display') === 'false';
    } else if (style !== undefined && tag === 'style:table-cell-properties') readCellStyle(style, attributes);
    else if (style !== undefined) readTextStyle(style, attributes);
  }
}

/** What a style, or the first of its parents that says so, makes of text; undefined where none does. */
function styled<What extends 'isStruck' | 'isBold' | 'fill'>(
  styles: Styles,
  what: What,
  family: string,
  name: string | undefined,
): Style[What] | undefined {
  const seen = new Set<string>();
  for (let at = name; at !== undefined && !seen.has(at); at = styles.get(`${family} ${at}`)?.parent) {
    seen.add(at);
    const own = styles.get(`${family} ${at}`)?.[what];
    if (own !== undefined) return own;
  }
  return undefined;
}

/** Reads one sheet's tags in order, keeping count of where it is. */
class SheetReader {
  readonly hiddenRows: Run[] = [];
  readonly hiddenColumns: Run[] = [];
  readonly links: Link[] = [];
  readonly days: DayBlock[] = [];
  readonly fills: FillBlock[] = [];
  readonly fonts = new FontMarks();
  readonly #styles: Styles;
  readonly #columnStyles: (Run & { readonly style: string | undefined })[] = [];
  #columns = 0;
  #rowStyle: string | undefined;
  #isInNote = false;
  #cell = { top: 0, bottom: -1, left: 0, right: -1 };
  #own = PLAIN_FONT;
  /** The fonts of the parts of the text that are open, the innermost last. */
  #spans: Font[] = [];
  /** The cell's text so far, with its markup, by its fonts. */
  #runs: { readonly text: string; readonly font: Font }[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  read(tag: string, attributes: string): void {
    if (tag === 'table:table-column') this.#readColumns(attributes);
    else if (tag === 'table:table-row') this.#readRow(attributes);
    else if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') this.#readCell(attributes);
    else if (tag === 'office:annotation') this.#isInNote = true;
    else if (!this.#isInNote) this.#readText(tag, attributes);
  }

  /** Reads what stands before the next tag. A note's own texts are no part of its cell's. */
  readBetween(text: string): void {
    if (!this.#isInNote && text !== '') this.#runs.push({ text, font: this.#spans.at(-1) ?? this.#own });
  }

  end(tag: string): void {
    if (tag === 'office:annotation') this.#isInNote = false;
    else if (tag === 'text:span' && !this.#isInNote) this.#spans.pop();
  }

  /** Puts down what the fonts of the cell's text were; its end is where the next begins. */
  endCell(): void {
    const hasSeveral = this.#runs.some(({ font }) => font !== this.#own);
    const several = hasSeveral ? this.#runs : [];
    const runs = several.map(({ text, font }) => ({ text: text.replace(/<[^<>]*>/g, ''), font }));
    this.fonts.add(this.#cell, this.#own, runs);
    this.#runs = [];
    this.#spans = [];
    this.#own = PLAIN_FONT;
  }

  #fontOf(family: string, style: string | undefined, outer: Font): Font {
    const isBold = styled(this.#styles, 'isBold', family, style) ?? outer.isBold;
    const isStruck = styled(this.#styles, 'isStruck', family, style) ?? outer.isStruck;
    return { isBold, isStruck };
  }

  #isNotShown(attributes: string): boolean {
    return /^(?:collapse|filter)$/.test(attribute(attributes, 'table:visibility') ?? '');
  }

  #readColumns(attributes: string): void {
    const run = { first: this.#columns, last: this.#columns + count(attributes, 'table:number-columns-repeated') - 1 };
    this.#columns = run.last + 1;
    this.#columnStyles.push({ ...run, style: attribute(attributes, 'table:default-cell-style-name') });
    if (this.#isNotShown(attributes)) addRun(this.hiddenColumns, run);
  }

  #readRow(attributes: string): void {
    this.endCell();
    const top = this.#cell.bottom + 1;
    const bottom = top + count(attributes, 'table:number-rows-repeated') - 1;
    this.#cell = { top, bottom, left: 0, right: -1 };
    this.#rowStyle = attribute(attributes, 'table:default-cell-style-name');
    if (this.#isNotShown(attributes)) addRun(this.hiddenRows, { first: top, last: bottom });
  }

  #readCell(attributes: string): void {
    this.endCell();
    const left = this.#cell.right + 1;
    const right = left + count(attributes, 'table:number-columns-repeated') - 1;
    this.#cell = { ...this.#cell, left, right };
    const ofColumn = this.#columnStyles.find(({ first, last }) => first <= left && left <= last)?.style;
    const style = attribute(attributes, 'table:style-name') ?? this.#rowStyle ?? ofColumn;
    this.#own = this.#fontOf('table-cell', style, PLAIN_FONT);
    const day = attribute(attributes, 'office:date-value')?.slice(0, 10) ?? '';
    if (isIsoDay(day)) this.days.push({ ...this.#cell, day });
    const colour = styled(this.#styles, 'fill', 'table-cell', style) ?? '';
    if (colour !== '') this.fills.push({ ...this.#cell, colour });
  }

  #readText(tag: string, attributes: string): void {
    if (tag === 'text:a') {
      const href = attributeText(attribute(attributes, 'xlink:href') ?? '');
      // Addresses count from inside the file, as if it were a folder.
      this.links.push({ ...this.#cell, target: href.replace(/^\.\.[\\/]/, '') });
    } else {
      const outer = this.#spans.at(-1) ?? this.#own;
      this.#spans.push(this.#fontOf('text', attribute(attributes, 'text:style-name'), outer));
    }
  }
}

/** What an .ods file says of its sheets, by their names as they stand in its XML. */
export function openSheets(parts: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, OpenSheet> {
  const text = (part: string) => Buffer.from(parts.get(part) ?? []).toString('utf8');
  const xml = text('content.xml');
  const styles = new Map<string, Style>();
  readStyles(text('styles.xml'), styles);
  readStyles(xml, styles);
  const sheets = new Map<string, OpenSheet>();
  let reader = new SheetReader(styles);
  let at = 0;
  for (const { 0: whole, 1: isEnd, 2: tag = '', 3: attributes = '', 4: isEmpty, index } of xml.matchAll(SHEET_TAG)) {
    reader.readBetween(xml.slice(at, index));
    at = index + whole.length;
    if (isEnd !== '') {
      reader.end(tag);
    } else if (tag === 'table:table') {
      reader.endCell();
      reader = new SheetReader(styles);
      const { hiddenRows, hiddenColumns, links, days, fills, fonts } = reader;
      const isHidden = styles.get(`table ${attribute(attributes, 'table:style-name')}`)?.isHidden ?? false;
      const marks = { hiddenRows, hiddenColumns, links, days, fills, bold: fonts.bold, struck: fonts.struck };
      sheets.set(attribute(attributes, 'table:name') ?? '', { isHidden, ...marks });
    } else if (isEmpty === '' || tag.startsWith('table:')) {
      reader.read(tag, attributes);
    }
  }
  reader.endCell();
  return sheets;
}
