// A number with what it counts.

/** "1 row", "3 rows"; with `many` where an s does not make it several: "2 parties". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
