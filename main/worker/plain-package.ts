// What the parts of an .xlsx say of its sheets and formats, where they are written as Excel, LibreOffice and openpyxl
// write them; undefined for all else. After ECMA-376 part 1, 18.2 and 18.8, and part 2, 9.3 and 10.1.
import { WORKSHEET } from './check-parts.ts';
import { partText, plainValue, tagsCalled } from './plain-tags.ts';
import { areFaultless } from './unread-parts.ts';

type Parts = ReadonlyMap<string, Uint8Array>;

/** A sheet in the order of the workbook. */
export interface PlainEntry {
  readonly name: string;
  readonly isHidden: boolean;
  /** The part that it is. */
  readonly part: string;
}

const BOOK = 'xl/workbook.xml';
const BOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';
const TEXTS = 'xl/sharedStrings.xml';
const STYLES = 'xl/styles.xml';
/** Parts of which nothing stands in the sheets but what they themselves say. */
const KNOWN_PART =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|(?:docProps|customXml)\/.*|xl\/(?:workbook|styles|sharedStrings|metadata)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/(?:theme|printerSettings|tables)\/.*|xl\/worksheets\/(?:_rels\/)?[^/]+\.(?:xml|rels))$/;
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const TYPED_PARTS: readonly (readonly [string, string])[] = [
  [BOOK, 'sheet.main+xml'],
  [TEXTS, 'sharedStrings+xml'],
  [STYLES, 'styles+xml'],
];
/** How the parts begin that must say what they are. */
const TYPES_START = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"';
const BOOK_START = /<workbook\s[^<>]*\bxmlns="http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main"/;
const WORKSHEET_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';

/** Whether the parts are those that one finds in a workbook of plain sheets, each of the kind that its name says. */
function isUsualPackage(parts: Parts): boolean {
  if (![...parts.keys()].every((name) => KNOWN_PART.test(name)) || !areFaultless(parts)) return false;
  const types = partText(parts, '[Content_Types].xml');
  const overrides = types && tagsCalled(types, 'Override');
  if (!types?.includes(TYPES_START) || !overrides) return false;
  return TYPED_PARTS.every(([part, type]) => {
    const named = overrides.filter((tag) => tag.get('PartName') === `/${part}`);
    const typed = overrides.filter((tag) => tag.get('ContentType') === SHEET_TYPE + type);
    const count = parts.has(part) ? 1 : 0;
    return named.length === count && typed.length === count && named[0] === typed[0];
  });
}

/** The parts by the relations' ids. */
function sheetTargets(parts: Parts): ReadonlyMap<string, string> | undefined {
  const xml = partText(parts, BOOK_RELATIONS);
  const relations = xml && tagsCalled(xml, 'Relationship');
  if (!relations) return undefined;
  const targets = new Map<string, string>();
  for (const relation of relations) {
    const [id, target = ''] = [relation.get('Id'), relation.get('Target')];
    if (id === undefined || targets.has(id)) return undefined;
    if (relation.get('Type') !== WORKSHEET_RELATION) continue;
    targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return targets;
}

/** The workbook's sheets, each one part of its own. */
export function plainEntries(parts: Parts): readonly PlainEntry[] | undefined {
  if (!isUsualPackage(parts)) return undefined;
  const xml = partText(parts, BOOK);
  const sheets = xml && tagsCalled(xml, 'sheet');
  const targets = sheetTargets(parts);
  if (!sheets || sheets.length === 0 || targets === undefined || !BOOK_START.test(xml)) return undefined;
  const entries: PlainEntry[] = [];
  for (const sheet of sheets) {
    const name = plainValue(sheet.get('name'));
    const part = targets.get(sheet.get('r:id') ?? '') ?? '';
    const state = sheet.get('state') ?? 'visible';
    if (!name || !WORKSHEET.test(part) || !parts.has(part) || !/^(?:visible|hidden|veryHidden)$/.test(state)) return;
    entries.push({ name, isHidden: state !== 'visible', part });
  }
  const isEachOnce = (of: (entry: PlainEntry) => string) => new Set(entries.map(of)).size === entries.length;
  return isEachOnce(({ name }) => name) && isEachOnce(({ part }) => part) ? entries : undefined;
}

/** What a cell format makes of values. */
export interface PlainFormat {
  /** Whether numbers are shown as they are. */
  readonly isGeneral: boolean;
  /** Whether texts may be shown as something else, or not at all. */
  readonly changesTexts: boolean;
}

/** Names with a prefix; and a colour that no theme has, for which SheetJS refuses a workbook. */
const ODD = /<x\w*:| theme="(?!(?:\d|1[01])")/i;
const GENERAL: PlainFormat = { isGeneral: true, changesTexts: false };

/** The cell formats by their number. */
export function plainFormats(parts: Parts): readonly PlainFormat[] | undefined {
  if (!parts.has(STYLES)) return [];
  const xml = partText(parts, STYLES) ?? '';
  const [, inside] = /<cellXfs(?:\s[^<>]*)?>([\s\S]*?)<\/cellXfs>/.exec(xml) ?? [];
  if (inside === undefined || ODD.test(xml) || xml.split('<cellXfs').length > 2) return undefined;
  const codes = tagsCalled(xml, 'numFmt');
  const formats = tagsCalled(inside, 'xf');
  if (codes === undefined || formats === undefined) return undefined;
  const named = new Map(codes.map((code) => [code.get('numFmtId') ?? '', code.get('formatCode') ?? '']));
  if (named.has('0')) return undefined;
  return formats.map((format) => {
    const number = format.get('numFmtId') ?? '0';
    const code = named.get(number);
    if (number === '0' || code === 'General') return GENERAL;
    // Only the fourth section of a format is about texts.
    return { isGeneral: false, changesTexts: code?.includes(';') ?? false };
  });
}
