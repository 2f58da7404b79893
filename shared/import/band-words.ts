// What a text's words alone say of it: whether it reads as a sentence, as a title, or goes on a title above it.

/** A sentence, or what ends in a reference to a KLOE ("UoR 2.2"); titles of themes are neither. */
const SENTENCE = /^(?:the|we|our|to|all|there|it)\s|[.;:]$|\s\p{Lu}\p{L}{1,4}\s?\d+(?:\.\d+)*\)?$/iu;
const MOST_TITLE_WORDS = 8;
/** What stands before a numbered title: "4. ", "A) ". */
const LABEL = /^(?:\d{1,3}|\p{Lu})(?:\.\d+)*[.):]?\s+(?:[-–—]\s+)?/u;
/** Words of four letters and more that a title may have small. */
const SMALL_WORDS = /^(?:with|from|into|over|upon|than|through|against|between|towards?|within|across)$/;

/** "Data Security", "4. Working with Partners:": few words, and all but the little ones begin with a capital. */
export function isTitleCase(text: string): boolean {
  const words = text
    .replace(LABEL, '')
    .replace(/:$/, '')
    .split(/[\s/]+/);
  const isCapital = (word: string) => word.length < 4 || SMALL_WORDS.test(word) || !/^\P{L}*\p{Ll}/u.test(word);
  const begins = /^\P{L}*\p{Lu}/u.test(words[0] ?? '');
  return begins && words.length <= MOST_TITLE_WORDS && words.every(isCapital) && !/[.;]$/.test(text);
}

export function isSentence(text: string): boolean {
  // "Our People" is a theme's title, whatever it begins with.
  if (isTitleCase(text) && text.split(/\s+/).length <= 4 && !/\d/.test(text)) return false;
  const isTitle = text.endsWith(':') && isTitleCase(text);
  const title = isTitle ? text.slice(0, -1) : text;
  return SENTENCE.test(title) || title.split(/\s+/).length > MOST_TITLE_WORDS;
}

const CONTINUED = /[\s–-]*[([]?\bcont(?:inued|'d|’d|d|\.)?\.?[)\]]?$/i;

/** The text without its "(continued)", as a page's top has it; the text itself where it says nothing of the kind. */
export function withoutContinued(text: string): string {
  const rest = text.replace(CONTINUED, '');
  return rest === '' ? text : rest;
}

/** Whether the whole text says no more than that something goes on: "(continued)", "cont'd". */
export function saysContinued(text: string): boolean {
  return /^[([]?cont(?:inued|'d|’d|d|\.)?\.?[)\]]?$/i.test(text);
}

/** A text that stops in the middle: after a comma, or a word that needs another after it. */
const OPEN_END = /(?:[,&]|\b(?:and|or|the|an?|of|to|for|with|in|by|on|from|as|that|which|its|their|is|are|be))$/i;

export function isOpenEnded(text: string): boolean {
  return OPEN_END.test(text);
}

/** Words with which no title begins, and which go on the one above: "AGAINST PRIORITIES". */
export function goesOnTitle(text: string): boolean {
  return /^(?:and|or|of|for|to|with|against|in|on|by|from|through)\s/i.test(text);
}
