// Draws a .docx with docx-preview, for a page whose content policy lets no style element in: its style sheets come as
// texts, for constructable style sheets. Nothing is fetched, no link leads anywhere, and no font or frame is taken from it.
import { type HElement, type Options, parseAsync, renderDocument } from 'docx-preview';
import { markDocument } from './document-tree.ts';

export interface DrawnDocument {
  readonly sheets: readonly string[];
  /** One for each of the document's own sections, on paper as long as all that is in it. */
  readonly sections: readonly HTMLElement[];
}

const HTML = 'http://www.w3.org/1999/xhtml';

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element instanceof HTMLElement || element instanceof SVGElement ? element.style : undefined;
}

function setStyle(element: Element, style: HElement['style']): void {
  const own = styleOf(element);
  if (own === undefined || style === undefined) return;
  // By the object model: as an attribute, the content policy would refuse it.
  if (typeof style === 'string') own.cssText = style;
  else Object.assign(own, style);
}

/** An element as docx-preview describes it, without what is in it. */
function emptyElement({ ns, tagName, className, style, children: _, ...properties }: HElement): Element {
  // A link would lead away from the program: its text is drawn alone.
  const isLink = tagName === 'a';
  const drawn = document.createElementNS(ns ?? HTML, isLink ? 'span' : tagName);
  if (className) drawn.setAttribute('class', className);
  // Of a section's content the style has its text columns alone: they would be laid out for pages of their own.
  if (tagName !== 'article') setStyle(drawn, style);
  for (const [name, value] of Object.entries(properties)) {
    if (value !== undefined && !(isLink && name === 'href')) Reflect.set(drawn, name, value);
  }
  // Crests and the like: what they show is not known here.
  if (tagName === 'img') drawn.setAttribute('alt', '');
  return drawn;
}

/** Draws one element as docx-preview describes it. @param sheets takes the texts of style elements */
function drawer(sheets: string[]): Options['h'] {
  const draw: Options['h'] = (described) => {
    if (typeof described === 'string') return document.createTextNode(described);
    if (described instanceof Node) return described;
    const { tagName, children } = described;
    const inner = children ?? [];
    if (tagName === 'style') sheets.push(inner.join(''));
    if (tagName === 'style' || tagName === '#comment') return document.createComment('');
    const drawn = tagName === '#fragment' ? document.createDocumentFragment() : emptyElement(described);
    for (const child of inner) drawn.appendChild(draw(child));
    return drawn;
  };
  return draw;
}

/** @throws where the bytes are no .docx */
export async function drawDocument(bytes: Uint8Array): Promise<DrawnDocument> {
  const sheets: string[] = [];
  const options: Partial<Options> = {
    h: drawer(sheets),
    ignoreFonts: true,
    renderAltChunks: false,
    // The content policy takes images from data: addresses only.
    useBase64URL: true,
  };
  const parsed: unknown = await parseAsync(bytes, options);
  markDocument(parsed);
  const nodes = await renderDocument(parsed, options);
  const sections = nodes.flatMap((node) =>
    node instanceof HTMLElement ? [...node.querySelectorAll<HTMLElement>(':scope > section')] : [],
  );
  return { sheets, sections };
}
