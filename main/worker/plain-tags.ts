// Tags of XML that is written as spreadsheet programs write it, one attribute after the other in double quotes. Whatever
// is written otherwise is not read here, so that nothing is read otherwise than SheetJS reads it.
import { plainText } from './plain-escapes.ts';

export type Attributes = ReadonlyMap<string, string>;

/** A value with no escapes but those of five signs. */
const VALUE = '(?:[^"<>&]|&(?:amp|lt|gt|quot|apos);)*';
const PLAIN_TAG = new RegExp(`^<\\w+((?: [\\w:]+="${VALUE}")*) ?/?>$`);
const ATTRIBUTE = / ([\w:]+)="([^"]*)"/g;

/** The part as a text; undefined where there is none, or it has comments and the like. */
export function partText(parts: ReadonlyMap<string, Uint8Array>, name: string): string | undefined {
  const bytes = parts.get(name);
  if (bytes === undefined) return undefined;
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  return xml.includes('<!') ? undefined : xml;
}

function attributesOf(tag: string): Attributes | undefined {
  const [, list] = PLAIN_TAG.exec(tag) ?? [];
  if (list === undefined) return undefined;
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of list.matchAll(ATTRIBUTE)) {
    if (attributes.has(name)) return undefined;
    attributes.set(name, value);
  }
  return attributes;
}

/** The attributes of all tags of a name in their order; undefined where one is not plain, or its name has a prefix. */
export function tagsCalled(xml: string, name: string): readonly Attributes[] | undefined {
  const tags: Attributes[] = [];
  for (const [tag] of xml.matchAll(new RegExp(`<(?:\\w*:)?${name}(?=[\\s/>])[^<>]*>?`, 'g'))) {
    const attributes = attributesOf(tag);
    if (attributes === undefined) return undefined;
    tags.push(attributes);
  }
  return tags;
}

/** A value with its escapes as signs; undefined where it has the other escapes that .xlsx has, or is no text. */
export function plainValue(value: string | undefined): string | undefined {
  return value === undefined || value.includes('\ufffd') ? undefined : plainText(value);
}

/** What an attribute says that is either true or not; undefined where it says neither. */
export function plainBoolean(value: string | undefined): boolean | undefined {
  if (value === undefined || value === '0' || value === 'false') return false;
  return value === '1' || value === 'true' ? true : undefined;
}
