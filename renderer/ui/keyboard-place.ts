// Where the keyboard is in the page, for what sends it somewhere or must not lose it.

/** Sends the keyboard to a cell of the table, and brings the cell into sight. */
export function focusCell(cell: HTMLElement): void {
  // A theme's band sticks below the headings: the browser takes it for seen while its row is far above.
  if (getComputedStyle(cell).position === 'sticky') cell.closest('tr')?.scrollIntoView({ block: 'nearest' });
  cell.focus();
}

/** Into the table where it was there last, else where it begins. Whether there was a table to go to. */
export function focusTable(): boolean {
  const entry = document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  if (entry !== null) focusCell(entry);
  return entry !== null;
}

/** Does something once the open dialog has gone, and has given the keyboard back to where it was before. */
export function afterDialog(work: () => void): void {
  requestAnimationFrame(() => {
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) afterDialog(work);
    else requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(work)));
  });
}

/** Back to the place that had the keyboard; where that has gone, into the table, else to the first button. */
export function focusAgain(place: Element | null): void {
  if (place instanceof HTMLElement && place.isConnected && place !== document.body) place.focus();
  else if (!focusTable()) document.querySelector('button')?.focus();
}

/** Into the table, once what had the keyboard has gone with what it did. Two frames: the table may have to be drawn first. */
export function focusTableWhenLost(): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusTable();
    }),
  );
}
