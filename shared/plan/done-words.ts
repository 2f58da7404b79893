// Whether a status in words says that an action is complete, where the council has not said which of its words do. A word
// such as "Completed" counts unless what follows takes it back ("Achieved 40%") or makes it a task ("Complete draft by May").

const DONE = /^(100 ?%|completed?|done|closed|achieved|implemented|finished)(?![\p{L}\p{N}])(.*)$/isu;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:(?:early|mid|late|end|end of) )?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?: \\d{2,4})?|\\d{1,2}[./]\\d{1,2}(?:[./]\\d{2,4})?|q[1-4](?: [\\d/]+)?|(?:19|20)\\d\\d(?:[/-]\\d{2,4})?)`;
/** "Complete" is also what somebody is told to do: said of what is over, it stands alone or before one of these. */
const IS_STATE = new RegExp(
  `^(?:$|[.,;:!()/–—\\n]| ?-|\\s(?:${DATE}(?:$|[ ]?[.,;:!()–—\\n-])|[(–—]|(?:as (?:at|of)|on|since|for|now)\\b|and (?:closed|done|signed|reported|approved|agreed|published|implemented|up to date|in place)\\b))`,
  'iu',
);

/** A day or a time of the year that is still to come, or a condition. */
const TO_COME =
  /^[ ,:–—-]*(?:(?:by|before|until) (?:the )?(?:\d|q[1-4]\b|end\b|start\b|middle\b|mid\b|early\b|late\b|next\b|spring\b|summer\b|autumn\b|winter\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b)|(?:when|if|once|as soon as|by the time)\b)/i;
/** Within the first sentence. */
const TAKEN_BACK =
  /\bin (?:part|some|most)\b|\b(?:partly|partially|mostly|largely|except|apart from|other than|subject to|pending|awaiting|so far)\b|(?<!\bup )\bto date\b|\bbut (?:not|still|awaiting|needs?|to be)\b|^\W*(?:no|not yet)\W*$|^\W*not (?:yet|fully|all|started)\b|^ ?\?/i;
/** "Completed forms to be returned": what is complete is not the action. */
const TASK = /^(?! and\b)[^,;:(–—]*\b(?:to (?:be|go)|will|must|should|needs? to)\b/i;
/** Less than the whole: right after the word, or as all that is said after a dash. */
const PERCENTAGE =
  /^(?: |: ?)(?:(?:about|around|only|just|to|at|up to|over|nearly|approx\.?|approximately) )*(?!100\b)\d[\d.]*(?: ?%| per ?cent\b)|^ ?[(–—,-] ?(?:about |only )?(?!100\b)\d[\d.]*(?: ?%| per ?cent\b) ?(?:\)|complete\b|done\b|$)/i;
const SOME_OF_MORE = /^\W*(\d+) (?:out )?of (?:the |all )?(\d+)\b/i;

function isPart(rest: string): boolean {
  const [, some, all] = SOME_OF_MORE.exec(rest) ?? [];
  return PERCENTAGE.test(rest) || Number(some) < Number(all);
}

/** Whether a status in words says that the action is complete. */
export function saysDone(text: string): boolean {
  const [, word = '', rest = ''] = DONE.exec(text.trim()) ?? [];
  if (word === '') return false;
  const said = rest.replace(/[^\S\n]+/g, ' ');
  if (word.toLowerCase() === 'complete' && !IS_STATE.test(said)) return false;
  const [sentence = ''] = said.split(/[;\n]|\.(?= |$)/, 1);
  return !(TO_COME.test(sentence) || TAKEN_BACK.test(sentence) || TASK.test(sentence) || isPart(sentence));
}
