// What may have changed outside is looked at when the person comes back to the window, and now and then while they are there.

/** @returns ends it */
export function onReturn(look: () => void, everyMs: number): () => void {
  const timer = setInterval(look, everyMs);
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
