// The gate's part for where a plan came from.

import { carried, isRecord } from './plain-data.ts';
import type { PlanOrigin, Problem } from './plan.ts';
import { type Gate, restoreText } from './restore-gate.ts';

function restoreProblem(value: unknown, gate: Gate): Problem {
  if (!isRecord(value)) return gate.refuse('an import problem is not one');
  const text = (member: keyof Problem) => restoreText(value[member], `the ${member} of an import problem`, gate);
  return { sheet: text('sheet'), cell: text('cell'), text: text('text'), done: text('done') };
}

export function restoreOrigin(value: unknown, gate: Gate): PlanOrigin {
  if (!isRecord(value)) return gate.refuse('its origin is not named');
  const problems = value['problems'] ?? [];
  if (!Array.isArray(problems)) return gate.refuse('its import problems are not a list');
  return {
    ...carried(value, ['file', 'sheet', 'problems']),
    file: restoreText(value['file'], 'the name of the imported file', gate),
    sheet: restoreText(value['sheet'], 'the name of the imported sheet', gate),
    problems: problems.map((problem: unknown) => restoreProblem(problem, gate)),
  };
}
