// The pages that a part of a Word document is set on (ISO/IEC 29500-1, 17.6).
import type { XmlScanner } from '../../export/read-back/xml-scanner.ts';
import type { ReadSection } from './blocks.ts';
import { eachChild } from './properties.ts';
import { numberOf } from './styles.ts';

/** The section whose properties have just opened, up to their end. */
export function readSection(scanner: XmlScanner): Omit<ReadSection, 'end'> {
  const section = { width: 0, height: 0, isLandscape: false, left: 0, right: 0, footers: [] as string[] };
  eachChild(scanner, (name) => {
    const size = (attribute: string) => numberOf(scanner.attribute(attribute));
    if (name === 'w:pgSz') {
      section.width = size('w:w');
      section.height = size('w:h');
      section.isLandscape = scanner.attribute('w:orient') === 'landscape';
    } else if (name === 'w:pgMar') {
      section.left = size('w:left') + size('w:gutter');
      section.right = size('w:right');
    } else if (name === 'w:footerReference') section.footers.push(scanner.attribute('r:id') ?? '');
  });
  return section;
}
