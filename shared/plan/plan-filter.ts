// Which actions pass a filter, and how many each choice of it would give with the other parts as they are. What is told
// of a row is worked out once for as long as the row is there: 5,000 actions are counted anew in a few milliseconds.
import type { IsoDay } from './calendar.ts';
import { choiceOf, ragColumns, statusWordColumns, wordKey } from './column-choices.ts';
import { dueState } from './due-state.ts';
import { partiesOf, partyKey } from './parties.ts';
import { type ActionRow, type CustomColumn, customText, type PlanColumns, type PlanRow } from './plan.ts';
import { type DueState, NO_FILTER, type PlanFilter } from './plan-settings.ts';
import { ragOf } from './rag-words.ts';
import { cellFields, cellText } from './row-cells.ts';

/** The parts of a filter, in the order in which they are offered. */
export const FACETS = ['themes', 'parties', 'statuses', 'rags', 'due', 'empty', 'changedSince'] as const;
export type Facet = (typeof FACETS)[number];

/** What a filter judges by beside the rows themselves. */
export interface FilterFacts {
  readonly columns: PlanColumns;
  readonly today: IsoDay;
  readonly dueSoonDays: number;
  /** By row id: the day on which it was last changed in Tabled. */
  readonly changedOn: ReadonlyMap<string, IsoDay>;
}

/**
 * How many actions have a value and pass all other parts. By theme id, `partyKey`, `wordKey`, due state, cell field; of
 * `changedSince` by the day of the last change.
 */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export interface FilterResult {
  /** Ids of the actions that pass. */
  readonly passing: ReadonlySet<string>;
  readonly counts: FacetCounts;
}

export function isFilterSet(filter: PlanFilter): boolean {
  return FACETS.some((facet) => isPartSet(filter, facet));
}

function isPartSet(filter: PlanFilter, facet: Facet): boolean {
  return facet === 'changedSince' ? filter.changedSince !== null : filter[facet].length > 0;
}

const RAG_WORDS = { red: 'Red', amber: 'Amber', green: 'Green' } as const;

/** What a cell of a status or RAG column says, in the council's own word for it where it has one ("Amber – late": Amber). */
function columnWord(text: string, column: CustomColumn, isRag: boolean): string {
  const said = text.trim().replace(/\s+/g, ' ');
  const own = choiceOf(column, said);
  if (own !== undefined) return own.word;
  const rag = isRag ? ragOf(said) : undefined;
  return rag === undefined ? said : RAG_WORDS[rag];
}

/** Each word that the columns say of an action; one "" where they say none. */
export function wordsOf(action: ActionRow, columns: readonly CustomColumn[], isRag: boolean): readonly string[] {
  const words = columns.map((column) => columnWord(customText(action, column.key), column, isRag));
  const said = words.filter((word) => word !== '');
  return said.length === 0 ? [''] : said;
}

/** What one action is found by, but for where it stands and when it was changed. */
interface Traits {
  readonly parties: readonly string[];
  readonly statuses: readonly string[];
  readonly rags: readonly string[];
  readonly due: DueState | undefined;
  readonly empty: readonly string[];
}

interface Known extends Pick<FilterFacts, 'columns' | 'today' | 'dueSoonDays'> {
  readonly traits: Traits;
}

/** Rows are replaced, never changed: what is known of one stays good for as long as the row is there. */
const known = new WeakMap<ActionRow, Known>();

function keysOf(words: readonly string[]): readonly string[] {
  return [...new Set(words.map(wordKey))];
}

/** Which columns tell of RAG and status is asked for every action. */
const telling = new WeakMap<
  PlanColumns,
  { readonly words: readonly CustomColumn[]; readonly rags: readonly CustomColumn[] }
>();

function tellingColumns(columns: PlanColumns) {
  const found = telling.get(columns) ?? { words: statusWordColumns(columns), rags: ragColumns(columns) };
  telling.set(columns, found);
  return found;
}

function readTraits(action: ActionRow, { columns, today, dueSoonDays }: FilterFacts): Traits {
  const { words, rags } = tellingColumns(columns);
  return {
    parties: keysOf([...partiesOf(action.responsibility), ...partiesOf(action.reportedTo)]),
    statuses: keysOf(wordsOf(action, words, false)),
    rags: keysOf(wordsOf(action, rags, true)),
    due: dueState(action, columns, today, dueSoonDays),
    empty: cellFields(action, columns).filter((field) => cellText(action, field).trim() === ''),
  };
}

function traitsOf(action: ActionRow, facts: FilterFacts): Traits {
  const { columns, today, dueSoonDays } = facts;
  const before = known.get(action);
  if (before?.columns === columns && before.today === today && before.dueSoonDays === dueSoonDays) return before.traits;
  const traits = readTraits(action, facts);
  known.set(action, { columns, today, dueSoonDays, traits });
  return traits;
}

