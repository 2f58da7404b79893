// The export dialog's state: the choices, what the plan offers for them, and what they come to.
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useRef, useState } from 'react';
import { chooseRows, goneFrom, judgedOn } from '../../shared/export/choose-rows.ts';
import { findAcronyms } from '../../shared/export/find-acronyms.ts';
import type { IsoDay } from '../../shared/plan/calendar.ts';
import { type ExportSettings, USUAL_EXPORT } from '../../shared/plan/export-settings.ts';
import { localDay } from '../../shared/plan/local-day.ts';
import { listParties } from '../../shared/plan/parties.ts';
import { countRows, type Plan } from '../../shared/plan/plan.ts';
import { readPlanDate } from '../../shared/plan/plan-dates.ts';
import { shorten } from '../../shared/plan/row-cells.ts';
import { asPlan, type OpenPlan } from '../db/open-plan.ts';
import type { Services } from '../services.ts';
import { changedRowsFor, type ExportWish, sameContent } from './export-wish.ts';

export interface ExportChoices {
  readonly plan: Plan;
  readonly settings: ExportSettings;
  readonly change: (part: Partial<ExportSettings>) => void;
  /** Each theme's row id with its words. */
  readonly themes: readonly (readonly [id: string, words: string])[];
  readonly parties: readonly string[];
  /** What the rows were chosen by and the plan has no more: all rows are chosen instead. Undefined where it is there. */
  readonly gone: string | undefined;
  /** The acronyms that the plan itself uses. */
  readonly found: ReadonlySet<string>;
  /** Actions that are chosen, and all there are; undefined until it is known which rows were changed. */
  readonly counts: { readonly chosen: number; readonly all: number } | undefined;
  readonly judgedOn: IsoDay;
  readonly isJudgedAsAt: boolean;
  /** The day a month ago: a first offer for "changed since". */
  readonly monthAgo: IsoDay;
  /** Undefined until it is known which rows were changed. */
  readonly wish: ExportWish | undefined;
}

const LONGEST_THEME = 80;

/** The plan on screen, the same object for as long as it says the same. */
function useSteadyPlan(open: OpenPlan): Plan {
  const last = useRef<Plan>(undefined);
  return useMemo(() => {
    const plan = asPlan(open);
    if (last.current === undefined || !sameContent(last.current, plan)) last.current = plan;
    return last.current;
  }, [open]);
}

function monthBefore(now: Date): IsoDay {
  return localDay(new Date(now.getFullYear(), now.getMonth() - 1, Math.min(now.getDate(), 28)));
}

/** @param first the choices to begin with */
export function useExportChoices(open: OpenPlan, first: ExportSettings, { db, now }: Services): ExportChoices {
  const plan = useSteadyPlan(open);
  const [given, setSettings] = useState(() => ({ ...first, acronyms: findAcronyms(plan, first.acronyms) }));
  // Told of the plan as it is now: another window may delete a theme, and bring it back.
  const gone = useMemo(() => goneFrom(plan.rows, given.rows), [plan, given.rows]);
  const settings = useMemo(() => (gone === undefined ? given : { ...given, rows: USUAL_EXPORT.rows }), [given, gone]);
  const { rows } = settings;
  const planId = open.record.id;
  // With the choice that it was found for: the last one stands until the next is there.
  const answer = useLiveQuery(
    async () => ({ rows, changedRows: await changedRowsFor(db, planId, settings) }),
    [db, planId, rows],
  );
  const changedRows = answer?.rows === rows ? answer.changedRows : undefined;
  const today = localDay(now());
  const wish = useMemo(
    () => (changedRows === undefined ? undefined : { plan, settings, changedRows }),
    [plan, settings, changedRows],
  );
  const offers = useMemo(
    () => ({
      themes: plan.rows.flatMap((row) =>
        row.kind === 'theme' ? [[row.id, shorten(row.text, LONGEST_THEME)] as const] : [],
      ),
      parties: listParties(plan.rows),
      found: new Set(findAcronyms(plan, []).map(({ short }) => short)),
    }),
    [plan],
  );
  const counts = useMemo(() => {
    if (wish === undefined) return undefined;
    const chosen = chooseRows(wish.plan, wish.settings, { today, changedRows: wish.changedRows });
    return { chosen: countRows(chosen.rows).actions, all: countRows(wish.plan.rows).actions };
  }, [wish, today]);
  return {
    plan,
    settings,
    change: (part) => setSettings((before) => ({ ...before, ...part })),
    ...offers,
    gone,
    counts,
    judgedOn: judgedOn(settings, { today, changedRows: [] }),
    isJudgedAsAt: readPlanDate(settings.details.asAt) !== undefined,
    monthAgo: monthBefore(now()),
    wish,
  };
}
