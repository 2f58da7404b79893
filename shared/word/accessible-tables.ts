// The plan in the accessible edition (Public Sector Bodies Accessibility Regulations 2018): themes are headings, statements
// paragraphs, and the actions stand in tables of their own without merged and without empty cells.
import type { ExportOrder } from '../export/export-order.ts';
import type { ActionRow, Plan, PlanRow, StatementRow, ThemeRow } from '../plan/plan.ts';
import type { BodyPlace } from './body-place.ts';
import { columnLabel, spokenLabel } from './column-labels.ts';
import { mayRowSplit } from './row-height.ts';
import { type ShownTable, shownTable } from './shown-table.ts';
import { editionMark, FIRST_BOOKMARK, type LineMark, lineMark } from './table-marks.ts';
import { describeTable, NO_ACTIONS, NOTHING, themeName } from './table-words.ts';
import { COLOUR } from './text-styles.ts';
import {
  headingParagraph,
  type LineLook,
  lineLook,
  paragraphsXml,
  remarkParagraph,
  sameStyle,
  withBookmark,
} from './word-paragraphs.ts';
import { isUnseen, wordLine, wordText } from './word-text.ts';
import { CELL_END, cellStart, cellXml, rowXml, TABLE_END, tableStart } from './word-xml.ts';
import type { TextPieces } from './zip-parts.ts';

/** Around a statement, in twips: in the original layout its row does this. */
const STATEMENT_SPACING = { before: 60, after: 80 } as const;
/** Below a table a statement begins something new. */
const SPACING_BELOW_TABLE = { before: 220, after: 80 } as const;

function isBlank(text: string): boolean {
  return isUnseen(wordText(text));
}

class AccessibleBody {
  readonly #plan: Plan;
  readonly #place: BodyPlace;
  readonly #table: ShownTable;
  readonly #showsDates: boolean;
  readonly #text: LineLook;
  readonly #statement: LineLook;
  readonly #statementBelowTable: LineLook;
  readonly #nothing: string;
  readonly #starts: readonly string[];
  readonly #parts: string[] = [];
  #theme: ThemeRow | undefined;
  #hasActions = false;
  #isInTable = false;
  #tables = 0;
  #bookmarks = 0;

  constructor(plan: Plan, order: ExportOrder, place: BodyPlace) {
    this.#plan = plan;
    this.#place = place;
    this.#table = shownTable(plan, order, place, (field) => spokenLabel(field, plan.columns), NOTHING);
    this.#showsDates = this.#table.fields.includes('date');
    this.#text = lineLook({ paragraph: place.styleId('text'), bullet: place.styleId('bullet') }, place.numId);
    this.#statement = lineLook(sameStyle(place.styleId('statement')), place.numId, STATEMENT_SPACING);
    this.#statementBelowTable = lineLook(sameStyle(place.styleId('statement')), place.numId, SPACING_BELOW_TABLE);
    this.#nothing = remarkParagraph(place.styleId('text'), NOTHING);
    this.#starts = this.#table.widths.map((width) => cellStart({ width }));
  }

  #headingRow(): string {
    const { fields, widths } = this.#table;
    const { columns } = this.#plan;
    const look = lineLook(sameStyle(this.#place.styleId('heading')), this.#place.numId);
    const cells = fields.map((field, column) => {
      const label = spokenLabel(field, columns);
      const mark = editionMark(field, columns, this.#tables, label !== columnLabel(field, columns));
      return cellXml(
        { width: widths[column] ?? 0, fill: COLOUR.heading },
        this.#marked(paragraphsXml(label, look), mark),
      );
    });
    return rowXml(cells, { isHeading: true });
  }

  #marked(paragraphs: string, mark: string): string {
    this.#bookmarks += 1;
    return withBookmark(paragraphs, mark, FIRST_BOOKMARK + this.#bookmarks);
  }

  #addLine(line: LineMark, paragraphs: string, isSpoken = false): void {
    this.#parts.push(this.#marked(paragraphs, lineMark(line, this.#bookmarks + 1, isSpoken)));
  }

  add(row: PlanRow): void {
    if (row.kind === 'action') this.#addAction(row);
    else if (row.kind === 'statement') this.#addStatement(row);
    else this.#addTheme(row);
  }

  #addTheme(theme: ThemeRow): void {
    this.#endGroup();
    this.#theme = theme;
    const { text, date } = theme;
    const name = themeName(text);
    this.#addLine('theme', headingParagraph(this.#place.styleId('subheading'), name), name !== text);
    if (this.#showsDates && !isBlank(date)) {
      const label = wordLine(this.#plan.columns.date).trim();
      const line = label === '' ? date : `${label}: ${date}`;
      this.#addLine('dated', headingParagraph(this.#place.styleId('details'), line));
    }
  }

  #addStatement({ text }: StatementRow): void {
    // A statement without a text says nothing; an empty paragraph would be one more thing to step over.
    if (isBlank(text)) return;
    const look = this.#isInTable ? this.#statementBelowTable : this.#statement;
    this.#endTable();
    const [first = '', ...others] = text.split('\n');
    this.#addLine('statement', paragraphsXml(first, look));
    if (others.length > 0) this.#parts.push(paragraphsXml(others.join('\n'), this.#statement));
  }

  #addAction(action: ActionRow): void {
    if (!this.#isInTable) this.#startTable();
    const { widths } = this.#table;
    const texts = this.#table.textsOf(action);
    const cells: string[] = [];
    for (const [column, text] of texts.entries()) {
      const fill = this.#table.fillOf(column, text);
      const start = this.#starts[column] ?? '';
      cells.push(
        fill === undefined ? start : cellStart({ width: widths[column] ?? 0, fill }),
        isBlank(text) ? this.#nothing : paragraphsXml(text, this.#text),
        CELL_END,
      );
    }
    this.#parts.push(rowXml(cells, { maySplit: mayRowSplit(texts, widths, this.#place.contentHeight) }));
  }

  #startTable(): void {
    const name = this.#theme === undefined ? this.#plan.title : themeName(this.#theme.text);
    const { fields, widths } = this.#table;
    const start = tableStart({
      widths,
      ...describeTable(name, fields, this.#plan.columns),
      rule: COLOUR.rule,
      padding: this.#table.padding,
    });
    this.#tables += 1;
    this.#parts.push(start, this.#headingRow());
    this.#isInTable = true;
    this.#hasActions = true;
  }

  #endTable(): void {
    if (this.#isInTable) this.#parts.push(TABLE_END);
    this.#isInTable = false;
  }

  /** Ends a theme, or what comes before the first. */
  #endGroup(): void {
    this.#endTable();
    if (this.#theme !== undefined && !this.#hasActions) this.#sayNoActions();
    this.#hasActions = false;
  }

  #sayNoActions(): void {
    this.#parts.push(headingParagraph(this.#place.styleId('text'), NO_ACTIONS));
  }

  pieces(): readonly string[] {
    const hadActions = this.#hasActions;
    this.#endGroup();
    if (this.#theme === undefined && !hadActions) this.#sayNoActions();
    return this.#parts;
  }
}

/** @param plan with the chosen rows only */
export function accessibleTables(plan: Plan, order: ExportOrder, place: BodyPlace): TextPieces {
  const body = new AccessibleBody(plan, order, place);
  for (const row of plan.rows) body.add(row);
  return body.pieces();
}
