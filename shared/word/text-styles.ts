// The names of the paragraph styles, the colours and the sizes of the Word document.
import type { ChoiceColour } from '../plan/plan.ts';

/** Size of the text in the table, in points. */
export const TABLE_POINTS = 9;
export const LANGUAGE = 'en-GB';

/** Ids of the paragraph styles that the text uses. */
export const STYLE = {
  title: 'Heading1',
  subheading: 'Heading2',
  details: 'PaperDetails',
  text: 'TableText',
  bullet: 'TableBullet',
  heading: 'TableHeading',
  theme: 'Theme',
  statement: 'Statement',
  footer: 'PlanFooter',
} as const;

/** What Word calls those that are not its own: an id may change when another program saves the document, a name does not. */
export const STYLE_NAMES = {
  [STYLE.details]: 'Paper Details',
  [STYLE.text]: 'Table Text',
  [STYLE.bullet]: 'Table Bullet',
  [STYLE.heading]: 'Table Heading',
  [STYLE.theme]: 'Theme',
  [STYLE.statement]: 'Statement',
  [STYLE.footer]: 'Plan Footer',
} as const;

/** Greys that stay apart on a black and white printer; black on either is above 11 : 1. */
export const COLOUR = { heading: 'BFBFBF', theme: 'D9D9D9', rule: '808080' } as const;

/** Behind the words Red, Amber and Green and the council's own, never in their place. Black on each is above 15 : 1. */
export const RAG_COLOUR = {
  red: 'F9DFDF',
  amber: 'FDF0D2',
  green: 'E2F0E2',
  blue: 'DFEAF8',
  grey: 'EBEBEB',
} as const satisfies Record<ChoiceColour, string>;
