// What a Word document's body says, as its check reads it back: paragraphs, tables and sections in their order.

/** Stands before the text of a list's bullet, with its depth as a figure after it. No XML can hold it, so no text can. */
export const LIST_SIGN = '\u0002';

export interface ReadParagraph {
  readonly kind: 'paragraph';
  /** Its lines; one of a bullet list begins with LIST_SIGN and its depth. */
  readonly text: string;
  /** The style's name in small letters. */
  readonly style: string;
  /** What stands in it that no export of ours has, such as "w:del"; "" for nothing. */
  readonly stranger: string;
}

export interface ReadRow {
  /** The cells' lines, as those of paragraphs. */
  readonly texts: readonly string[];
  /** How many grid columns each cell stands over. */
  readonly spans: readonly number[];
  /** The cells' own widths in twips; -1 where they have none. */
  readonly widths: readonly number[];
  /** The style of its first paragraph. */
  readonly style: string;
  readonly isHeading: boolean;
  /** Whether a cell of it is merged with one above or below, in the way that has no span. */
  readonly isMerged: boolean;
  readonly stranger: string;
}

export interface ReadTable {
  readonly kind: 'table';
  readonly grid: readonly number[];
  /** What it says of its own width, in twips. */
  readonly width: number;
  /** How far it stands in from the left, in twips. */
  readonly indent: number;
  readonly caption: string;
  readonly description: string;
  readonly rows: readonly ReadRow[];
  readonly isNested: boolean;
  readonly stranger: string;
}

export type ReadBlock = ReadParagraph | ReadTable;

export interface ReadSection {
  /** How many blocks stand before its end. */
  readonly end: number;
  /** In twips. */
  readonly width: number;
  readonly height: number;
  readonly isLandscape: boolean;
  readonly left: number;
  readonly right: number;
  /** Ids of the relationships to its footers. */
  readonly footers: readonly string[];
}

export interface PictureCounts {
  /** Those without words for people who do not see them. */
  readonly silent: number;
  /** Those that do not stand in a line of the text: a screen reader comes to them at no certain place. */
  readonly floating: number;
}

export interface ReadBody {
  readonly blocks: readonly ReadBlock[];
  readonly sections: readonly ReadSection[];
  readonly pictures: PictureCounts;
  /** What stands between the blocks that no export of ours has. */
  readonly strangers: ReadonlySet<string>;
}
