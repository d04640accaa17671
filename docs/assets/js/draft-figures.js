/**
 * Reading a draft: which figures it quotes, which of the handbook's they are, and whether they are quoted rightly.
 * Pure functions of the text and the known figures; nothing leaves the browser.
 */

import { numberWords } from "./number-words.js";

/**
 * @typedef {{ id: string, url: string, words: string, value: number, keys: string[], stems: string[], of: string[], about: string[],
 *   years: string[], period: string, population: string, right: string, must?: string, mustStems?: string[],
 *   newer?: { title: string, url: string } }} Known
 * @typedef {{ figures: Known[], weights: Record<string, number>, same: Record<string, string>, empty: string[] }} KnownFigures
 * @typedef {{ stems: Set<string>, near: Set<string>, around: Set<string>, years: string[], text: string }} Reading
 * @typedef {"current" | "overtaken" | "misquoted" | "missing-caveat" | "unknown"} Verdict
 * @typedef {{ start: number, end: number, text: string, verdict: Verdict, why: string, figure?: Known }} Found
 */

const STEM = 6;
const FIGURE = new RegExp(
  "£\\s*\\d[\\d,]*(?:\\.\\d+)?(?:\\s*(?:thousand|million|billion|bn|mn|m|k)\\b)?"
  + "|\\b\\d[\\d,]*(?:\\.\\d+)?\\s*(?:%|per\\s?cent\\b|percent\\b|percentage points?\\b)"
  + "|\\b(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten)\\s(?:in|out of)\\s(?:every\\s)?(?:\\d+|ten|five|four|three)\\b"
  + "|\\b\\d+:\\d+\\b"
  + "|\\b\\d[\\d,]*(?:\\.\\d+)?(?:\\s*(?:thousand|million|billion|bn|mn)\\b)?",
  "gi",
);
/** Numbers that are no figures: dates and years, ages, and the numbers of stages, tables and the like. */
const PASSED_OVER = new RegExp(
  "\\b(?:19|20)\\d\\d(?:\\s?[/–-]\\s?(?:(?:19|20)?\\d\\d))?\\b(?!,\\d)"
  + "|\\b\\d{1,2}(?:st|nd|rd|th)?\\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b"
  + "|\\b(?:aged?|ages|under|over)\\s\\d{1,2}(?:\\s?(?:to|-|–|and)\\s?\\d{1,2})?(?!\\s?%|\\s?per|[,.]?\\d)\\b"
  + "|\\b(?:Key Stage|Level|Table|Figure|Year|Part|Section|Recommendation|Chapter|paragraph|page)s?\\s\\d+(?:\\s(?:and|or|to)\\s\\d+)?\\b"
  + "|\\bpost-?16\\b|\\b\\d+\\s?(?:-|–|to)\\s?\\d+(?=\\s?(?:year|age))|\\b16\\s?(?:-|–|to)\\s?19\\b|\\b0\\s?(?:-|–|to)\\s?25\\b",
  "gi",
);
const ELSEWHERE = /\b(?:UK|United Kingdom|Britain|Scotland|Scottish|Wales|Welsh|Northern Ireland)\b/;
/** How much of what a figure measures a sentence must speak of: to be about it, and to be surely about it. */
const ABOUT = 0.4;
const SURELY = 0.62;
/** A wrong number this near to the right one is taken for a misquotation and not for another figure. */
const NEAR = 0.3;
/** A figure that fits nearly as well is as likely the one that is meant, and the draft gets the benefit of the doubt. */
const TWIN = 0.9;
/** A figure said again within so many letters is the same figure. */
const SAID_AGAIN = 600;
/** So many figures of the same unit are looked at closely for a misquotation. */
const CONSIDERED = 12;

/**
 * @param {string} text
 * @param {KnownFigures} known
 * @returns {string[]} its stems, by the rule of scripts/exports/draft_figures.py
 */
