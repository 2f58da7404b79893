// A document's properties (OPC, ECMA-376 part 2, 11): the officer's where given, or else the template's own.
import type { DocumentProperties } from '../paper-details.ts';
import { LANGUAGE } from '../text-styles.ts';
import { escapeXml } from '../word-xml.ts';
import type { TemplatePackage } from './template-package.ts';
import { appendEdit, applyEdits, child, type Edit, plainText, type XmlNode } from './xml-tree.ts';

const CORE_CONTENT = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const DUBLIN = 'http://purl.org/dc/elements/1.1/';
const ROOT = `<cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="${DUBLIN}"></cp:coreProperties>`;

function element(root: XmlNode, name: string, text: string): string {
  const bound = root.prefixes.get('dc') === DUBLIN ? '' : ` xmlns:dc="${DUBLIN}"`;
  return `<dc:${name}${bound}>${escapeXml(text)}</dc:${name}>`;
}

/**
 * Sets the title, the subject and the author that the officer gave, and the language where there is none. A property in
 * which the council has put markers is theirs to word: those are filled.
 * @param fill puts texts in the place of a text's markers
 */
export function setProperties(
  template: TemplatePackage,
  { title, subject, author }: DocumentProperties,
  fill: (text: string) => string,
): void {
  let part = template.related('', 'core-properties');
  if (part === undefined) {
    part = template.freeName('docProps/core.xml', 'core');
    template.addPart('', part, CORE_RELATION, CORE_CONTENT, ROOT);
  }
  const xml = template.text(part);
  const root = template.tree(part);
  const edits: Edit[] = [];
  const added: string[] = [];
  const textOf = (node: XmlNode) => plainText(xml.slice(node.openEnd, node.closeStart));
  const language = child(root, 'dc:language');
  const hasLanguage = language !== undefined && textOf(language).trim() !== '';
  const wanted = { title, subject, creator: author, language: hasLanguage ? '' : LANGUAGE };
  const replaced = new Set<XmlNode>();
  for (const [name, given] of Object.entries(wanted)) {
    if (given.trim() === '') continue;
    const node = child(root, `dc:${name}`);
    if (node === undefined) {
      added.push(element(root, name, given));
      continue;
    }
    const own = textOf(node);
    if (own === given || fill(own) !== own) continue;
    replaced.add(node);
    edits.push({ start: node.start, end: node.end, text: element(root, name, given) });
  }
  for (const node of root.children) {
    if (node.children.length > 0 || node.isEmptyTag || replaced.has(node)) continue;
    const text = textOf(node);
    const filled = fill(text);
    if (filled !== text) edits.push({ start: node.openEnd, end: node.closeStart, text: escapeXml(filled) });
  }
  if (added.length > 0) edits.push(appendEdit(root, added.join('')));
  template.write(part, applyEdits(xml, edits));
}
