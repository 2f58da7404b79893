// How the properties of paragraphs, tables, rows and cells are gone through: one element for each, none of them a text.
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';

/** Calls `visit` at the start of each child of the element that has just opened, and goes on to the element's end. */
export function eachChild(scanner: XmlScanner, visit: (name: string) => void): void {
  const depth = scanner.depth;
  for (;;) {
    const event = scanner.next();
    if (scanner.depth < depth) return;
    if (event !== 'open') continue;
    const { name } = scanner;
    visit(name);
    // The visit may itself have gone to the child's end.
    if (scanner.depth > depth) scanner.skipElement();
  }
}
