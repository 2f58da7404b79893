// The two quiet lines around the title that say which paper this is, and the properties of the file that say the same.
import type { ExportSettings } from '../plan/export-settings.ts';
import type { BodyPlace } from './body-place.ts';
import { headingParagraph } from './word-paragraphs.ts';
import { wordLine } from './word-text.ts';

const BETWEEN = ' · ';

/** A detail with the words that tell what it is, unless it begins with them; "" for one that is not given. */
function labelled(label: string, text: string): string {
  const line = wordLine(text).trim();
  return line === '' || line.toLowerCase().startsWith(label.toLowerCase().replace(':', '')) ? line : `${label} ${line}`;
}

/** What stands above the title, and what below it; "" where nothing of it is given. */
export function detailLines({ details }: Pick<ExportSettings, 'details'>): {
  readonly above: string;
  readonly below: string;
} {
  const { council, appendix, committee, meetingDate } = details;
  const plain = [council, appendix, committee, meetingDate].map((text) => wordLine(text).trim());
  const given = (texts: readonly string[]) => texts.filter((text) => text !== '').join(BETWEEN);
  return {
    above: given([...plain, labelled('Agenda item', details.agendaItem)]),
    below: given([
      labelled('As at', details.asAt),
      labelled('Version', details.version),
      labelled('Report author:', details.author),
    ]),
  };
}

/** The title with the paper's details around it, as far as the document does not have them elsewhere. */
export function titleXml(title: string, settings: ExportSettings, place: BodyPlace): string {
  const details = { ...settings.details };
  for (const placed of place.placedDetails ?? []) details[placed] = '';
  const { above, below } = detailLines({ details });
  const line = (text: string) => (text === '' ? '' : headingParagraph(place.styleId('details'), text));
  const heading = place.hasTitle ? '' : headingParagraph(place.styleId('title'), wordLine(title));
  return line(above) + heading + line(below);
}

/** The file's properties (OPC, ECMA-376 part 2), as plain text. */
export interface DocumentProperties {
  readonly title: string;
  /** The committee and its meeting; "" where neither is given. */
  readonly subject: string;
  readonly author: string;
}

const PROGRAM = 'Tabled';

/** As far as the officer has given them; "" for what was not. */
export function givenProperties(title: string, { details }: Pick<ExportSettings, 'details'>): DocumentProperties {
  const line = (text: string) => wordLine(text).trim();
  return {
    title: wordLine(title),
    subject: [line(details.committee), line(details.meetingDate)].filter((text) => text !== '').join(', '),
    author: line(details.author) || line(details.council),
  };
}

/** Those of a document of our own, which always has an author. */
export function propertiesOf(title: string, settings: Pick<ExportSettings, 'details'>): DocumentProperties {
  const given = givenProperties(title, settings);
  return { ...given, author: given.author || PROGRAM };
}
