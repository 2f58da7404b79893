// What the officer chooses for an export: kept with the plan, and used again for the next one.
import * as v from 'valibot';
import type { IsoDay } from './calendar.ts';
import { HEADED_FIELDS, type PlanColumns } from './plan.ts';
import { type CellField, customField } from './row-cells.ts';

export const EXPORT_KINDS = ['word', 'excel'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** "original": the one table that members know. "accessible": a table for each theme, no merged and no empty cell. */
export const LAYOUTS = ['original', 'accessible'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What stands around the table, each a line of text in the officer's words; "" for what is left out. */
export const PAPER_DETAILS = [
  'council',
  'appendix',
  'committee',
  'meetingDate',
  'agendaItem',
  'author',
  'asAt',
  'version',
] as const;
export type PaperDetail = (typeof PAPER_DETAILS)[number];
/** What each is called within a sentence. */
export const DETAIL_NAMES: Readonly<Record<PaperDetail, string>> = {
  council: 'the council',
  appendix: 'the appendix',
  committee: 'the committee',
  meetingDate: 'the meeting date',
  agendaItem: 'the agenda item',
  author: 'the report author',
  asAt: '“As at”',
  version: 'the version',
};

const text = v.fallback(v.pipe(v.string(), v.maxLength(1000)), '');
const flag = v.fallback(v.boolean(), false);

const rowChoice = v.variant('kind', [
  v.object({ kind: v.literal('all') }),
  /** The rows of one theme, by the theme row's id. */
  v.object({ kind: v.literal('theme'), theme: v.string() }),
  /** The actions that name a party under Responsibility or Reported To. */
  v.object({ kind: v.literal('party'), party: v.string() }),
  /** The actions that are overdue, or whose RAG is red or amber. */
  v.object({ kind: v.literal('exceptions') }),
  /** The actions that were changed in Tabled on that day or later. */
  v.object({ kind: v.literal('changed'), since: v.pipe(v.string(), v.isoDate()) }),
]);
export type RowChoice = v.InferOutput<typeof rowChoice>;

const settings = v.object({
  /** What was exported last. */
  kind: v.fallback(v.picklist(EXPORT_KINDS), 'word'),
  layout: v.fallback(v.picklist(LAYOUTS), 'original'),
  details: v.object({
    council: text,
    appendix: text,
    committee: text,
    meetingDate: text,
    agendaItem: text,
    author: text,
    asAt: text,
    version: text,
  } satisfies Record<PaperDetail, typeof text>),
  rows: v.fallback(rowChoice, { kind: 'all' }),
  /** Columns that are left out, by field: "date", "custom:rag". The action's own column never is. */
  hiddenColumns: v.fallback(v.array(v.string()), []),
  /** Shares of the page's width by field, where the officer has drawn a column wider or narrower; any unit. */
  columnShares: v.fallback(v.record(v.string(), v.pipe(v.number(), v.finite(), v.gtValue(0))), {}),
  /** Whether what the RAG words mean is printed. */
  showRagKey: flag,
  ragKey: v.fallback(v.array(v.object({ word: v.string(), meaning: v.string() })), []),
  /** Whether the acronyms are printed; those without a long form never are. */
  showAcronyms: flag,
  acronyms: v.fallback(v.array(v.object({ short: v.string(), long: v.string() })), []),
  /** Whether the counts by theme and status stand before the table. */
  showSummary: flag,
  /** Whether the evidence of the exported actions is listed after the table. */
  showEvidence: flag,
  /** The council's own template: which of those that main keeps, and its name for the person; null for none. */
  template: v.fallback(
    v.nullable(v.object({ id: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), name: v.string() })),
    null,
  ),
});

/** Of this plan's exports. Plain data. */
export type ExportSettings = v.InferOutput<typeof settings>;

export const RAG_MEANINGS: ExportSettings['ragKey'] = [
  { word: 'Red', meaning: 'Not on course: the action will be late or will not be done without a decision' },
  { word: 'Amber', meaning: 'At risk: the action is behind, and there is a plan to bring it back' },
  { word: 'Green', meaning: 'On course, or complete' },
];

export const USUAL_EXPORT: ExportSettings = {
  kind: 'word',
  layout: 'original',
  details: {
    council: '',
    appendix: '',
    committee: '',
    meetingDate: '',
    agendaItem: '',
    author: '',
    asAt: '',
    version: '',
  },
  rows: { kind: 'all' },
  hiddenColumns: [],
  columnShares: {},
  showRagKey: false,
  ragKey: RAG_MEANINGS,
  showAcronyms: false,
  acronyms: [],
  showSummary: false,
  showEvidence: false,
  template: null,
};

/** The settings' schema, for calls and files: whatever cannot be used is as usual, and takes nothing else with it. */
export const exportSettings = v.fallback(settings, USUAL_EXPORT);

/** Settings from outside: a plan file, a settings file of the command line. */
export function restoreExportSettings(value: unknown): ExportSettings {
  const given = typeof value === 'object' && value !== null ? value : {};
  const details = 'details' in given && typeof given.details === 'object' ? given.details : {};
  return v.parse(exportSettings, { ...USUAL_EXPORT, ...given, details: { ...USUAL_EXPORT.details, ...details } });
}

/** The headed columns that an export shows, in the plan's order; the first is "action", which spans the number too. */
export function shownColumns(columns: PlanColumns, { hiddenColumns }: ExportSettings): readonly CellField[] {
  const all: readonly CellField[] = [...HEADED_FIELDS, ...columns.custom.map(({ key }) => customField(key))];
  return all.filter((field) => field === 'action' || !hiddenColumns.includes(field));
}

/** What an export needs to know beside the plan and its settings. */
export interface ExportFacts {
  /** The day on which it is made. */
  readonly today: IsoDay;
  /** Ids of the rows changed since the day that the settings name; empty where they name none. */
  readonly changedRows: readonly string[];
}
