// Where the keyboard is in the page, for what must not lose it.

/** Into the table where it was there last, else where it begins. Whether there was a table to go to. */
export function focusTable(): boolean {
  const entry = document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  entry?.focus();
  return entry !== null;
}

/** For when the keyboard's place has gone: into the table, else to the first button. */
export function focusSomewhere(): void {
  if (!focusTable()) document.querySelector('button')?.focus();
}
