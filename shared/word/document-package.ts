// A Word document of our own from its body: the static parts, with the places in them filled.
import type { IsoDay } from '../plan/calendar.ts';
import type { BodyPlace } from './body-place.ts';
import { CONTENT_HEIGHT, CONTENT_WIDTH } from './page-geometry.ts';
import type { DocumentProperties } from './paper-details.ts';
import staticParts from './static-parts.json' with { type: 'json' };
import { PLACE } from './static-places.ts';
import { STYLE } from './text-styles.ts';
import { escapeXml } from './word-xml.ts';
import type { TextPieces } from './zip-parts.ts';

/** The body's place in a document of our own. */
export const OWN_PLACE: BodyPlace = {
  contentWidth: CONTENT_WIDTH,
  contentHeight: CONTENT_HEIGHT,
  styleId: (style) => STYLE[style],
  numId: staticParts.bulletList,
  hasTitle: false,
};

/** The texts of the document's parts by their names, in the order in which they are zipped. */
export function documentParts(
  body: TextPieces,
  { title, subject, author }: DocumentProperties,
  today: IsoDay,
): ReadonlyMap<string, TextPieces> {
  const texts: readonly (readonly [string, TextPieces])[] = [
    [PLACE.title, [escapeXml(title)]],
    [PLACE.subject, [escapeXml(subject)]],
    [PLACE.author, [escapeXml(author)]],
    [PLACE.day, [today]],
    [PLACE.body, body],
  ];
  const fill = function* (part: string): TextPieces {
    // In one go: a title may itself say "{{body}}".
    let from = 0;
    for (const { 0: place, index } of part.matchAll(/\{\{(?:title|subject|author|day|body)\}\}/g)) {
      yield part.slice(from, index);
      yield* texts.find(([name]) => name === place)?.[1] ?? [place];
      from = index + place.length;
    }
    yield part.slice(from);
  };
  return new Map(Object.entries(staticParts.parts).map(([name, part]) => [name, fill(part)]));
}
