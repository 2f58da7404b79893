import { describe, expect, it } from 'vitest';
import { asTabledError, type ErrorCode, type ErrorFacts, TabledError } from '../../../shared/errors.ts';
import { isErrorCode, mirrorSentence, sentenceFor } from '../../../shared/sentences.ts';

/** One example of every error: a code that is missing here does not compile. */
const examples: { readonly [Code in ErrorCode]: ErrorFacts[Code] } = {
  'file-not-workbook': { file: 'F', looksLike: 'a PDF' },
  'file-encrypted': { file: 'F' },
  'file-empty': { file: 'F' },
  'file-no-table': { file: 'F', sheets: 'S' },
  'file-damaged': { file: 'F' },
  'file-too-large': { file: 'F', limit: '64 MB' },
  'file-too-slow': { file: 'F', seconds: 60 },
  'file-unreadable': { file: 'F', reason: 'R' },
  'paste-no-table': {},
  'plan-refused': { file: 'F', reason: 'R' },
  'plan-newer-format': { file: 'F', format: 'tabled-plan/2' },
  'copy-checksum': { file: 'Plan.tabled', part: 'plan.json' },
  'copy-unsafe-name': { file: 'Plan.tabled', name: '../plan.json' },
  'copy-too-large': { plan: 'P', size: '400 MB', limit: '384 MB' },
  'copy-check-failed': { file: 'Plan.tabled', reason: 'R.' },
  'evidence-missing': { file: 'Minutes.pdf', folder: '/plans/p/evidence' },
  'evidence-too-large': { file: 'F', limit: '64 MB' },
  'bundle-too-large': { plan: 'P', size: '300 MB', limit: '256 MB' },
  'evidence-changed': { evidence: 'Minutes.pdf' },
  'link-not-followed': { target: '\\\\server\\share' },
  'backup-gone': { backup: '2026-11-23.json' },
  'target-locked': { file: 'F', program: 'Word' },
  'target-read-only': { file: 'F', what: '/packs' },
  'target-missing': { file: 'F', folder: '/packs' },
  'disk-full': { file: 'F' },
  'write-failed': { file: 'F', reason: 'R' },
  'document-failed': { file: 'F', reason: 'R' },
  'rows-gone': { what: 'the party “CMT”' },
  'settings-refused': { file: 'F', reason: 'R' },
  'document-check-failed': { file: 'F', faults: 'Action 17 is missing.' },
  'document-not-as-checked': { file: 'F', reason: 'it holds other bytes' },
  'template-missing': { template: 'T' },
  'template-unusable': { file: 'F', reason: 'it has no marker. Put one in.' },
  'open-failed': { file: 'F', reason: 'R' },
  'ticket-spent': {},
  'bad-arguments': { call: 'about', reason: 'R' },
  'desk-refused': {},
  'desk-unreachable': {},
  'edit-conflict': { row: 'that row' },
  'cell-changed': { cell: 'Evidence of action 17' },
  'cells-changed': { what: 'action 17' },
  'texts-too-long': { cell: 'Evidence of action 17', limit: '1,000,000' },
  'columns-changed': { column: 'Progress' },
  'text-too-long': { cell: 'Evidence of action 17', limit: '1,000,000' },
  'not-on-screen': {},
  'comparison-outdated': { plan: 'P' },
  'plan-gone': { plan: 'P' },
  'preview-outdated': { plan: 'P' },
  'result-too-long': { cell: 'Evidence of action 17', limit: '1,000,000' },
  'working-copy-failed': { reason: 'R' },
  unexpected: { reason: 'R' },
};
const codes = Object.keys(examples) as ErrorCode[];

describe('every error', () => {
  it.each(codes)('%s has a plain sentence with every fact in it, and a next step', (code) => {
    const facts: ErrorFacts[ErrorCode] = examples[code];
    const sentence = sentenceFor({ code, facts });
    for (const fact of Object.values(facts)) expect(sentence).toContain(String(fact));
    expect(sentence).toMatch(/^[“A-Z].*\.$/);
    expect(sentence).not.toMatch(/undefined|null|Error|exception|\bE[A-Z]{4,}\b/);
    expect(sentence.split('. ').length).toBeGreaterThan(1);
  });

  it.each(codes.filter((code) => /^(?:file|plan)-/.test(code)))('%s says that nothing was changed', (code) => {
    expect(sentenceFor({ code, facts: examples[code] })).toContain('Nothing was changed');
  });

  it.each(['target-locked', 'target-read-only', 'target-missing', 'disk-full', 'write-failed'] as const)(
    '%s offers to save a copy elsewhere',
    (code) => {
      expect(sentenceFor({ code, facts: examples[code] })).toMatch(/save a copy elsewhere/i);
    },
  );
});

it('a plan that could not be mirrored is told as what goes on being tried, with nothing to choose', () => {
  for (const code of codes) expect(mirrorSentence({ code, facts: examples[code] })).toMatch(/^[“A-Z].*\.$/);
  const sentence = mirrorSentence({ code: 'disk-full', facts: { file: 'plan.json' } });
  expect(sentence).toMatch(
    /^“plan.json” could not be saved: the disk is full\. Make some room on it\. Your edits are kept.*goes on trying\.$/,
  );
});

it('codes from another process are only believed if they are ours', () => {
  expect(codes.every(isErrorCode)).toBe(true);
  for (const code of ['constructor', '', 7, undefined]) expect(isErrorCode(code)).toBe(false);
});

it('whatever is thrown becomes an error with a sentence', () => {
  const known = new TabledError('disk-full', { file: 'F' });
  expect(asTabledError(known)).toBe(known);
  expect(sentenceFor(asTabledError('text'))).toContain('text');
  expect(sentenceFor(asTabledError(new Error('reason')))).toContain('reason');
});
