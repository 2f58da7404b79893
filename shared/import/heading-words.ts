// What a heading means, from the words that councils put there. A heading that is not among them is nobody's: its column
// is kept as a custom column (RAG, Status, Progress, Start date...), which loses nothing.
import type { ActionField } from '../plan/plan.ts';

/** A field of the actions; or the theme or the statement of each action, where those stand in columns. */
export type Meaning = ActionField | 'theme' | 'statement';

/**
 * Each meaning's words: first those that mean it for certain, then those that mean it where the sheet has no better
 * ("Date" beside "Target date" is another date). Plain words as `plainWords` gives them: no plurals, no "the" or "of".
 */
const WORDS: Readonly<Record<Meaning, readonly string[]>> = {
  number: [
    'no, number, ref, ref no, ref number, reference, reference no, reference number, nr, num, id, unique id, unique ref',
    'action plan ref, action plan no, plan ref, action no, action ref no, ap ref, ap no, rec ref, action number, action ref, action reference, action id, action point no, task no, task ref, item, item no',
    'serial no, s no, sn, sr no, line no, line, row, point, rec no, recommendation no, recommendation number',
  ],
  action: [
    'action, action required, required action, agreed action, action agreed, action to be taken, action needed, key action, ' +
      'planned action, proposed action, improvement action, management action, action point, action item, our action, ' +
      'action description, description action, action detail, detail action, what we will do, what will we do, ' +
      'what will be done, what need to be done, what do we need to do, what we need to do, what are we going to do, action we will take, specific action, further action required, action to be undertaken, action to achieve, detailed action, recommended action, planned activity, work to be done, how will we do it',
    'task, activity, key task, key activity, improvement activity',
    'milestone, key milestone, recommendation, improvement, detail, next step, improvement required, initiative, deliverable, step, what, ' +
      'description, objective',
  ],
  date: [
    'target date, due date, date due, deadline, completion date, target completion date, target date completion, ' +
      'date completion, planned completion date, by when, timescale, time scale, target timescale, timeframe, time frame, ' +
      'date to be completed, date to be completed by, to be completed by, complete by, due by, implementation date, ' +
      'date implementation, target deadline, delivery date, planned date, agreed date, milestone date, finish by, target completion, planned completion, target implementation date, deadline completion, delivery timescale, ' +
      'date required, required date, expected completion date, estimated completion date, forecast completion date, when by',
    'when will it be done, when will it be done by, when will we do it, by when will it be done, date, when, due, end date, finish date, timing, timetable, completion, finish, timeline, proposed date, estimated date, forecast date, original target date, original date',
    'target, revised date, month, quarter, revised target date, revised deadline, revised completion date',
  ],
  responsibility: [
    'responsibility, responsible, responsible officer, officer responsible, lead, lead officer, officer lead, owner, ' +
      'action owner, by whom, lead person, person responsible, responsible person, lead responsibility, lead name, ' +
      'responsible lead, assigned to, allocated to, responsible manager, manager responsible, lead manager, named officer, ' +
      'who is responsible, who will be responsible, who by, who will do it, who will lead, task owner, responsible owner, lead owner, by who, nominated officer, ' +
      'delivery lead, responsibility delivery, owned by, actioned by, responsible action, operational lead',
    'officer, who, action by, delivered by, to be actioned by, lead service, lead team, lead directorate, lead department, ' +
      'responsible service, responsible team, responsible body, contact officer, lead contact, project lead, name, lead member, lead agency, lead partner, lead organisation',
    'accountable, accountable officer, accountability, manager, sponsor',
  ],
  reportedTo: [
    'reported to approved by, reported to and approved by, approved by reported to, reported to, reporting to, report to, ' +
      'reported, reporting, reporting committee, reporting arrangement, reporting route, reporting line, reporting body',
    'who will it be reported to, where will it be reported, approved by, approval, approved, approval body, sign off, sign off by, signed off by, signed off, reporting mechanism, reporting group, accountable to, accountable body',
    'monitored by, committee, monitoring body, governance, board, monitoring arrangement',
  ],
  evidence: [
    'evidence outcome, evidence, evidence and outcome, outcome evidence, outcome and evidence, supporting evidence, ' +
      'evidence completion, evidence success, evidence outcome achieved, evidence achievement, evidence required',
    'outcome, expected outcome, intended outcome, desired outcome, outcome achieved, planned outcome, evidence progress, outcome action, outcome measure, ' +
      'how will we measure success',
    'success measure, measure success, measure, success criteria, output, result, how will we know, expected result, ' +
      'how will we know we have succeeded, how will we know it ha worked, how will success be measured, what will success look like, ' +
      'impact, expected impact, performance measure, performance indicator, key performance indicator, benefit, expected benefit',
  ],
  fileRef: [
    'file ref, file reference, filing reference, filing ref, file, file no, file number, file name, file location, file path, file reference no, ref to file, evidence file ref',
    'document ref, document reference, doc ref, evidence ref, evidence reference, evidence file, link to evidence, ' +
      'evidence link, evidence location, document link, location evidence, where filed, where held, source document',
    'document, link, hyperlink, folder, where is evidence, where is it filed',
  ],
  theme: [
    'theme, key theme, priority theme, theme heading, theme title, theme name, workstream, work stream, strand',
    'theme area, priority area, improvement area, key area, area, section, topic, heading',
    'category, priority, domain, pillar, strategic priority, corporate priority',
  ],
  statement: [
    'kloe, kloe objective, kloe statement, key line enquiry, statement, commitment, principle, standard',
    'objective, key objective, strategic objective, aim, aim and objective, aim objective',
  ],
};