export function stems(text, known) {
  const words = text.toLowerCase().replaceAll("’", "'").match(/[a-z][a-z'-]+/g) ?? [];
  const kept = words.map((word) => word.replace(/^['-]+|['-]+$/g, "")).filter((word) => word.length > 1 && !known.empty.includes(word));
  return [...new Set(kept.map((word) => known.same[word] ?? word.slice(0, STEM)))];
}

/**
 * @param {string} text a draft
 * @param {KnownFigures} known
 * @returns {Found[]} every figure in it, in order, each with its verdict
 */
export function checkDraft(text, known) {
  /** @type {Found[]} */
  const found = [];
  for (const sentence of sentences(text)) {
    const near = `${sentence.before} ${sentence.text}`;
    const reading = {
      stems: new Set(stems(sentence.text, known)),
      near: new Set(stems(near, known)),
      around: new Set(stems(`${near} ${sentence.after}`, known)),
      years: years(sentence.text),
      text: sentence.text,
    };
    for (const token of tokens(sentence.text)) {
      const start = sentence.start + token.start;
      const said = [...found].reverse().find((each) => each.text === token.text && start - each.end < SAID_AGAIN);
      const judged = judge(token.text, reading, known);
      const isSaidAgain = said?.verdict === "current" && judged.verdict !== "current";
      found.push({ start, end: start + token.text.length, text: token.text, ...(isSaidAgain ? pick(said) : judged) });
    }
  }
  return found;
}

/**
 * The sentences of a text, each with the one before it and the four after it, where a caveat may stand.
 * @param {string} text
 */
function sentences(text) {
  /** @type {{ text: string, start: number }[]} */
  const found = [];
  let start = 0;
  for (const part of text.split(/((?<=[.!?])\s+(?=["'“‘£(\dA-Z])|\n+)/)) {
    if (part.trim()) found.push({ text: part, start });
    start += part.length;
  }
  return found.map((each, place) => ({
    ...each,
    before: found[place - 1]?.text ?? "",
    after: found.slice(place + 1, place + 5).map((next) => next.text).join(" "),
  }));
}

/** @param {Found} said */
function pick({ verdict, why, figure }) {
  return { verdict, why, figure };
}

/** @param {string} sentence */
function tokens(sentence) {
  const passed = [...sentence.matchAll(PASSED_OVER)].map((each) => [each.index, each.index + each[0].length]);
  return [...sentence.matchAll(FIGURE)]
    .map((each) => ({ text: each[0].trim().replace(/,$/, ""), start: each.index }))
    .filter((each) => /\d/.test(each.text) || / (?:in|out of) /i.test(each.text))
    .filter((each) => !passed.some(([from, to]) => each.start >= from && each.start < to));
}

/** @param {string} text */
function years(text) {
  return [...text.matchAll(/\b((?:19|20)\d\d)(?:\s?[/–-]\s?((?:19|20)?\d\d))?\b(?!,\d)/g)]
    .map(([, first, second]) => (second ? `${first}-${second.slice(-2)}` : first));
}

/**
 * @param {string} token
 * @param {Reading} reading
 * @param {KnownFigures} known
 * @returns {{ verdict: Verdict, why: string, figure?: Known }}
 */
function judge(token, reading, known) {
  const keys = numberWords(token);
  const key = keys[0] ?? "";
  const kind = key.slice(0, 3);
  const scored = known.figures
    .map((figure) => ({ figure, score: score(figure, reading, known.weights) }))
    .sort((a, b) => b.score - a.score);
  const exact = scored.filter(({ figure }) => keys.some((each) => figure.keys.includes(each)) && sameKind(figure, kind));
  const best = pickByYear(exact, reading.years);
  const sameUnit = scored.filter(({ figure }) => sameKind(figure, kind));
  const likely = sameUnit.slice(0, CONSIDERED)
    .map(({ figure, score: each }) => ({ figure, score: Math.sqrt(each * covered(figure, reading, known.weights)) }))
    .sort((a, b) => b.score - a.score)
    .find((each) => each.score >= SURELY && isNear(token, each.figure));

  if (best && (best.score >= ABOUT || isDistinctive(token))) {
    const twins = exact.filter((each) => each.score >= TWIN * best.score).map((each) => each.figure);
    const judged = [best.figure, ...twins].map((figure) => judgeKnown(figure, reading, known.weights));
    return judged.find((each) => each.verdict === "current") ?? judged.find((each) => each.verdict === "overtaken") ?? judged[0];
  }
  if (likely) {
    return { verdict: "misquoted", why: `The figure for this is ${likely.figure.words}.`, figure: likely.figure };
  }
  return { verdict: "unknown", why: "The handbook does not know this figure. That says nothing of whether it is right." };
}

/**
 * @param {Known} figure
 * @param {Reading} reading
 * @param {Record<string, number>} weights
 * @returns {{ verdict: Verdict, why: string, figure: Known }}
 */
function judgeKnown(figure, reading, weights) {
  if (reading.years.length && figure.years.length && !reading.years.some((year) => figure.years.some((own) => sameYear(own, year)))) {
    return { verdict: "misquoted", why: `The figure is for ${figure.period}, and the sentence names ${reading.years.join(", ")}.`, figure };
  }
  if (ELSEWHERE.test(reading.text) && !ELSEWHERE.test(figure.population)) {
    return { verdict: "misquoted", why: `The figure counts ${figure.population}.`, figure };
  }
  if (figure.newer) return { verdict: "overtaken", why: `Newer: ${figure.newer.title}.`, figure };
  if (figure.must && share(figure.mustStems ?? [], reading.around, weights) < 0.5) {
    return { verdict: "missing-caveat", why: `Say also: ${figure.must}.`, figure };
  }
  return { verdict: "current", why: `${figure.population}; ${figure.period}.`, figure };
}

/**
 * How much of what a figure measures the sentence speaks of, 0 to 1; the record's title counts where the words do not.
 * @param {Known} figure
 * @param {{ stems: Set<string>, near: Set<string> }} reading
 * @param {Record<string, number>} weights
 */
function score(figure, reading, weights) {
  const own = share(figure.stems, reading.stems, weights);
  const near = share(figure.stems, reading.near, weights);
  const title = share(figure.about, reading.near, weights);
  const of = share(figure.of, reading.near, weights);
  return 0.85 * Math.max(own, 0.9 * near, 0.5 * own + 0.5 * title) + 0.15 * of;
}

/**
 * How much of what the sentence speaks of belongs to the figure, 0 to 1.
 * @param {Known} figure
 * @param {{ stems: Set<string> }} reading
 * @param {Record<string, number>} weights
 */
function covered(figure, reading, weights) {
  return share([...reading.stems], new Set([...figure.stems, ...figure.of, ...figure.about]), weights);
}

/**
 * @param {string[]} wanted
 * @param {Set<string>} there
 * @param {Record<string, number>} weights
 */
function share(wanted, there, weights) {
  let all = 0;
  let shared = 0;
  for (const stem of wanted) {
    const weight = weights[stem] ?? 5;
    all += weight;
    if (there.has(stem)) shared += weight;
  }
  return all ? shared / all : 0;
}

/**
 * The best of the figures with the same number; one whose period the sentence names comes first.
 * @param {{ figure: Known, score: number }[]} exact in order of score
 * @param {string[]} named
 */
function pickByYear(exact, named) {
  const about = exact.filter(({ score: each }) => each >= ABOUT);
  return about.find(({ figure }) => named.some((year) => figure.years.some((own) => sameYear(own, year)))) ?? exact[0];
}

/**
 * @param {string} own
 * @param {string} named
 */
function sameYear(own, named) {
  return own === named || (named.length === 4 && own.startsWith(named)) || (own.length === 4 && named.startsWith(own));
}

/**
 * @param {Known} figure
 * @param {string} kind gbp, pct, num, or the start of a proportion or ratio
 */
function sameKind(figure, kind) {
  const own = figure.keys[0]?.slice(0, 3) ?? "";
  return kind === own || !["gbp", "pct", "num"].includes(kind);
}

/** A number of four digits or more that are not zeros is hardly met by chance. @param {string} token */
function isDistinctive(token) {
  return token.replace(/[^\d]/g, "").replace(/0+$/, "").length >= 4;
}

/**
 * @param {string} token
 * @param {Known} figure
 */
function isNear(token, figure) {
  const [key] = numberWords(token);
  const digits = /^(?:gbp|pct|num)(\d+(?:d\d+)?)x$/.exec(key ?? "");
  if (!digits || !figure.value) return false;
  const value = Number(digits[1].replace("d", "."));
  return value !== figure.value && Math.abs(value - Math.abs(figure.value)) <= NEAR * Math.abs(figure.value);
}
