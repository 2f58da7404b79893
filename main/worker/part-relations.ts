// Which part of a workbook a relation leads to: Open Packaging Conventions (ECMA-376 part 2, 9.3), as Excel writes them.

/** The parts by their relations' ids, of the relations that xl/workbook has. */
export function relationTargets(parts: ReadonlyMap<string, Uint8Array>, part: string): ReadonlyMap<string, string> {
  const relations = Buffer.from(parts.get(part) ?? []).toString('utf8');
  const targets = new Map<string, string>();
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)) {
    const target = /\sTarget="([^"]*)"/.exec(relation)?.[1] ?? '';
    targets.set(
      /\sId="([^"]*)"/.exec(relation)?.[1] ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`,
    );
  }
  return targets;
}
