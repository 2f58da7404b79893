// What the words of imported sheets tell of a RAG and of a status.
import { describe, expect, it } from 'vitest';
import { saysDone } from '../../../../shared/plan/done-words.ts';
import { ragOf } from '../../../../shared/plan/rag-words.ts';

describe('a colour', () => {
  it.each([
    ['Red', 'red'],
    ['AMBER - late', 'amber'],
    ['Amber – awaiting ICT', 'amber'],
    ['yellow', 'amber'],
    ['• Green', 'green'],
    ['R', 'red'],
    ['a', 'amber'],
    ['(G)', 'green'],
    ['“A”', 'amber'],
    ['G.', 'green'],
    ['R - late', 'red'],
    ['R- late', 'red'],
    ['A – late', 'amber'],
    ['A—late', 'amber'],
    ['G: done', 'green'],
    ['A (was R)', 'amber'],
    ['A/G', 'amber'],
    ['R / A', 'red'],
    ['R → A', 'red'],
    ['A\nawaiting ICT', 'amber'],
  ])('is named by %j', (text, colour) => {
    expect(ragOf(text)).toBe(colour);
  });

  it.each([
    'A decision is awaited from ICT',
    'R&D budget agreed',
    'G Smith to advise',
    'G. Smith to advise',
    'A-level results',
    'A/C to be settled',
    'R2 is late',
    'Redacted',
    'Reducing',
    '',
  ])('is not named by %j', (text) => {
    expect(ragOf(text)).toBeUndefined();
  });
});

describe('complete', () => {
  it.each([
    'Complete',
    'complete.',
    'Completed',
    'COMPLETE',
    'Done',
    'Closed',
    '100%',
    '100 %',
    'Achieved 100%',
    'Completed – 100%',
    'Completed May',
    'Completed in May 2010',
    'Completed by ICT',
    'Complete May 2010',
    'Complete – signed off by CMT',
    'Complete - reported to Audit Committee',
    'Complete (see minutes)',
    'Complete, to be reported in June',
    'Complete and up to date',
    'Complete and signed off',
    'Complete as at 31 March 2010',
    'Completed. Awaiting next year’s survey',
    'Completed\nPart 2 follows in June',
    'Closed – no further action',
    'Closed – not achieved',
    'Completed – 95% response rate',
    'Completed 51 of 51',
    'Implemented across all directorates',
    'Implemented Q4 2009/10',
  ])('is what %j says', (text) => {
    expect(saysDone(text)).toBe(true);
  });

  it.each([
    'Achieved 40%',
    'Achieved: 40%',
    'Achieved only 40 per cent',
    'Completed (80%)',
    'Completed - 80%',
    'Completed 3 of 7',
    'Completed 3 out of the 7 reviews',
    'Implemented in part',
    'Implemented partly',
    'Implemented in most directorates',
    'Complete except for Housing',
    'Completed subject to approval',
    'Done, but not signed off',
    'Complete – awaiting sign-off',
    'Completed so far: two',
    'Complete draft by May',
    'Complete the review',
    'Complete review of data',
    'Complete 3 surveys',
    'Complete May review',
    'Complete and report to CMT',
    'Complete by March',
    'Complete in June',
    'Completed by March 2010',
    'Completed by the end of June',
    'Implemented by June 2010',
    'Completed when ICT has moved',
    'Completed forms to be returned',
    '100% of forms to be returned',
    '100% by June',
    'Done?',
    'Completed: no',
    'Completed – not yet',
    'Completeness check under way',
    'Completing',
    'Not complete',
    'In progress',
    '',
  ])('is not what %j says', (text) => {
    expect(saysDone(text)).toBe(false);
  });
});
