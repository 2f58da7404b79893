// Sizes of the page, in twips (1/20 point, 1440 to the inch), as Word counts them.

/** A4 landscape (ISO 216): 297 mm by 210 mm. */
export const PAGE_WIDTH = 16838;
export const PAGE_HEIGHT = 11906;
export const MARGIN = { top: 850, bottom: 964, left: 720, right: 720, footer: 480 } as const;
export const CONTENT_WIDTH = PAGE_WIDTH - MARGIN.left - MARGIN.right;
export const CONTENT_HEIGHT = PAGE_HEIGHT - MARGIN.top - MARGIN.bottom;

/** White space between a cell's edge and its text. */
export const CELL_PADDING = { left: 85, right: 85, top: 45, bottom: 45 } as const;
export const NARROW_CELL_PADDING = { left: 40, right: 40, top: 45, bottom: 45 } as const;
/** How far a bullet's text stands in from the cell's text edge. */
export const BULLET_INDENT = 200;
