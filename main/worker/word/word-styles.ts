// The styles of a Word document, as far as they tell what a text is: bold, struck through, hidden, a heading, a list.

import type { Look } from '../cell-collector.ts';
import { child, childIsOn, childValue, type XmlElement } from '../xml-elements.ts';

interface Style {
  readonly name: string;
  readonly parent: string | undefined;
  readonly look: Partial<Look>;
  /** The list that it puts its paragraphs in; "0" for none. */
  readonly list: string | undefined;
  readonly level: string | undefined;
  /** 0 to 8 for headings; 9 for body text. */
  readonly outline: number | undefined;
}

/** How a "w:rPr" sets text; what it leaves open is absent. */
export function ownLook(properties: XmlElement | undefined): Partial<Look> {
  if (properties === undefined) return {};
  const isBold = childIsOn(properties, 'w:b');
  const isStruck = childIsOn(properties, 'w:strike') ?? childIsOn(properties, 'w:dstrike');
  const isHidden = childIsOn(properties, 'w:vanish');
  return {
    ...(isBold === undefined ? {} : { isBold }),
    ...(isStruck === undefined ? {} : { isStruck }),
    ...(isHidden === undefined ? {} : { isHidden }),
  };
}

/** The outline level in a "w:pPr"; undefined where it gives none. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = childValue(properties, 'w:outlineLvl');
  return level === undefined ? undefined : Number(level);
}

function readStyle(element: XmlElement): Style {
  const paragraph = child(element, 'w:pPr');
  const numbering = child(paragraph, 'w:numPr');
  return {
    name: childValue(element, 'w:name') ?? '',
    parent: childValue(element, 'w:basedOn'),
    look: ownLook(child(element, 'w:rPr')),
    list: childValue(numbering, 'w:numId'),
    level: childValue(numbering, 'w:ilvl'),
    outline: outlineOf(paragraph),
  };
}

export class WordStyles {
  readonly #styles = new Map<string, Style>();
  readonly #looks = new Map<string, Partial<Look>>();
  #defaults: Partial<Look> = {};
  #ordinary = '';

  /** Takes a "w:style" or "w:docDefaults". */
  read(element: XmlElement): void {
    if (element.name === 'w:docDefaults') {
      this.#defaults = ownLook(child(child(element, 'w:rPrDefault'), 'w:rPr'));
      return;
    }
    const id = element.attributes.get('w:styleId') ?? '';
    this.#styles.set(id, readStyle(element));
    const isDefault = ['1', 'true', 'on'].includes(element.attributes.get('w:default') ?? '');
    if (isDefault && element.attributes.get('w:type') === 'paragraph') this.#ordinary = id;
  }

  /** A style and those that it is based on, itself first. */
  *#line(id: string | undefined): Generator<readonly [string, Style]> {
    const seen = new Set<string>();
    for (let at = id; at !== undefined && !seen.has(at); at = this.#styles.get(at)?.parent) {
      seen.add(at);
      const style = this.#styles.get(at);
      if (style !== undefined) yield [at, style];
    }
  }

  #first<Value>(id: string | undefined, pick: (style: Style) => Value | undefined): Value | undefined {
    for (const [, style] of this.#line(id)) {
      const value = pick(style);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  name(id: string | undefined): string {
    return this.#styles.get(id ?? '')?.name ?? '';
  }

  /** How a style sets text; what it and those that it is based on leave open is absent. */
  styleLook(id: string | undefined): Partial<Look> {
    if (id === undefined) return {};
    const known = this.#looks.get(id);
    if (known !== undefined) return known;
    let look: Partial<Look> = {};
    for (const [, style] of this.#line(id)) look = { ...style.look, ...look };
    this.#looks.set(id, look);
    return look;
  }

  /** How a paragraph's text is set where nothing else is said of it. */
  paragraphLook(id: string | undefined): Look {
    const plain = { isBold: false, isStruck: false, isHidden: false };
    return { ...plain, ...this.#defaults, ...this.styleLook(id ?? this.#ordinary) };
  }

  outline(id: string | undefined): number | undefined {
    return this.#first(id, ({ outline }) => outline);
  }

  /** The list of a style, with the style that names it; undefined where it puts paragraphs in none. */
  list(
    id: string | undefined,
  ): { readonly list: string; readonly level: string | undefined; readonly style: string } | undefined {
    for (const [style, { list, level }] of this.#line(id)) if (list !== undefined) return { list, level, style };
    return undefined;
  }
}
