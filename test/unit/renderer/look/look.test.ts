import { describe, expect, it } from 'vitest';
import { nextTextSize, readLook, TEXT_SIZES, USUAL_LOOK } from '../../../../renderer/look/look.ts';
import { keepPlace, type PlanPlace, readPlace } from '../../../../renderer/look/places.ts';

describe('the look', () => {
  it('is what was kept, and usual where that cannot be used', () => {
    expect(readLook('{"colours":"contrast","textSize":150}')).toEqual({ colours: 'contrast', textSize: 150 });
    expect(readLook('{"colours":"pink","textSize":125}')).toEqual({ colours: 'system', textSize: 125 });
    for (const kept of [null, '', 'null', '[]', '7', '{"textSize":1000}']) expect(readLook(kept)).toEqual(USUAL_LOOK);
  });

  it('has text from 87.5 to 200 per cent, and stops there', () => {
    const sizes = [nextTextSize(87.5, -1), nextTextSize(100, 1), nextTextSize(112.5, -1), nextTextSize(200, 1)];
    expect(sizes).toEqual([87.5, 112.5, 100, 200]);
    expect([TEXT_SIZES[0], TEXT_SIZES.at(-1)]).toEqual([87.5, 200]);
  });
});

/** As much of the browser's storage as is used. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    removeItem: (key) => void kept.delete(key),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
  };
}

describe('the place in a plan', () => {
  const place: PlanPlace = { rowId: 'r', field: 'date', top: 120, left: 0, firstRow: 'q', firstTop: -8 };

  it('is kept for each plan, the last forty', () => {
    const kept = storage();
    for (let plan = 0; plan < 41; plan += 1) keepPlace(kept, `plan-${plan}`, { ...place, top: plan });
    expect(readPlace(kept, 'plan-40')?.top).toBe(40);
    expect(readPlace(kept, 'plan-1')?.top).toBe(1);
    expect(readPlace(kept, 'plan-0')).toBeUndefined();
  });

  it('is none where what was kept cannot be used', () => {
    const kept = storage();
    for (const damaged of ['{', '{}', '[["p",{"rowId":1}]]', '[null]', '[["p"]]']) {
      kept.setItem('tabled-places', damaged);
      expect(readPlace(kept, 'p')).toBeUndefined();
    }
  });
});
