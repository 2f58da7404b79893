// Widths are kept in rem, so that they grow with the person's text size; the mouse moves in pixels.
export function remInPixels(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
