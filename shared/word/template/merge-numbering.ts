// The bullets' list in the numbering of a template, beside whatever lists that has (ISO/IEC 29500-1, 17.9).
import { listMarkup } from './own-styles.ts';
import { RELATIONS, type TemplatePackage } from './template-package.ts';
import { applyEdits, bindWord, type Edit, WORD_NAMESPACE, type XmlNode } from './xml-tree.ts';

const NUMBERING_CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';

/** A number above all that an attribute of these elements has. */
function freeNumber(nodes: readonly XmlNode[], name: string, attribute: string): number {
  const used = nodes.filter((node) => node.name === name).map(({ attributes }) => Number(attributes.get(attribute)));
  return Math.max(0, ...used.filter(Number.isSafeInteger)) + 1;
}

function numberingPart(template: TemplatePackage, main: string): string {
  const known = template.related(main, 'numbering');
  if (known !== undefined) return known;
  const part = template.freeName(main, 'numbering');
  const root = `<w:numbering xmlns:w="${WORD_NAMESPACE}"></w:numbering>`;
  template.addPart(main, part, `${RELATIONS}/numbering`, NUMBERING_CONTENT, root);
  return part;
}

/** The list's number that is free in a template. */
export function freeList(template: TemplatePackage, main: string): number {
  const part = template.related(main, 'numbering');
  return part === undefined ? 1 : freeNumber(template.tree(part).children, 'w:num', 'w:numId');
}

/** Adds the bullets' list under that number. */
export function addList(template: TemplatePackage, main: string, list: number): void {
  const part = numberingPart(template, main);
  const root = template.tree(part);
  const { children } = root;
  const abstract = freeNumber(children, 'w:abstractNum', 'w:abstractNumId');
  // Pictures of bullets come first, then the abstract lists, the lists, and a mark at the very end.
  const firstAfter = (names: readonly string[]): number =>
    children.find(({ name }) => !names.includes(name))?.start ?? root.closeStart;
  const abstractAt = firstAfter(['w:numPicBullet', 'w:abstractNum']);
  const listAt = firstAfter(['w:numPicBullet', 'w:abstractNum', 'w:num']);
  const text = `<w:num w:numId="${list}"><w:abstractNumId w:val="${abstract}"/></w:num>`;
  const edits: Edit[] = [
    { start: abstractAt, end: abstractAt, text: listMarkup(abstract) },
    { start: listAt, end: listAt, text },
  ];
  const bind = bindWord(root);
  if (root.isEmptyTag) {
    const markup = `>${listMarkup(abstract)}${text}</${root.written}>`;
    edits.splice(0, 2, { start: root.end - 2, end: root.end, text: markup });
  }
  template.write(part, applyEdits(template.text(part), bind === undefined ? edits : [bind, ...edits]));
}
