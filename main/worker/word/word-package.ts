// The parts of a Word document beside its text: styles, lists, the targets of links, comments, footnotes, page headers.
import { TabledError } from '../../../shared/errors.ts';
import { readXml, type XmlElement } from '../xml-elements.ts';
import { ListDefinitions } from './list-labels.ts';
import { WordStyles } from './word-styles.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

interface Relation {
  readonly type: string;
  readonly target: string;
}

export interface WordPackage {
  readonly file: string;
  /** The part that holds the text. */
  readonly main: Uint8Array;
  readonly styles: WordStyles;
  readonly lists: ListDefinitions;
  /** The addresses of links by their relation. */
  readonly targets: ReadonlyMap<string, string>;
  readonly comments: ReadonlyMap<string, XmlElement>;
  /** Footnotes and endnotes by "w:footnote" or "w:endnote" and their id, as in "w:footnote 2". */
  readonly footnotes: ReadonlyMap<string, XmlElement>;
  /** The headers and footers of the pages. */
  readonly margins: readonly XmlElement[];
}

/** All elements of these names in a part; none where there is no such part. */
function wholeElements(
  parts: Parts,
  part: string | undefined,
  file: string,
  ...names: string[]
): readonly XmlElement[] {
  const bytes = parts.get(part ?? '');
  const found: XmlElement[] = [];
  if (bytes !== undefined) {
    readXml(bytes, file, { isWhole: (name) => names.includes(name), whole: (element) => found.push(element) });
  }
  return found;
}

/** A target as the name of a part: it counts from the folder of the part that names it, or from the top. */
function partName(folder: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function relationsOf(parts: Parts, part: string, file: string): ReadonlyMap<string, Relation> {
  const at = part.lastIndexOf('/');
  const folder = part.slice(0, Math.max(at, 0));
  const name = `${folder === '' ? '' : `${folder}/`}_rels/${part.slice(at + 1)}.rels`;
  return new Map(
    wholeElements(parts, name, file, 'Relationship').map(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      const isOutside = attributes.get('TargetMode') === 'External';
      const type = (attributes.get('Type') ?? '').replace(/^.*\//, '');
      return [attributes.get('Id') ?? '', { type, target: isOutside ? target : partName(folder, target) }];
    }),
  );
}

/** @throws TabledError file-damaged */
export function wordPackage(parts: Parts, file: string): WordPackage {
  const [start] = [...relationsOf(parts, '', file).values()].filter(({ type }) => type === 'officeDocument');
  const mainName = start?.target ?? 'word/document.xml';
  const main = parts.get(mainName);
  if (main === undefined) throw new TabledError('file-damaged', { file });
  const relations = [...relationsOf(parts, mainName, file)];
  const part = (type: string) => relations.find(([, relation]) => relation.type === type)?.[1].target;
  const styles = new WordStyles();
  for (const element of wholeElements(parts, part('styles'), file, 'w:style', 'w:docDefaults')) styles.read(element);
  const lists = new ListDefinitions((style) => styles.list(style)?.list);
  for (const element of wholeElements(parts, part('numbering'), file, 'w:abstractNum', 'w:num')) lists.read(element);
  const byId = (element: XmlElement) => element.attributes.get('w:id') ?? '';
  const notes = ['footnote', 'endnote'].flatMap((kind) => wholeElements(parts, part(`${kind}s`), file, `w:${kind}`));
  const margins = relations.filter(([, { type }]) => type === 'header' || type === 'footer');
  return {
    file,
    main,
    styles,
    lists,
    targets: new Map(relations.map(([id, { target }]) => [id, target])),
    comments: new Map(wholeElements(parts, part('comments'), file, 'w:comment').map((one) => [byId(one), one])),
    footnotes: new Map(notes.map((one) => [`${one.name} ${byId(one)}`, one])),
    margins: margins.flatMap(([, { target }]) => wholeElements(parts, target, file, 'w:hdr', 'w:ftr')),
  };
}
