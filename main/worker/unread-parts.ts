// Parts of an .xlsx of which the import takes nothing, but for whose faults SheetJS refuses the whole workbook. A workbook
// is read without it only where it would find no fault in them, so that a file is refused or not whatever way it is read.
import { type Attributes, partText, tagsCalled } from './plain-tags.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** A theme's colours, fonts and effects, as all spreadsheet programs write them: ECMA-376 part 1, 20.1.6. */
const COLOURS =
  /<a:themeElements>\s*<a:clrScheme [^<>]*>\s*(?:<a:(\w+)>\s*<a:s(?:ys|rgb)Clr [^<>]*\/>\s*<\/a:\1>\s*){12}<\/a:clrScheme>/;
const FONTS_AND_EFFECTS = [
  '<a:fontScheme ',
  '</a:fontScheme>',
  '<a:fmtScheme ',
  '</a:fmtScheme>',
  '</a:themeElements>',
];

function isTheme(xml: string): boolean {
  const colours = COLOURS.exec(xml);
  let at = colours?.index ?? -1;
  for (const tag of FONTS_AND_EFFECTS) at = at < 0 ? at : xml.indexOf(tag, at);
  return at >= 0;
}

/** What the cells' metadata are, the first of their types for all: 18.9. */
function isMetadata(xml: string): boolean {
  const [types, uses] = [tagsCalled(xml, 'metadataType'), tagsCalled(xml, 'rc')];
  if (types === undefined || uses === undefined) return false;
  const isFirst = (use: Attributes) => use.get('t') === '1';
  return (
    types.length > 0 && uses.every(isFirst) && !(xml.indexOf('<rc ') < xml.indexOf('<metadataType ') && uses.length > 0)
  );
}

/** How many sheets and names there are, and what they are called: 22.2. */
const CONTENTS =
  /<HeadingPairs><vt:vector size="\d+" baseType="variant">(?:<vt:variant><vt:lpstr>[^<>]*<\/vt:lpstr><\/vt:variant><vt:variant><vt:i4>\d+<\/vt:i4><\/vt:variant>)+<\/vt:vector><\/HeadingPairs>\s*<TitlesOfParts><vt:vector size="\d+" baseType="lpstr">(?:<vt:lpstr>[^<>]*<\/vt:lpstr>)+<\/vt:vector><\/TitlesOfParts>/g;

function isProperties(xml: string): boolean {
  const rest = xml.replace(CONTENTS, '');
  return !/HeadingPairs|TitlesOfParts/.test(rest);
}

const CHECKS: readonly (readonly [RegExp, (xml: string) => boolean])[] = [
  [/^xl\/theme\/[^/]*\.xml$/, isTheme],
  [/^xl\/metadata\.xml$/, isMetadata],
  [/^docProps\/app\.xml$/, isProperties],
];

/** Whether SheetJS would find no fault in the parts that nothing is taken from. */
export function areFaultless(parts: Parts): boolean {
  for (const name of parts.keys()) {
    const [, isFaultless] = CHECKS.find(([pattern]) => pattern.test(name)) ?? [];
    if (isFaultless === undefined) continue;
    const xml = partText(parts, name);
    if (xml === undefined || !isFaultless(xml)) return false;
  }
  return true;
}