/** How well a heading means something: 0 for certain, more where it yields to a better one. */
export interface HeadingMeaning {
  readonly meaning: Meaning;
  readonly rank: number;
}

const MEANINGS = new Map<string, HeadingMeaning>();
for (const meaning of Object.keys(WORDS) as Meaning[]) {
  for (const [rank, words] of WORDS[meaning].entries()) {
    // "Objective" is the action only where it is nothing else.
    for (const word of words.split(', ')) if (!isTaken(word, rank)) MEANINGS.set(word, { meaning, rank });
  }
}

function isTaken(word: string, rank: number): boolean {
  const before = MEANINGS.get(word);
  return before !== undefined && before.rank <= rank;
}

const LONGEST = 80;

/** A heading in plain words: small letters, no punctuation, no plurals, nothing that only joins. */
function plainWords(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\(s\)|\/s\b|'s\b/g, 's')
    .replace(/&/g, ' and ')
    .replace(/#/g, ' no ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => !['', 'the', 'a', 'an', 'of', 'for'].includes(word))
    .map((word) => (word.length > 3 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word))
    .join(' ');
}

/** What only looks other than its plain words: plurals in brackets and the like. */
const HAS_PLURAL_SIGN = /\(s\)|\/s|['‘’]s/i;
/** One word of each phrase that means the actions, that of most phrases, without the ending that a plural changes. */
function actionStems(): readonly string[] {
  const phrases = [...MEANINGS].flatMap(([phrase, { meaning }]) => (meaning === 'action' ? [phrase.split(' ')] : []));
  const counts = new Map<string, number>();
  for (const word of phrases.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  const count = (word: string) => counts.get(word) ?? 0;
  const commonest = (words: readonly string[]) => words.reduce((one, word) => (count(word) > count(one) ? word : one));
  return [...new Set(phrases.map((words) => commonest(words).replace(/y$/, '')))];
}

/** For texts in small letters, as plainWords has them: a pattern that knows of capitals takes V8 long to make ready. */
const ACTION_STEMS = new RegExp(actionStems().join('|'));

/** Whether a text may be, or be a part of, the heading of the actions: nearly none of a plan's texts may, seen at a glance. */
export function mayMeanAction(text: string): boolean {
  return text.length <= LONGEST && (ACTION_STEMS.test(text.toLowerCase()) || HAS_PLURAL_SIGN.test(text));
}

/** A rank for a heading of which only a part is understood: it yields to all others. */
export const IN_PART = 3;

/** What parts a heading that means one thing in each of its parts. */
const BETWEEN_PARTS = /[/\n,;+&]|\band\b|\bor\b/i;

/** The one meaning that the parts of a heading have ("Lead / Deputy"); undefined where they have none or several. */
function meaningInPart(heading: string): HeadingMeaning | undefined {
  if (!BETWEEN_PARTS.test(heading)) return undefined;
  const found = heading.split(BETWEEN_PARTS).flatMap((part) => MEANINGS.get(plainWords(part)) ?? []);
  const [first] = found;
  if (first === undefined || found.some(({ meaning }) => meaning !== first.meaning)) return undefined;
  return { meaning: first.meaning, rank: IN_PART };
}

function findMeaning(heading: string): HeadingMeaning | undefined {
  const words = plainWords(heading);
  const known = MEANINGS.get(words);
  if (known !== undefined) return known;
  const hasRemark = /[([]/.test(heading);
  const withoutRemark = hasRemark ? plainWords(heading.replace(/\((?!s\))[^)]*\)|\[[^\]]*\]/gi, ' ')) : words;
  const withoutYear = withoutRemark.replace(/(?: in)?(?: \d+)+$/, '');
  const whole = MEANINGS.get(withoutRemark) ?? MEANINGS.get(withoutYear);
  const asTheme = / theme$/.test(withoutYear) ? { meaning: 'theme' as const, rank: IN_PART } : undefined;
  return whole ?? meaningInPart(heading) ?? asTheme;
}

/** The same short texts ("Ongoing", "Heads of Service") are asked for row after row: so many are remembered. */
const MOST_REMEMBERED = 2000;
const remembered = new Map<string, HeadingMeaning | undefined>();

/**
 * What a heading means, whatever its case, punctuation, plurals, line breaks and remarks in brackets, and whatever year
 * it ends in; undefined for any other heading.
 */
export function headingMeaning(heading: string): HeadingMeaning | undefined {
  if (heading.length > LONGEST) return undefined;
  const known = remembered.get(heading);
  if (known !== undefined || remembered.has(heading)) return known;
  const found = findMeaning(heading);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(heading, found);
  return found;
}
