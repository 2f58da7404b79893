// Where the parts of static-parts.json say what each document says for itself.
export const PLACE = {
  body: '{{body}}',
  title: '{{title}}',
  subject: '{{subject}}',
  author: '{{author}}',
  /** The day of the export, as 2026-11-25. */
  day: '{{day}}',
} as const;
