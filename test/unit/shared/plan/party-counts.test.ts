import { describe, expect, it } from 'vitest';
import { differsByOneSlip, likelyParties } from '../../../../shared/plan/likely-parties.ts';
import { partyPlaces } from '../../../../shared/plan/parties.ts';
import { countParties, partiesByUse } from '../../../../shared/plan/party-counts.ts';
import type { PlanRow } from '../../../../shared/plan/plan.ts';

function rows(...cells: readonly (readonly [string, string])[]): readonly PlanRow[] {
  return cells.map(([responsibility, reportedTo], index) => ({
    id: `${index}`,
    kind: 'action',
    number: `${index}`,
    action: '',
    date: '',
    evidence: '',
    fileRef: '',
    custom: {},
    responsibility,
    reportedTo,
  }));
}

/** One row for each mention. */
function named(...names: readonly string[]): readonly PlanRow[] {
  return rows(...names.map((name) => [name, ''] as const));
}

function likely(...names: readonly string[]): readonly string[] {
  return likelyParties(countParties(named(...names))).map(({ party, other }) => `${party.name} > ${other.name}`);
}

describe('the places of parties', () => {
  it('are where their names stand, without bullets of any depth and the spaces around', () => {
    const text = 'Heads of Service,\n  •  Group  Managers ;CMT\n•\n• ';
    const places = partyPlaces(text).map(({ start, end, name }) => [text.slice(start, end), name]);
    expect(places).toEqual([
      ['Heads of Service', 'Heads of Service'],
      ['Group  Managers', 'Group Managers'],
      ['CMT', 'CMT'],
      ['•', '•'],
    ]);
  });
});

describe('parties', () => {
  it('are counted by the cells that name them, whatever their capitals, in the commonest spelling', () => {
    const parties = countParties(rows(['CMT\nCMT, Members', 'cmt'], ['CMT', ''], ['', 'Audit']));
    expect(parties).toEqual([
      { key: 'audit', name: 'Audit', spellings: ['Audit'], cells: { responsibility: 0, reportedTo: 1 } },
      { key: 'cmt', name: 'CMT', spellings: ['CMT', 'cmt'], cells: { responsibility: 2, reportedTo: 1 } },
      { key: 'members', name: 'Members', spellings: ['Members'], cells: { responsibility: 1, reportedTo: 0 } },
    ]);
    expect(partiesByUse(rows(['A', 'B'], ['B', '']))).toEqual(['B', 'A']);
  });

  it('are likely to be one where a letter is missing, or "s", "&", "the" or a space tell them apart', () => {
    expect(likely('Group Managers', 'Group Managers', 'Group Mangers')).toEqual(['Group Mangers > Group Managers']);
    expect(likely('Heads of Service', 'Heads of Service', 'Head of Services')).toHaveLength(1);
    expect(likely('Audit & Risk', 'Audit and Risk')).toHaveLength(1);
    expect(likely('The Cabinet', 'Cabinet')).toHaveLength(1);
    expect(likely('GroupManagers', 'Group Managers')).toHaveLength(1);
    expect(likely('Corporate Managment Team', 'Corporate Management Team')).toHaveLength(1);
  });

  it('are not where short words, figures or several words differ', () => {
    expect(likely('Head of IT', 'Head of HR')).toEqual([]);
    expect(likely('Ward 1 Panel', 'Ward 2 Panel')).toEqual([]);
    expect(likely('CMT', 'CMB')).toEqual([]);
    expect(likely('Group Manager', 'Group Member')).toEqual([]);
    expect(likely('Housing Pantel', 'Hosing Panel')).toEqual([]);
  });

  it('differ by a slip where one letter is more, less or other, or two have changed places', () => {
    const pairs = [
      ['managers', 'mangers'],
      ['manager', 'managre'],
      ['panel', 'panal'],
      ['panel', 'panel'],
      ['panel', 'planes'],
      ['abcd', 'badc'],
    ] as const;
    expect(pairs.map(([a, b]) => differsByOneSlip(a, b))).toEqual([true, true, true, true, false, false]);
  });
});
