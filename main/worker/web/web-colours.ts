// The colours that a web page fills the cells of its tables with, as far as it names them plainly.

/** The plain names among those of CSS that office programs write. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['red', 'FF0000'],
  ['orange', 'FFA500'],
  ['yellow', 'FFFF00'],
  ['lime', '00FF00'],
  ['green', '008000'],
  ['blue', '0000FF'],
]);

/** "#ff0000", "#f00", "rgb(255, 0, 0)" or "red" as "RRGGBB"; undefined for white and for all else. */
export function webColour(value: string): string | undefined {
  const plain = value.trim().toLowerCase();
  const [, long] = /^#?([\da-f]{6})$/.exec(plain) ?? [];
  const [, ...short] = /^#([\da-f])([\da-f])([\da-f])$/.exec(plain) ?? [];
  const [, ...parts] = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(plain) ?? [];
  let colour = long ?? NAMED.get(plain);
  if (short.length > 0) colour = short.map((digit) => digit + digit).join('');
  if (parts.length > 0)
    colour = parts.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0')).join('');
  const made = colour?.toUpperCase();
  return made === 'FFFFFF' ? undefined : made;
}
