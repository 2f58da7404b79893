import { describe, expect, it } from 'vitest';
import { type DialogEvent, type DialogState, dialogReducer, type OpenDialog } from '../../../renderer/dialogs.ts';

const rename: OpenDialog = { kind: 'rename', planId: 'plan', title: 'Title' };
const reading: OpenDialog = { kind: 'reading', name: 'plan.xlsx' };
const making: OpenDialog = { kind: 'making', what: 'word' };
const notices: OpenDialog = { kind: 'notices', sentences: ['A plan file was set aside.'] };

function stateOf(...events: readonly DialogEvent[]): DialogState {
  return events.reduce(dialogReducer, { shown: [], hidden: [], turn: 0 });
}

describe('dialogs', () => {
  it('wait for their turn, and each begins afresh', () => {
    const both = stateOf({ kind: 'show', dialog: rename }, { kind: 'show', dialog: reading });
    expect(both).toEqual({ shown: [rename, reading], hidden: [], turn: 1 });
    expect(dialogReducer(both, { kind: 'close', dialog: rename })).toEqual({ shown: [reading], hidden: [], turn: 2 });
  });

  it('of work give their place to its outcome: before the person, waiting, or hidden', () => {
    const open = stateOf({ kind: 'show', dialog: reading }, { kind: 'replace', dialog: reading, by: notices });
    expect(open).toEqual({ shown: [notices], hidden: [], turn: 2 });
    const waits = stateOf(
      { kind: 'show', dialog: rename },
      { kind: 'show', dialog: reading },
      { kind: 'replace', dialog: reading, by: notices },
    );
    expect(waits).toEqual({ shown: [rename, notices], hidden: [], turn: 1 });
    const hidden = stateOf(
      { kind: 'show', dialog: reading },
      { kind: 'hide', dialog: reading },
      { kind: 'replace', dialog: reading, by: notices },
    );
    expect(hidden).toMatchObject({ shown: [], hidden: [notices] });
  });

  it('that are hidden are brought up before those that wait', () => {
    const state = stateOf(
      { kind: 'show', dialog: making },
      { kind: 'hide', dialog: making },
      { kind: 'show', dialog: rename },
      { kind: 'bring up', dialog: making },
    );
    expect(state).toMatchObject({ shown: [making, rename], hidden: [] });
  });

  it('tell an outcome whose dialog was closed meanwhile all the same', () => {
    const state = stateOf(
      { kind: 'show', dialog: reading },
      { kind: 'close', dialog: reading },
      { kind: 'replace', dialog: reading, by: notices },
    );
    expect(state).toMatchObject({ shown: [notices], hidden: [] });
  });
});