/** How the action's date stands to today; undefined where the action is complete. Worked out once for each row. */
export function knownDue(action: ActionRow, facts: FilterFacts): DueState | undefined {
  return traitsOf(action, facts).due;
}

type Values = Readonly<Record<Facet, readonly string[]>>;

function valuesOf(action: ActionRow, theme: string, facts: FilterFacts): Values {
  const { parties, statuses, rags, due, empty } = traitsOf(action, facts);
  const changed = facts.changedOn.get(action.id);
  return {
    themes: [theme],
    parties,
    statuses,
    rags,
    due: due === undefined ? [] : [due],
    empty,
    changedSince: changed === undefined ? [] : [changed],
  };
}

/** Whether a value passes each part; undefined for the parts that let all through. */
type Tests = Readonly<Record<Facet, ((value: string) => boolean) | undefined>>;

function testsOf(filter: PlanFilter): Tests {
  const among = (values: readonly string[]) => {
    const wanted = new Set(values);
    return values.length === 0 ? undefined : (value: string) => wanted.has(value);
  };
  const { changedSince } = filter;
  return {
    themes: among(filter.themes),
    parties: among(filter.parties.map(partyKey)),
    statuses: among(filter.statuses.map(wordKey)),
    rags: among(filter.rags.map(wordKey)),
    due: among(filter.due),
    empty: among(filter.empty),
    changedSince: changedSince === null ? undefined : (day) => day >= changedSince,
  };
}

function failedParts(values: Values, tests: Tests): readonly Facet[] {
  return FACETS.filter((facet) => {
    const test = tests[facet];
    return test !== undefined && !values[facet].some(test);
  });
}

/** Reads rows ahead of a filter, until the time is over. Whether all of them are. */
export function prepareFilter(rows: readonly PlanRow[], facts: FilterFacts, isTimeLeft: () => boolean): boolean {
  for (const row of rows) {
    if (!isTimeLeft()) return false;
    if (row.kind === 'action') traitsOf(row, facts);
  }
  return true;
}

/** Judges every action of the plan. The rows are all of the plan's, in its order. */
export function applyFilter(rows: readonly PlanRow[], filter: PlanFilter, facts: FilterFacts): FilterResult {
  const tests = testsOf(filter);
  const passing = new Set<string>();
  const empty = () => new Map<string, number>();
  const counts = {
    themes: empty(),
    parties: empty(),
    statuses: empty(),
    rags: empty(),
    due: empty(),
    empty: empty(),
    changedSince: empty(),
  };
  let theme = '';
  for (const row of rows) {
    if (row.kind === 'theme') theme = row.id;
    if (row.kind !== 'action') continue;
    const values = valuesOf(row, theme, facts);
    const failed = failedParts(values, tests);
    if (failed.length === 0) passing.add(row.id);
    // What fails by one part alone would pass with another choice there.
    if (failed.length > 1) continue;
    for (const facet of failed.length === 1 ? failed : FACETS) {
      const count = counts[facet];
      for (const value of values[facet]) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return { passing, counts };
}

/** Words are the same in other capitals; ids and fields are not. */
function valueKey(facet: Facet, value: string): string {
  return facet === 'parties' || facet === 'statuses' || facet === 'rags' ? wordKey(value) : value;
}

/** Whether two values of a part choose the same. */
export function isSameValue(facet: Facet, a: string, b: string): boolean {
  return valueKey(facet, a) === valueKey(facet, b);
}

/** How many actions the choice of one value would give, with the other parts as they are. */
export function countOf(counts: FacetCounts, facet: Facet, value: string): number {
  if (facet === 'changedSince') {
    return [...counts.changedSince].reduce((sum, [day, count]) => (day >= value ? sum + count : sum), 0);
  }
  return counts[facet].get(valueKey(facet, value)) ?? 0;
}

/** The filter with one part as the values say. Of `changedSince` the first value counts. */
export function withPart(filter: PlanFilter, facet: Facet, values: readonly string[]): PlanFilter {
  if (facet === 'changedSince') return { ...filter, changedSince: values[0] ?? null };
  return { ...filter, [facet]: values };
}

/** The values of one part; none where it lets all through. */
export function partOf(filter: PlanFilter, facet: Facet): readonly string[] {
  if (facet === 'changedSince') return filter.changedSince === null ? [] : [filter.changedSince];
  return filter[facet];
}

/** The filters that most officers want first. */
export const USUAL_VIEWS: readonly { readonly name: string; readonly filter: PlanFilter }[] = [
  { name: 'Overdue', filter: { ...NO_FILTER, due: ['overdue'] } },
  { name: 'Due soon', filter: { ...NO_FILTER, due: ['due-soon'] } },
  { name: 'No file ref', filter: { ...NO_FILTER, empty: ['fileRef'] } },
];
