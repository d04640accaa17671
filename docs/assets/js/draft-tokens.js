/** The figures in a draft: its sentences, the clauses of each, and the numbers in them that are figures. */

const FIGURE = new RegExp(
  "£\\s*\\d[\\d,]*(?:\\.\\d+)?(?:\\s*(?:thousand|million|billion|bn|mn|m|k)\\b)?"
  + "|\\b\\d[\\d,]*(?:\\.\\d+)?\\s*(?:%|per\\s?cent\\b|percent\\b|percentage points?\\b)"
  + "|\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\s(?:in|out of)\\s(?:every\\s)?(?:\\d+|ten|five|four|three)\\b"
  + "|\\b\\d+:\\d+\\b"
  + "|\\b\\d[\\d,]*(?:\\.\\d+)?(?:\\s*(?:thousand|million|billion|bn|mn)\\b)?",
  "gi",
);
const MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
/** Words before a number that make it the name of something and no figure. */
const NUMBERED = [
  "key stage", "level", "table", "fig(?:ure)?", "chart", "box", "annex", "appendix", "year", "part", "sections?", "ss?", "recommendations?",
  "chapters?", "paragraphs?", "paras?", "pages?", "pp?", "footnotes?", "notes?", "fn", "clauses?", "articles?", "schedules?",
  "regulations?", "rules?", "amendments?", "vol(?:ume)?", "cols?", "columns?", "room", "items?", "version", "nos?", "questions?", "band",
  "grades?", "phase", "stage", "step", "tier", "route", "platform", "attainment", "progress", "ext(?:ension)?", "ref(?:erence)?",
  "hc", "hl", "cp", "cmn?d?", "si", "edm", "uin", "pq", "isbn(?:-1[03])?", "issue", "covid", "group", "element",
].join("|");
/** Numbers that are no figures. Those in the second list tell capitals from small letters. */
const PASSED_OVER = [
  // Years and dates
  /\b(?:19|20)\d\d(?:\s?[/–-]\s?(?:(?:19|20)?\d\d))?\b(?!,\d)/gi,
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}\\b`, "gi"),
  new RegExp(`\\b${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?\\b`, "gi"),
  /\b\d{1,2}(?:st|nd|rd|th)\b/gi,
  /\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b/g,
  // Times of the day
  /\b\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b/gi,
  /\b(?:[01]?\d|2[0-3]):[0-5]\d\b/g,
  /\b(?:at|until|till)\s(?:[01]?\d|2[0-3])\.[0-5]\d\b(?!\s?(?:%|per|bn|m\b|million|billion))/gi,
  // Telephone numbers and others that begin with 0, of accounts and the like
  /\+\d{1,3}(?:[\s-]?\(?\d{1,5}\)?){2,5}\b/g,
  /\(?\b0\d+\)?(?:[\s-]\d{3,8}){0,3}\b(?![.,]?\d)/g,
  // Ages
  /\b(?:aged?|ages|under|over)\s\d{1,2}s?(?:\s?(?:to|-|–|and)\s?\d{1,2})?(?!\s?%|\s?per|[,.]?\d)\b/gi,
  /\bpost-?16\b|\b\d+\s?(?:-|–|to)\s?\d+(?=\s?(?:year|age))|\b16\s?(?:-|–|to)\s?19\b|\b0\s?(?:-|–|to)\s?25\b/gi,
  // Numbered things: clause 12, regulation 4(2), pp. 20-25, HC 1234, col. 312
  new RegExp(`\\b(?:${NUMBERED})[.:]?[\\s-](?:no\\.?\\s)?\\d[\\d/().-]*(?:[a-z]\\b)?(?:\\s?(?:and|or|to|,|&)\\s\\d+(?!\\s?%|[,.]\\d|\\s?per\\b))*`, "gi"),
  /^\s*\(?\d{1,2}(?:\/\d{0,2}|[.)])(?=\s|$)/g,
  /\[\d+(?:\s?[-–,]\s?\d+)*\]/g,
  /\b24\/7\b|\b9\/11\b/g,
  // Addresses of pages and people
  /\bhttps?:\/\/\S+|\bwww\.\S+|\b[\w.-]+\.(?:org|com|uk|net|gov|info|example)\b(?:\/\S*)?|\S+@\S+|[#@]\w+/gi,
  /\b\d{1,4}[A-Za-z]?,?\s(?:[A-Z][\w’'-]*\s){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Way|Square|Terrace|Court|Gardens|Row|Hill|Crescent|House|Green)\b/g,
  /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/g,
];
/** The year in which something was published or passed says nothing of when was counted. */
const PUBLISHED = /\b(?:19|20)\d\d\s(?:figures|statistics|data|reports?|surveys?|census|release|briefings?|Act|Bill|Green Paper|White Paper|reviews?|plan|reforms)\b/g;
/** Where one thing said ends and the next begins; a comma within a number does neither. */
const CLAUSE = /[;:–—]\s|,\s|\s(?:but|while|whereas|against|compared with)\s|\sand\s(?!young people)(?=[^,;:]*\d)|\sto\s(?=(?:[a-z]+\s){0,2}(?:£|(?!(?:19|20)\d\d\b)\d[\d,.]*\s?(?:%|per|bn|m\b|million|billion|in\b)))/g;

/**
 * @typedef {{ text: string, start: number, before: string, earlier: string, after: string }} Sentence with the two
 *   before it and the four after it, where a caveat may stand
 * @typedef {{ text: string, start: number, clause: string }} Token a figure, its place in the sentence, and its clause
 */

/**
 * @param {string} text
 * @returns {Sentence[]}
 */
export function sentences(text) {
  /** @type {{ text: string, start: number }[]} */
  const found = [];
  let start = 0;
  for (const part of text.split(/((?<=[.!?][”’"')\]*_]{0,3})(?<!\b(?:vol|col|no|pp?|para|art|cl|ss?|fig|ext|ref)\.)\s+(?=["'“‘£(\dA-Z])|\n+)/i)) {
    if (part.trim()) found.push({ text: part, start });
    start += part.length;
  }
  return found.map((each, place) => ({
    ...each,
    before: found[place - 1]?.text ?? "",
    earlier: found[place - 2]?.text ?? "",
    after: found.slice(place + 1, place + 5).map((next) => next.text).join(" "),
  }));
}

/**
 * @param {string} sentence
 * @returns {Token[]} its figures in order
 */
export function tokens(sentence) {
  const passed = PASSED_OVER.flatMap((pattern) => [...sentence.matchAll(pattern)].map((each) => [each.index, each.index + each[0].length]));
  return [...sentence.matchAll(FIGURE)]
    .map((each) => ({ text: each[0].trim().replace(/,$/, ""), start: each.index }))
    .filter((each) => /\d/.test(each.text) || / (?:in|out of) /i.test(each.text))
    .filter((each) => !passed.some(([from, to]) => each.start >= from && each.start < to))
    .map((each) => ({ ...each, clause: clauseAt(sentence, each.start, each.start + each.text.length) }));
}

/**
 * @param {string} sentence
 * @param {number} from
 * @param {number} to
 */
function clauseAt(sentence, from, to) {
  let start = 0;
  for (const { 0: sign, index } of sentence.matchAll(CLAUSE)) {
    if (index >= to) return sentence.slice(start, index);
    if (index + sign.length <= from) start = index + sign.length;
  }
  return sentence.slice(start);
}

/**
 * @param {string} text
 * @returns {string[]} the years it names: 2014/15, 2014-15 and 2014 15 are all 2014-15
 */
export function years(text) {
  return [...text.replace(PUBLISHED, "").matchAll(/\b((?:19|20)\d\d)(?:\s?[/–-]\s?((?:19|20)?\d\d)|\s(\d\d))?\b(?!,\d)/g)].map(([, first, second, apart]) => {
    const isNext = Number(apart) === (Number(first) + 1) % 100;
    return second ? `${first}-${second.slice(-2)}` : isNext ? `${first}-${apart}` : first;
  });
}
