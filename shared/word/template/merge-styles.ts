// The styles of a document made from a template: the template's own where it has one of the name, ours where it has not.
import { LANGUAGE } from '../text-styles.ts';
import { type OwnStyle, ownStyles, styleMarkup } from './own-styles.ts';
import { TemplateFault } from './template-fault.ts';
import { RELATIONS, type TemplatePackage } from './template-package.ts';
import {
  appendEdit,
  applyEdits,
  bindWord,
  child,
  childValue,
  type Edit,
  WORD_NAMESPACE,
  type XmlNode,
} from './xml-tree.ts';

const STYLES_CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';
const OFF = ['0', 'false', 'off', 'none'];

function isOn(node: XmlNode | undefined): boolean {
  return node !== undefined && !OFF.includes(node.attributes.get('w:val') ?? '');
}

function styleId(style: XmlNode): string {
  return style.attributes.get('w:styleId') ?? '';
}

/** A style's name and its other names, in lower case: Word does not tell them apart by that. */
function namesOf(style: XmlNode): readonly string[] {
  const names = `${childValue(style, 'w:name') ?? ''},${childValue(style, 'w:aliases') ?? ''}`;
  return names.split(',').map((name) => name.trim().toLowerCase());
}

/** The language of the ordinary text, where nothing says what it is. */
function languageEdit(root: XmlNode): Edit | undefined {
  const language = `<w:lang w:val="${LANGUAGE}"/>`;
  const defaults = child(root, 'w:docDefaults');
  const run = child(defaults, 'w:rPrDefault');
  const properties = child(run, 'w:rPr');
  const ordinary = root.children.find((style) => isOn(style.attributes.has('w:default') ? style : undefined));
  const known = [properties, child(ordinary, 'w:rPr')].some((one) => child(one, 'w:lang')?.attributes.has('w:val'));
  if (known) return undefined;
  const old = child(properties, 'w:lang');
  if (old !== undefined)
    return {
      start: old.openEnd - (old.isEmptyTag ? 2 : 1),
      end: old.openEnd - (old.isEmptyTag ? 2 : 1),
      text: ` w:val="${LANGUAGE}"`,
    };
  if (properties !== undefined) return appendEdit(properties, language);
  if (run !== undefined) return appendEdit(run, `<w:rPr>${language}</w:rPr>`);
  const markup = `<w:rPrDefault><w:rPr>${language}</w:rPr></w:rPrDefault>`;
  if (defaults === undefined)
    return { start: root.openEnd, end: root.openEnd, text: `<w:docDefaults>${markup}</w:docDefaults>` };
  return { start: defaults.openEnd, end: defaults.openEnd, text: markup };
}

export class StyleMerge {
  readonly #package: TemplatePackage;
  readonly #part: string;
  readonly #root: XmlNode;
  readonly #styles: readonly XmlNode[];
  readonly #own: ReadonlyMap<string, OwnStyle>;
  /** Ids in the document, by our own. */
  readonly #ids = new Map<string, string>();
  readonly #missing: OwnStyle[] = [];

  /** @param main the name of the document's main part */
  constructor(template: TemplatePackage, main: string) {
    this.#package = template;
    this.#own = new Map(ownStyles().map((style) => [style.id, style]));
    const part = template.related(main, 'styles') ?? template.freeName(main, 'styles');
    if (!template.has(part)) {
      const root = `<w:styles xmlns:w="${WORD_NAMESPACE}"></w:styles>`;
      template.addPart(main, part, `${RELATIONS}/styles`, STYLES_CONTENT, root);
    }
    this.#part = part;
    this.#root = template.tree(part);
    this.#styles = this.#root.children.filter(({ name }) => name === 'w:style');
  }

  /** The id in the document of a style of ours. @throws TemplateFault where the template's own hides its text */
  idOf(own: string): string {
    const known = this.#ids.get(own);
    if (known !== undefined) return known;
    const style = this.#own.get(own);
    if (style === undefined) throw new Error(`there is no style ${own}`);
    const found = this.#styles.find((one) => this.#isParagraph(one) && namesOf(one).includes(style.name.toLowerCase()));
    if (found !== undefined && this.#isHidden(styleId(found)))
      throw new TemplateFault(
        `its style “${style.name}” hides its text, and the table uses it. In Word, take “Hidden” off that style, save the template and choose it again.`,
      );
    const id = found === undefined ? this.#add(style) : styleId(found);
    this.#ids.set(own, id);
    return id;
  }

  /** Ids of the styles that would number their paragraphs: the plan's texts have no such numbers. */
  get numbered(): readonly string[] {
    return [...this.#ids.values()].filter((id) => {
      const [list] = this.#line(id).flatMap((style) => {
        const numbering = child(child(style, 'w:pPr'), 'w:numPr');
        const value = childValue(numbering, 'w:numId');
        return value === undefined ? [] : [value];
      });
      return list !== undefined && list !== '0';
    });
  }

  /** Puts what is missing into the template's styles. */
  write(): void {
    const base = this.#styles.find((one) => this.#isParagraph(one) && one.attributes.get('w:default') === '1');
    const ordinary = base === undefined ? undefined : styleId(base);
    const added = this.#missing.map((style) => {
      const id = this.#ids.get(style.id) ?? style.id;
      return styleMarkup(style, id, style.basedOn === undefined ? ordinary : this.#ids.get(style.basedOn));
    });
    const edits = [
      languageEdit(this.#root),
      added.length === 0 ? undefined : bindWord(this.#root),
      added.length === 0 ? undefined : appendEdit(this.#root, added.join('')),
    ].filter((edit) => edit !== undefined);
    this.#package.write(this.#part, applyEdits(this.#package.text(this.#part), edits));
  }

  #isParagraph(style: XmlNode): boolean {
    return (style.attributes.get('w:type') ?? 'paragraph') === 'paragraph';
  }

  /** Notes that one of ours is to be added, and those it is based on; gives an id that is free. */
  #add(style: OwnStyle): string {
    if (style.basedOn !== undefined) this.idOf(style.basedOn);
    const used = new Set([...this.#styles.map(styleId), ...this.#ids.values()].map((id) => id.toLowerCase()));
    let id = style.id;
    for (let number = 2; used.has(id.toLowerCase()); number += 1) id = `${style.id}${number}`;
    this.#missing.push(style);
    return id;
  }

  /** A style of the template and those that it is based on, itself first. */
  #line(id: string): readonly XmlNode[] {
    const line: XmlNode[] = [];
    for (let at: string | undefined = id; at !== undefined; ) {
      const style = this.#styles.find((one) => styleId(one) === at);
      if (style === undefined || line.includes(style)) break;
      line.push(style);
      at = childValue(style, 'w:basedOn');
    }
    return line;
  }

  #isHidden(id: string): boolean {
    const [vanish] = this.#line(id).flatMap((style) => child(child(style, 'w:rPr'), 'w:vanish') ?? []);
    return isOn(vanish);
  }
}
