// What an .ods says of its sheets that SheetJS passes over: after OpenDocument 1.3 part 3, as far as a sheet needs it.
import { addRun, type Link, type Run, type SheetMarks, type StruckText } from './sheet-marks.ts';

export interface OpenSheet extends SheetMarks {
  readonly isHidden: boolean;
}

interface Style {
  readonly parent: string | undefined;
  isHidden: boolean;
  /** Undefined where the style leaves it to its parent. */
  isStruck: boolean | undefined;
}

type Styles = ReadonlyMap<string, Style>;

const ATTRIBUTES = String.raw`((?:\s+[\w:.-]+=(?:"[^"]*"|'[^']*'))*)\s*(\/?)>`;
const STYLE_TAG = new RegExp(`<(style:style|style:text-properties|style:table-properties)${ATTRIBUTES}`, 'g');
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

function readStyles(xml: string, styles: Map<string, Style>): void {
  let style: Style | undefined;
  for (const [, tag, attributes = ''] of xml.matchAll(STYLE_TAG)) {
    if (tag === 'style:style') {
      style = { parent: attribute(attributes, 'style:parent-style-name'), isHidden: false, isStruck: undefined };
      const [family, name] = [attribute(attributes, 'style:family'), attribute(attributes, 'style:name')];
      styles.set(`${family} ${name}`, style);
    } else if (style !== undefined && tag === 'style:table-properties') {
      style.isHidden = attribute(attributes, 'table:display') === 'false';
    } else if (style !== undefined) {
      // LibreOffice gives parts of a text only the second.
      const [ofStyle, ofType] = ['style', 'type'].map((name) =>
        attribute(attributes, `style:text-line-through-${name}`),
      );
      const line = ofStyle ?? ofType;
      if (line !== undefined) style.isStruck = line !== 'none';
    }
  }
}

/** Whether a style, or the first of its parents that says so, strikes text through. */
function isStruck(styles: Styles, family: string, name: string | undefined): boolean {
  const seen = new Set<string>();
  for (let at = name; at !== undefined && !seen.has(at); at = styles.get(`${family} ${at}`)?.parent) {
    seen.add(at);
    const own = styles.get(`${family} ${at}`)?.isStruck;
    if (own !== undefined) return own;
  }
  return false;
}

/** Reads one sheet's tags in order, keeping count of where it is. */
class SheetReader {
  readonly hiddenRows: Run[] = [];
  readonly hiddenColumns: Run[] = [];
  readonly links: Link[] = [];
  readonly struck: StruckText[] = [];
  readonly #styles: Styles;
  readonly #columnStyles: (Run & { readonly style: string | undefined })[] = [];
  #columns = 0;
  #rowStyle: string | undefined;
  #isInNote = false;
  #cell = { top: 0, bottom: -1, left: 0, right: -1 };

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

  /** A note's own texts are no part of its cell's. */
  endNote(): void {
    this.#isInNote = false;
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
    const top = this.#cell.bottom + 1;
    const bottom = top + count(attributes, 'table:number-rows-repeated') - 1;
    this.#cell = { top, bottom, left: 0, right: -1 };
    this.#rowStyle = attribute(attributes, 'table:default-cell-style-name');
    if (this.#isNotShown(attributes)) addRun(this.hiddenRows, { first: top, last: bottom });
  }

  #readCell(attributes: string): void {
    const left = this.#cell.right + 1;
    const right = left + count(attributes, 'table:number-columns-repeated') - 1;
    this.#cell = { ...this.#cell, left, right };
    const ofColumn = this.#columnStyles.find(({ first, last }) => first <= left && left <= last)?.style;
    const style = attribute(attributes, 'table:style-name') ?? this.#rowStyle ?? ofColumn;
    if (isStruck(this.#styles, 'table-cell', style)) this.struck.push({ ...this.#cell, isWhole: true });
  }

  #readText(tag: string, attributes: string): void {
    if (tag === 'text:a') {
      const href = attributeText(attribute(attributes, 'xlink:href') ?? '');
      // Addresses count from inside the file, as if it were a folder.
      this.links.push({ ...this.#cell, target: href.replace(/^\.\.[\\/]/, '') });
    } else if (isStruck(this.#styles, 'text', attribute(attributes, 'text:style-name'))) {
      const before = this.struck.at(-1);
      const isTold = before?.top === this.#cell.top && before.left === this.#cell.left;
      if (!isTold) this.struck.push({ ...this.#cell, isWhole: false });
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
  for (const [, isEnd, tag = '', attributes = '', isEmpty] of xml.matchAll(SHEET_TAG)) {
    if (isEnd !== '') {
      if (tag === 'office:annotation') reader.endNote();
    } else if (tag === 'table:table') {
      reader = new SheetReader(styles);
      const { hiddenRows, hiddenColumns, links, struck } = reader;
      const isHidden = styles.get(`table ${attribute(attributes, 'table:style-name')}`)?.isHidden ?? false;
      sheets.set(attribute(attributes, 'table:name') ?? '', { isHidden, hiddenRows, hiddenColumns, links, struck });
    } else if (!(tag === 'office:annotation' && isEmpty !== '')) {
      reader.read(tag, attributes);
    }
  }
  return sheets;
}
