// Where on screen a place in a text field's text is: the field tells nobody, so that the text is laid out once more,
// out of sight, as the field has it.

const LAID_OUT_BY = [
  'boxSizing',
  'width',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'tabSize',
  'overflowWrap',
] as const;

/** The line that the place is in, in the window's pixels: its left end is the place's. */
export function caretLine(area: HTMLTextAreaElement, at: number): DOMRect {
  const copy = document.createElement('div');
  const look = getComputedStyle(area);
  for (const name of LAID_OUT_BY) copy.style[name] = look[name];
  Object.assign(copy.style, { position: 'fixed', top: '0', left: '0', visibility: 'hidden', whiteSpace: 'pre-wrap' });
  const sign = document.createElement('span');
  // The word goes on behind the place, and must break where it does in the field.
  sign.textContent = /^\S+/.exec(area.value.slice(at))?.[0] ?? '\u200b';
  copy.append(area.value.slice(0, at), sign);
  document.body.append(copy);
  const [copied, place] = [copy.getBoundingClientRect(), sign.getClientRects()[0] ?? sign.getBoundingClientRect()];
  copy.remove();
  const box = area.getBoundingClientRect();
  return new DOMRect(
    box.left + place.left - copied.left,
    box.top + place.top - copied.top - area.scrollTop,
    1,
    place.height,
  );
}
