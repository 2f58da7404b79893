import { describe, expect, it } from 'vitest';
import { LatestWork } from '../../../../renderer/export/latest-work.ts';

/** Work that ends when the test says so. */
function heldWork() {
  const begun: string[] = [];
  const ends = new Map<string, { readonly well: () => void; readonly badly: () => void }>();
  const work = (order: string) => {
    begun.push(order);
    return new Promise<string>((resolve, reject) => {
      ends.set(order, { well: () => resolve(order.toUpperCase()), badly: () => reject(new Error(order)) });
    });
  };
  const heard: string[] = [];
  const latest = new LatestWork<string, string>(work, {
    done: (order, result) => heard.push(`${order}: ${result}`),
    failed: (order, error) => heard.push(`${order}: ${String(error)}`),
  });
  const end = async (order: string, how: 'well' | 'badly' = 'well') => {
    ends.get(order)?.[how]();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { latest, begun, heard, end };
}

describe('work that is asked for faster than it is done', () => {
  it('is done one at a time, and of those that wait only the last', async () => {
    const { latest, begun, heard, end } = heldWork();
    for (const order of ['a', 'b', 'c', 'd']) latest.ask(order);
    expect(begun).toEqual(['a']);
    await end('a');
    expect(begun).toEqual(['a', 'd']);
    await end('d');
    // Of the first nothing is heard: it was out of date when it was done.
    expect(heard).toEqual(['d: D']);
  });

  it('goes on after a failure, which is told', async () => {
    const { latest, heard, end } = heldWork();
    latest.ask('a');
    await end('a', 'badly');
    latest.ask('b');
    await end('b');
    expect(heard).toEqual(['a: Error: a', 'b: B']);
  });

  it('that is dropped is not heard of', async () => {
    const { latest, begun, heard, end } = heldWork();
    latest.ask('a');
    latest.ask('b');
    latest.drop();
    await end('a');
    expect(begun).toEqual(['a']);
    expect(heard).toEqual([]);
  });
});
