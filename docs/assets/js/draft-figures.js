/**
 * Reading a draft: which figures it quotes, which of the handbook's they are, and whether they are quoted rightly.
 * Pure functions of the text and the known figures; nothing leaves the browser.
 */

import { bodiesNamed, isElsewhere, isOfOthers } from "./draft-contrasts.js";
import { isSpokenOf, likeliness, sameYear, saysCaveat, score, sharesAWord } from "./draft-likeness.js";
import { sentences, tokens, years } from "./draft-tokens.js";
import { numberWords } from "./number-words.js";

/**
 * @typedef {{ id: string, url: string, words: string, value: number, keys: string[], stems: string[], of: string[], about: string[],
 *   years: string[], period: string, measures: string, population: string, from?: string[], points?: boolean, right: string, must?: string, mustStems?: string[],
 *   newer?: { title: string, url: string } }} Known
 * @typedef {{ figures: Known[], weights: Record<string, number>, same: Record<string, string>, empty: string[],
 *   bodies: Record<string, string> }} KnownFigures
 * @typedef {{ token: string, stems: Set<string>, clauseStems: Set<string>, near: Set<string>, around: Set<string>,
 *   years: string[], isOfClause: boolean, alone: boolean, text: string, clause: string, bodies: [string, string][] }} Reading
 * @typedef {"current" | "overtaken" | "misquoted" | "missing-caveat" | "unknown"} Verdict
 * @typedef {{ start: number, end: number, text: string, verdict: Verdict, why: string, figure?: Known }} Found
 */

const STEM = 6;
/** How much of what a figure measures a sentence must speak of: to be about it, and to be surely about it. */
const ABOUT = 0.4;
const SURELY = 0.62;
/** The same for a plain number of one or two digits, which is met by chance. */
const SURELY_SMALL = 0.8;
/** A wrong number this near to the right one is taken for a misquotation and not for another figure. */
const NEAR = 0.3;
/** A figure that fits nearly as well is as likely the one that is meant, and the draft gets the benefit of the doubt. */
const TWIN = 0.9;
/** A figure said again within so many letters is the same figure. */
const SAID_AGAIN = 600;
/** So many figures with a near number of the same unit are looked at closely for a misquotation. */
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
    const whole = {
      stems: new Set(stems(sentence.text, known)),
      near: new Set(stems(near, known)),
      around: new Set(stems(`${sentence.earlier} ${near} ${sentence.after}`, known)),
      text: sentence.text,
      bodies: bodiesNamed(sentence.text, known.bodies),
    };
    const named = years(sentence.text);
    const all = tokens(sentence.text);
    const alone = all.length === 1;
    for (const token of all) {
      const { clause } = token;
      const own = years(clause);
      const reading = { ...whole, token: token.text, clause, clauseStems: new Set(stems(clause, known)), years: own.length ? own : named, isOfClause: alone || own.length > 0, alone };
      const start = sentence.start + token.start;
      const said = [...found].reverse().find((each) => each.text === token.text && start - each.end < SAID_AGAIN);
      const judged = judge(reading, known);
      const isSaidAgain = said?.verdict === "current" && judged.verdict !== "current";
      found.push({ start, end: start + token.text.length, text: token.text, ...(isSaidAgain ? pick(said) : judged) });
    }
  }
  return found;
}

/** @param {Found} said */
function pick({ verdict, why, figure }) {
  return { verdict, why, figure };
}

/**
 * @param {Reading} reading
 * @param {KnownFigures} known
 * @returns {{ verdict: Verdict, why: string, figure?: Known }}
 */
function judge(reading, known) {
  const { token } = reading;
  const keys = numberWords(token);
  const key = keys[0] ?? "";
  const kind = key.slice(0, 3);
  const scored = known.figures
    .map((figure) => ({ figure, score: score(figure, reading, known.weights) }))
    .sort((a, b) => b.score - a.score);
  const exact = scored.filter(({ figure }) => keys.some((each) => figure.keys.includes(each)) && sameKind(figure, kind));
  const best = pickByYear(exact, reading.years);
  const near = scored.filter(({ figure }) => sameKind(figure, kind) && isNear(token, figure));
  const likely = near.slice(0, CONSIDERED)
    .map(({ figure, score: each }) => ({ figure, score: likeliness(figure, each, reading, known.weights) }))
    .sort((a, b) => b.score - a.score)
    .find((each) => each.score >= (isSmall(token) ? SURELY_SMALL : SURELY));

  const isTold = isDistinctive(token) || (isTelling(token) && best && sharesAWord(best.figure, reading, known.weights));
  if (best && (isTold || (best.score >= ABOUT && isSpokenOf(best.figure, reading, known.weights)))) {
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
  if (reading.isOfClause && reading.years.length && figure.years.length && !reading.years.some((year) => figure.years.some((own) => sameYear(own, year)))) {
    return { verdict: "misquoted", why: `The figure is for ${figure.period}, and the sentence names ${reading.years.join(", ")}.`, figure };
  }
  if (isElsewhere(reading.text, figure.population) || isOfOthers(reading.clause, reading.alone ? reading.text : "", reading.token.startsWith("£"), figure)) {
    return { verdict: "misquoted", why: `The figure counts ${figure.population}.`, figure };
  }
  if (/points?$/i.test(reading.token) && !figure.points) {
    return { verdict: "misquoted", why: `It is ${figure.words}, a share or a change in per cent, and not a number of percentage points.`, figure };
  }
  const { from } = figure;
  if (from && reading.bodies.length && !reading.bodies.some(([, body]) => from.includes(body))) {
    return { verdict: "misquoted", why: `The figure is not from ${reading.bodies.map(([name]) => name).join(" or ")}: see its source below.`, figure };
  }
  if (figure.newer) return { verdict: "overtaken", why: `Newer: ${figure.newer.title}.`, figure };
  if (figure.must && !saysCaveat(figure, reading, weights)) {
    return { verdict: "missing-caveat", why: `Say also: ${figure.must}.`, figure };
  }
  return { verdict: "current", why: `${figure.population}; ${figure.period}.`, figure };
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
 * @param {Known} figure
 * @param {string} kind gbp, pct, num, or the start of a proportion or ratio
 */
function sameKind(figure, kind) {
  const own = figure.keys[0]?.slice(0, 3) ?? "";
  return kind === own || !["gbp", "pct", "num"].includes(kind);
}

/** @param {string} token */
function isSmall(token) {
  return /^\d{1,2}$/.test(token);
}

/** A number of four digits or more that are not zeros is hardly met by chance. @param {string} token */
function isDistinctive(token) {
  return token.replace(/[^\d]/g, "").replace(/0+$/, "").length >= 4;
}

/** Pounds or a share with three digits that are not zeros, such as £3.16 billion or 98.5%. @param {string} token */
function isTelling(token) {
  return /^£|%|per cent/i.test(token) && token.replace(/[^\d]/g, "").replace(/^0+|0+$/g, "").length >= 3;
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
  const right = Math.abs(figure.value);
  if (value === right) return false;
  return Math.abs(value - right) <= NEAR * right || isWrongScale(value, right);
}

/**
 * The right digits with a wrong unit or a nought too many or too few: million for billion, 1,458 for 145,800.
 * @param {number} value
 * @param {number} right
 */
function isWrongScale(value, right) {
  const powers = Math.log10(value / right);
  return right >= 1000 && Math.abs(powers - Math.round(powers)) < 1e-9;
}
