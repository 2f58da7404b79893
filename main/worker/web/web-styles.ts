// How a web page sets its texts, as far as that tells something: by its elements, its classes and its inline styles.
import type { Look } from '../cell-collector.ts';
import { webColour } from './web-colours.ts';

export interface WebLook extends Look {
  /** Whether white space stands as it is in the page's source. */
  readonly isPreformatted: boolean;
  /** Whether what is written here is only the bullet or number that Word shows before a paragraph. */
  readonly isMarker: boolean;
  /** The colour behind the element, as webColour gives it; what lies behind its parent is not its own. */
  readonly fill?: string | undefined;
}

export const PLAIN_WEB: WebLook = {
  isBold: false,
  isStruck: false,
  isHidden: false,
  isPreformatted: false,
  isMarker: false,
};

const OF_ELEMENTS: Readonly<Record<string, Partial<WebLook>>> = {
  b: { isBold: true },
  strong: { isBold: true },
  th: { isBold: true },
  s: { isStruck: true },
  strike: { isStruck: true },
  del: { isStruck: true },
  pre: { isPreformatted: true },
  textarea: { isPreformatted: true },
};
for (const heading of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']) Object.assign(OF_ELEMENTS, { [heading]: { isBold: true } });

/** What the declarations of a style say ("font-weight: bold; ..."); what they leave open is absent. */
export function styleLook(style: string): Partial<WebLook> {
  let look: Partial<WebLook> = {};
  for (const declaration of style.split(';')) {
    const at = declaration.indexOf(':');
    if (at < 0) continue;
    const name = declaration.slice(0, at).trim().toLowerCase();
    const value = declaration
      .slice(at + 1)
      .trim()
      .toLowerCase();
    look = { ...look, ...declared(name, value) };
  }
  return look;
}

function declared(name: string, value: string): Partial<WebLook> {
  switch (name) {
    case 'font-weight':
      return { isBold: /^(?:bold|bolder|[6-9]00)/.test(value) };
    case 'text-decoration':
    case 'text-decoration-line':
      // A decoration of what stands around it cannot be taken away.
      return value.includes('line-through') ? { isStruck: true } : {};
    case 'background':
    case 'background-color':
      return { fill: webColour(value) };
    case 'display':
      return value.startsWith('none') ? { isHidden: true } : {};
    case 'mso-hide':
      return value.startsWith('all') ? { isHidden: true } : {};
    case 'white-space':
      return { isPreformatted: value.startsWith('pre') || value.startsWith('break-spaces') };
    case 'mso-list':
      return value.startsWith('ignore') ? { isMarker: true } : {};
    default:
      return {};
  }
}

/** The classes that a page's style sheets describe. */
export class WebStyles {
  readonly #classes = new Map<string, Partial<WebLook>>();

  /** Takes the text of a style element. Only rules for classes alone, or for one element with a class, are read. */
  read(sheet: string): void {
    for (const rule of sheet.replace(/<!--|-->/g, '').split('}')) {
      const brace = rule.indexOf('{');
      if (brace < 0) continue;
      const look = styleLook(rule.slice(brace + 1));
      if (Object.keys(look).length === 0) continue;
      for (const selector of rule.slice(0, brace).split(',')) {
        const [, name] = /^\s*[a-z0-9]*\.([\w-]+)\s*$/i.exec(selector.replace(/\/\*[^*]*\*\//g, '')) ?? [];
        if (name !== undefined) this.#classes.set(name, { ...this.#classes.get(name), ...look });
      }
    }
  }

  /** How an element's text is set, within another's. */
  look(name: string, attributes: Readonly<Record<string, string>>, around: WebLook): WebLook {
    let own: Partial<WebLook> = Object.hasOwn(OF_ELEMENTS, name) ? (OF_ELEMENTS[name] ?? {}) : {};
    for (const one of (attributes['class'] ?? '').split(/\s+/)) own = { ...own, ...this.#classes.get(one) };
    own = { ...own, ...styleLook(attributes['style'] ?? '') };
    const isHidden = own.isHidden === true || Object.hasOwn(attributes, 'hidden');
    const look = { ...around, ...own };
    return {
      ...look,
      fill: own.fill ?? webColour(attributes['bgcolor'] ?? ''),
      isStruck: look.isStruck || around.isStruck,
      isHidden: isHidden || around.isHidden,
      isMarker: look.isMarker || around.isMarker,
    };
  }
}
