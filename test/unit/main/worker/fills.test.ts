import { describe, expect, it } from 'vitest';
import { readSheets } from '../../../../main/worker/read-sheets.ts';
import { fixtureBytes } from '../../../support/fixtures.ts';
import { importBytes, withXml } from '../../../support/import-bytes.ts';

const FORMATS = ['xlsx', 'xls', 'ods'] as const;

describe('what a workbook says by colours alone', () => {
  it.each(FORMATS)('tells themes from statements and rates actions, in .%s', (format) => {
    const { plan, problems } = importBytes(fixtureBytes(`workbooks/colours.${format}`), `colours.${format}`);
    const read = plan.rows.map((row) => (row.kind === 'action' ? row.custom['rag'] : `${row.kind} ${row.text}`));
    expect(read).toEqual([
      'theme Repairs and maintenance',
      'statement We will repair homes at the first visit KLOE 2.1',
      'Red',
      'Amber',
      'Green',
      'Amber',
      'theme Tenant involvement',
      'statement Tenants shape what we do KLOE 2.2',
      'Red',
      'Green',
      undefined,
    ]);
    expect(problems).toEqual([
      {
        sheet: 'Action Plan',
        cell: 'E3',
        text: 'RAG',
        done: 'The cells of this column have colours and no text; the colours were put into words: Red in E6, E12; Amber in E7, E9; Green in E8, E13.',
      },
    ]);
  });

  it('reaches no farther than the texts, and white is none', () => {
    const bytes = withXml(fixtureBytes('workbooks/colours.xlsx'), 'xl/styles.xml', 'FFFFC7CE', 'FFFFFFFF');
    const fills = readSheets(bytes, 'colours.xlsx')[0]?.fills ?? [];
    expect(fills.find(({ row, column }) => row === 11 && column === 4)).toBeUndefined();
    expect(fills).toContainEqual({ row: 7, column: 4, colour: '008000' });
    expect(fills).toContainEqual({ row: 8, column: 4, colour: 'FAC090' });
    expect(Math.max(...fills.map(({ column }) => column))).toBe(4);
  });
});
