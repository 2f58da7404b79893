import { describe, expect, it } from 'vitest';
import type { EvidenceItem } from '../../../../shared/plan/evidence.ts';
import { actionsWithoutEvidence, registerLines, unnamedFiles } from '../../../../shared/plan/evidence-register.ts';
import type { ActionRow, PlanRow } from '../../../../shared/plan/plan.ts';

const version = (name: string, sign: string) => ({
  name,
  sha256: sign.repeat(64),
  bytes: 7,
  addedOn: '2026-11-25',
});
const file = (id: string, name: string, sign: string): EvidenceItem => ({
  id,
  kind: 'file',
  title: id,
  ...version(name, sign),
});
const link: EvidenceItem = { id: 'l', kind: 'link', title: 'L', target: 'https://x.example', addedOn: '2026-11-25' };

function action(number: string, ...evidence: readonly string[]): ActionRow {
  const texts = { action: '', date: '', responsibility: '', reportedTo: '', evidence: '', fileRef: '' };
  const attachments = evidence.map((id) => ({ evidence: id, reference: `${number}/${id}` }));
  return { id: number, kind: 'action', number, ...texts, custom: {}, ...(evidence.length > 0 ? { attachments } : {}) };
}

const rows: readonly PlanRow[] = [
  { id: 't', kind: 'theme', text: 'T', date: '' },
  action('1', 'a', 'l'),
  action('2'),
  action('3', 'a'),
];

describe('the register', () => {
  it('tells what each item supports, and that actions have none', () => {
    const [first, second, third] = registerLines(
      [file('a', 'a.pdf', '1'), link, file('b', 'b.pdf', '2')],
      rows,
      undefined,
    );
    expect(first?.supports.map(({ row, reference }) => [row.number, reference])).toEqual([
      ['1', '1/a'],
      ['3', '3/a'],
    ]);
    expect(second?.supports).toHaveLength(1);
    expect(third?.supports).toEqual([]);
    expect([first?.state, third?.state]).toEqual(['there', 'there']);
    expect(actionsWithoutEvidence(rows).map(({ number }) => number)).toEqual(['2']);
  });

  it('finds by content what was renamed, changed or lost, and what nothing names', () => {
    const replaced = { ...file('r', 'new.pdf', '4'), earlier: [version('old.pdf', '5'), version('older.pdf', '6')] };
    const items = [file('a', 'a.pdf', '1'), file('b', 'b.pdf', '2'), file('c', 'c.pdf', '3'), replaced, link];
    const files = [
      version('renamed.pdf', '1'),
      version('b.pdf', '9'),
      version('new.pdf', '4'),
      version('old.pdf', '5'),
      version('notes.txt', '7'),
    ];
    const lines = registerLines(items, rows, files);
    expect(lines.map(({ state }) => state)).toEqual(['there', 'changed', 'missing', 'there', 'there']);
    expect(lines[3]?.missingEarlier).toEqual(['older.pdf']);
    expect(unnamedFiles(items, files).map(({ name }) => name)).toEqual(['notes.txt']);
  });
});
