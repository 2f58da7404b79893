// Where the keyboard is sent once a dialog has gone: while one is there, it keeps the keyboard to itself, and when it goes, it
// gives it back to where it was.

/** Frames after which a dialog that has come up instead is left to itself. */
const PATIENCE = 60;
/** Frames that a dialog takes to give the keyboard back (dialog.tsx). */
const GIVING_BACK = 2;

function inFrames(count: number, work: () => void): void {
  if (count === 0) work();
  else requestAnimationFrame(() => inFrames(count - 1, work));
}

/** Does something that moves the keyboard, once the dialog that was just closed has gone. */
export function afterDialogs(work: () => void, left = PATIENCE): void {
  requestAnimationFrame(() => {
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') === null) inFrames(GIVING_BACK, work);
    else if (left > 0) afterDialogs(work, left - 1);
  });
}
