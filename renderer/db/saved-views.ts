// Filters with names, kept with the plan. None of it is an edit of the plan.
import type { PlanFilter, SavedView } from '../../shared/plan/plan-settings.ts';
import { changePlanSettings } from './kept-settings.ts';
import type { TabledDatabase } from './schema.ts';

function changeViews(
  db: TabledDatabase,
  planId: string,
  now: Date,
  change: (views: readonly SavedView[]) => readonly SavedView[],
): Promise<void> {
  return changePlanSettings(db, planId, (settings) => ({ ...settings, views: [...change(settings.views)] }), now);
}

/**
 * Saves a filter by a name. A view that has the name already is given the new filter.
 * @throws TabledError not-on-screen where another plan has come on screen since; so do the others here
 */
export function saveView(
  db: TabledDatabase,
  planId: string,
  view: { readonly id: string; readonly name: string; readonly filter: PlanFilter },
  now: Date,
): Promise<void> {
  return changeViews(db, planId, now, (views) =>
    views.some(({ name }) => name === view.name)
      ? views.map((one) => (one.name === view.name ? { ...one, filter: view.filter } : one))
      : [...views, view],
  );
}

/** Gives a view another name. Nothing is done where the view is gone, or another has the name. */
export function renameView(db: TabledDatabase, planId: string, id: string, name: string, now: Date): Promise<void> {
  return changeViews(db, planId, now, (views) =>
    views.some((one) => one.id !== id && one.name === name)
      ? views
      : views.map((one) => (one.id === id ? { ...one, name } : one)),
  );
}

export function deleteView(db: TabledDatabase, planId: string, id: string, now: Date): Promise<void> {
  return changeViews(db, planId, now, (views) => views.filter((one) => one.id !== id));
}
