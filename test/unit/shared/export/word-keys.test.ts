import { describe, expect, it } from 'vitest';
import { wordKeys } from '../../../../shared/export/word-keys.ts';
import { USUAL_EXPORT } from '../../../../shared/plan/export-settings.ts';
import { COUNCIL_LABELS, type CustomColumn, type PlanColumns } from '../../../../shared/plan/plan.ts';

const settings = { ...USUAL_EXPORT, showRagKey: true, ragKey: [{ word: 'Red', meaning: 'Given for the export' }] };

function withColumns(...custom: readonly CustomColumn[]): PlanColumns {
  return { ...COUNCIL_LABELS, custom };
}

const rag: CustomColumn = {
  key: 'rag',
  label: 'Health',
  role: 'rag',
  choices: [
    { word: 'Off track', meaning: 'A decision is needed', colour: 'red' },
    { word: 'Unsaid', meaning: ' ' },
  ],
};
const status: CustomColumn = {
  key: 'status',
  label: 'Status',
  role: 'status',
  choices: [{ word: 'Parked', meaning: 'Until the budget is set', colour: 'amber' }],
};

describe('what is printed of what words mean', () => {
  it('is nothing where nobody asks for it', () => {
    expect(wordKeys(withColumns(rag, status), USUAL_EXPORT)).toEqual([]);
  });

  it('is what was given for exports, where the plan defines no words', () => {
    expect(wordKeys(withColumns({ key: 'rag', label: 'RAG' }), settings)).toEqual([
      { name: 'RAG key', word: 'RAG', lines: [{ word: 'Red', meaning: 'Given for the export', colour: 'red' }] },
    ]);
  });

  it('is the council’s own, kept with the plan, where it has any', () => {
    expect(wordKeys(withColumns(rag, status), settings)).toEqual([
      {
        name: 'RAG key',
        word: 'RAG',
        lines: [{ word: 'Off track', meaning: 'A decision is needed', colour: 'red' }],
      },
      { name: 'Status key', word: 'Status', lines: [{ word: 'Parked', meaning: 'Until the budget is set' }] },
    ]);
  });
});
