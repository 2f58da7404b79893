// How much of the plan a filter lets through, in words.

/** "7 of 51 actions". */
export function shownOf(shown: number, actions: number): string {
  const of = actions.toLocaleString('en-GB');
  return `${shown.toLocaleString('en-GB')} of ${of} ${actions === 1 ? 'action' : 'actions'}`;
}
