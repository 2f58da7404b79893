// The title and language in a document's properties (OPC, ECMA-376 part 2, 11): the template's own, ours where it has none.
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
 * Fills the markers in the properties, and sets the title and language where they are missing.
 * @param fill puts texts in the place of a text's markers
 */
export function setProperties(template: TemplatePackage, title: string, fill: (text: string) => string): void {
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
  const wanted = { title, language: LANGUAGE };
  for (const [name, usual] of Object.entries(wanted)) {
    const node = child(root, `dc:${name}`);
    if (node !== undefined && textOf(node).trim() !== '') continue;
    if (node === undefined) added.push(element(root, name, usual));
    else edits.push({ start: node.start, end: node.end, text: element(root, name, usual) });
  }
  for (const node of root.children) {
    if (node.children.length > 0 || node.isEmptyTag) continue;
    const text = textOf(node);
    const filled = fill(text);
    if (filled !== text) edits.push({ start: node.openEnd, end: node.closeStart, text: escapeXml(filled) });
  }
  if (added.length > 0) edits.push(appendEdit(root, added.join('')));
  template.write(part, applyEdits(xml, edits));
}
