// Where the body of an export is to stand: in a document of our own, or in a council's template.

import type { PaperDetail } from '../plan/export-settings.ts';
import type { STYLE } from './text-styles.ts';

/** What a paragraph of the body is, by the styles that our own documents have. */
export type BodyStyle = Exclude<keyof typeof STYLE, 'footer'>;

export interface BodyPlace {
  /** The room between the page's margins, in twips. */
  readonly contentWidth: number;
  readonly contentHeight: number;
  /** The id of the document's paragraph style for that. */
  readonly styleId: (style: BodyStyle) => string;
  /** The w:numId of the document's bullet list, which has nine levels. */
  readonly numId: number;
  /** Whether the document has the title elsewhere: it is not written then. */
  readonly hasTitle: boolean;
  /** The details that it has elsewhere, which are not written either; none where left out. */
  readonly placedDetails?: ReadonlySet<PaperDetail>;
}
