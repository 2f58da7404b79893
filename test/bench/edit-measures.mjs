// What scripts/bench-edit.mjs measures in a page, the program's or the plain one: the same code for both.
import { median } from '../../scripts/median.mjs';

/** Keys that are typed, and how long a person waits between two, in milliseconds. */
const TYPED = [...'the council reviews its own arrangements '].map((key) => (key === ' ' ? 'Space' : key));
const PAUSE = 60;
const FRAMES = 120;

/**
 * To be given to the page before it loads: notes when its first row was on screen, and offers what measures a paint.
 * A paint is over in the task after the next frame's callbacks.
 */
export function watchPaints() {
  const marks = { firstRow: 0, paints: /** @type {number[]} */ ([]) };
  /** @param {(at: number) => void} then */
  const afterPaint = (then) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => then(performance.now());
      channel.port2.postMessage(null);
    });
  const watching = new MutationObserver(() => {
    if (document.querySelector('tr[data-row]') === null) return;
    watching.disconnect();
    afterPaint((at) => {
      marks.firstRow = at;
    });
  });
  watching.observe(document, { childList: true, subtree: true });
  Object.assign(window, { tabledMarks: marks, tabledAfterPaint: afterPaint });
}

/**
 * Milliseconds from the start of the page's load to its first row on screen.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>}
 */
export async function firstPaint(page) {
  await page.reload();
  const marks = await page.waitForFunction(() => Reflect.get(window, 'tabledMarks').firstRow || undefined);
  return Number(await marks.jsonValue());
}

/**
 * Scrolls a little in each frame.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ mean: number, slow: number }>} milliseconds of a frame on average, and of the slowest of twenty
 */
export async function scrollFrames(page) {
  const times = await page.evaluate(async (frames) => {
    const scroller = document.querySelector('main');
    if (scroller === null) throw new Error('the page has nothing that scrolls');
    const found = [];
    let last = await new Promise(requestAnimationFrame);
    for (let frame = 0; frame < frames; frame += 1) {
      scroller.scrollTop += 120;
      const now = await new Promise(requestAnimationFrame);
      found.push(now - last);
      last = now;
    }
    scroller.scrollTop = 0;
    return found;
  }, FRAMES);
  const slowest = [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)];
  return { mean: times.reduce((sum, time) => sum + time, 0) / times.length, slow: slowest ?? Number.NaN };
}

/**
 * Presses keys in whatever has the keyboard, one by one.
 * @param {import('@playwright/test').Page} page
 * @param {readonly string[]} [keys] the letters of a sentence, for want of others
 * @returns {Promise<number>} milliseconds from the middle one of the key presses to what it does on screen
 */
export async function keyToPaint(page, keys = TYPED) {
  await page.evaluate(() => {
    const marks = Reflect.get(window, 'tabledMarks');
    marks.paints = [];
    const listen = (/** @type {Event} */ event) =>
      Reflect.get(window, 'tabledAfterPaint')((/** @type {number} */ at) => marks.paints.push(at - event.timeStamp));
    window.addEventListener('keydown', listen, { capture: true });
    marks.stop = () => window.removeEventListener('keydown', listen, { capture: true });
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(PAUSE);
  }
  return median(
    await page.evaluate(() => {
      const marks = Reflect.get(window, 'tabledMarks');
      marks.stop();
      return marks.paints;
    }),
  );
}

/**
 * What the page's own thread has worked so far: a busy machine makes everything late, and this hardly longer.
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<() => Promise<number>>} milliseconds of it since the page began to load
 */
export async function watchWork(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
}

/**
 * Does something, and waits for what it changes on screen. It is watched before it is done, however late a busy machine begins to.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} answer what changes
 * @param {{ event: string, changes: MutationObserverInit }} watched by which event it begins, and what changes by it
 * @param {() => Promise<void>} act
 * @returns {Promise<number>} milliseconds from the event to the answer on screen
 */
async function answerTime(page, answer, watched, act) {
  await answer.evaluate((element, { event, changes }) => {
    Reflect.get(window, 'tabledMarks').answered = new Promise((resolve) => {
      let begun = 0;
      const note = (/** @type {Event} */ happened) => {
        begun = happened.timeStamp;
      };
      addEventListener(event, note, { once: true, capture: true });
      const watching = new MutationObserver(() => {
        // The answer to what was asked before may still be on its way.
        if (begun === 0) return;
        watching.disconnect();
        Reflect.get(window, 'tabledAfterPaint')((/** @type {number} */ at) => resolve(at - begun));
      });
      watching.observe(element, changes);
    });
  }, watched);
  await page.waitForTimeout(PAUSE);
  await act();
  return page.evaluate(() => Reflect.get(window, 'tabledMarks').answered);
}

/**
 * Presses a choice of a list, twice, so that all is as it was.
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').Locator} choice
 * @returns {Promise<number>} milliseconds of the slower press, until the counts on screen are those that it gives
 */
export async function choiceToPaint(page, choice) {
  const watched = { event: 'pointerup', changes: { attributeFilter: ['aria-selected'] } };
  let slowest = 0;
  for (const _press of [1, 2]) {
    slowest = Math.max(slowest, await answerTime(page, choice, watched, () => choice.click()));
    await page.waitForTimeout(PAUSE);
  }
  return slowest;
}

/**
 * Types a word letter by letter into the search field, which has the keyboard.
 * @param {import('@playwright/test').Page} page
 * @param {string} words
 * @param {string} answer a selector of what says how much was found
 * @returns {Promise<number>} milliseconds of the slowest letter, from the key press to the answer on screen
 */
export async function searchLatency(page, words, answer) {
  const watched = { event: 'keydown', changes: { childList: true, characterData: true, subtree: true } };
  let slowest = 0;
  for (const letter of words) {
    const type = () => page.keyboard.press(letter);
    slowest = Math.max(slowest, await answerTime(page, page.locator(answer).first(), watched, type));
  }
  return slowest;
}

/**
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<number>} megabytes of script memory that are in use after a collection
 */
export async function heapSize(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}
