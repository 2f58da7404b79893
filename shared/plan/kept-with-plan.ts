// What a plan has beside its title, columns, rows and evidence: where it came from, how it is looked at and exported, and
// what a later version has put there. None of it is edited in the table; a copy that is put back brings its own.
import { restoreExportSettings, USUAL_EXPORT } from './export-settings.ts';
import { carried, isRecord, type PlainRecord, samePlain } from './plain-data.ts';
import { PLAN_MEMBERS, type Plan } from './plan.ts';
import { restorePlanSettings, USUAL_SETTINGS } from './plan-settings.ts';

export interface KeptWithPlan extends Pick<Plan, 'origin' | 'exportSettings' | 'settings'> {
  /** Members of the plan that this version does not know. */
  readonly carried: Readonly<Record<string, unknown>>;
}

export function keptWithPlan(plan: Plan): KeptWithPlan {
  const { origin, exportSettings, settings } = plan;
  return {
    carried: carried({ ...plan }, PLAN_MEMBERS),
    ...(origin === undefined ? {} : { origin }),
    ...(exportSettings === undefined ? {} : { exportSettings }),
    ...(settings === undefined ? {} : { settings }),
  };
}

/** How the plan is looked at is the same: settings that were never made are as usual. */
export function sameSettings(a: KeptWithPlan, b: KeptWithPlan): boolean {
  return samePlain(restorePlanSettings(a.settings), restorePlanSettings(b.settings)) && samePlain(a.carried, b.carried);
}

/** What an export of the plan begins with is the same. */
export function sameExport(a: KeptWithPlan, b: KeptWithPlan): boolean {
  return samePlain(restoreExportSettings(a.exportSettings), restoreExportSettings(b.exportSettings));
}

export function sameOrigin(a: KeptWithPlan, b: KeptWithPlan): boolean {
  return samePlain(a.origin, b.origin);
}

/** Own properties only: a later version may give a member any name. */
function memberOf(value: PlainRecord, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

interface Move {
  readonly present: unknown;
  readonly from: unknown;
  readonly to: unknown;
}

/** From one record to the other, member by member: one that is another by now than `from` has it stays as it is. */
function movedMembers({ present, from, to }: Move, usual: PlainRecord): unknown {
  if (samePlain(present, from)) return to;
  const [now, before, after] = [present, from, to].map((value) => (isRecord(value) ? value : usual));
  if (now === undefined || before === undefined || after === undefined) return present;
  const members = [...new Set([...Object.keys(now), ...Object.keys(after)])].map((key) => {
    const member = memberOf(now, key);
    return [key, samePlain(member, memberOf(before, key)) ? memberOf(after, key) : member] as const;
  });
  return Object.fromEntries(members.filter(([, value]) => value !== undefined));
}

/** What is kept with the plan, taken from one state to another. What the person has chosen since stays as it is. */
export function movedKept(present: KeptWithPlan, from: KeptWithPlan, to: KeptWithPlan): KeptWithPlan {
  const of = (member: keyof KeptWithPlan): Move => ({ present: present[member], from: from[member], to: to[member] });
  const settings = movedMembers(of('settings'), USUAL_SETTINGS);
  const exportSettings = movedMembers(of('exportSettings'), USUAL_EXPORT);
  const origin = sameOrigin(present, from) ? to.origin : present.origin;
  return {
    carried: samePlain(present.carried, from.carried) ? to.carried : present.carried,
    ...(origin === undefined ? {} : { origin }),
    ...(exportSettings === undefined ? {} : { exportSettings: restoreExportSettings(exportSettings) }),
    ...(settings === undefined ? {} : { settings: restorePlanSettings(settings) }),
  };
}
