// The order of the rows once some of the changes are made.

export interface OrderChanges {
  /** Rows of the plan that go. */
  readonly gone: ReadonlySet<string>;
  /** Rows that get the place that the sheet gives them: those added, and those moved. */
  readonly placed: ReadonlySet<string>;
  /** Rows that the sheet has elsewhere and that stay: they show nobody the way. */
  readonly stay: ReadonlySet<string>;
}

/**
 * The ids of all rows in their new order. Rows that are placed come right after the row before them in the sheet; all
 * others keep their order.
 * @param plan the ids of the plan's rows in its order
 * @param sheet the ids of the sheet's rows in its order
 */
export function mergedOrder(
  plan: readonly string[],
  sheet: readonly string[],
  { gone, placed, stay }: OrderChanges,
): readonly string[] {
  const kept = plan.filter((id) => !gone.has(id) && !placed.has(id));
  const inPlace = new Set(kept.filter((id) => !stay.has(id)));
  const first: string[] = [];
  const following = new Map<string, string[]>();
  let followers = first;
  for (const id of sheet) {
    if (placed.has(id)) followers.push(id);
    else if (inPlace.has(id)) {
      followers = [];
      following.set(id, followers);
    }
  }
  return [...first, ...kept.flatMap((id) => [id, ...(following.get(id) ?? [])])];
}
