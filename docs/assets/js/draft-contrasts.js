/** Whether a clause speaks of others than a figure counts: another country, other schools, other people, another body. */

/** People counted in schools, and those counted wherever they are; a sum of money is for both. */
const PEOPLE = /** @type {[RegExp, RegExp]} */ ([
  /\bpupils?\b|\bin schools?\b/i, /\bchildren and young people\b|\byoung people\b|\b0 to 25\b|\b0-25\b/i,
]);
/**
 * Groups that are taken for one another, each with the words for it. A figure of the one that is said of the other, in a
 * clause that names only the other, is misquoted.
 * @type {[RegExp, RegExp][]}
 */
const PAIRS = [
  [/\bprimary (?:schools?|pupils?)\b|\bprimary\b/i, /\bsecondary\b/i],
  [/\b(?:independent|private|non[- ]maintained|INMSSs?)\b/i, /\b(?:state[- ]funded|state special|(?<!non[- ])maintained)\b/i],
  [/\bboys\b/i, /\bgirls\b/i],
  [/\bmen\b/i, /\bwomen\b/i],
  [/(?<!not |non[- ])\bdisabled (?:people|men|women)\b/i, /\b(?:not disabled|non[- ]disabled|without a disability)\b/i],
  [/\bSEN Support\b/i, /\bEHC plans?\b|\bEHCPs?\b/i],
];
/** @type {[string, RegExp][]} */
const PLACES = [
  ["England", /\b(?:England|English)\b/],
  ["the UK", /\b(?:UK|United Kingdom|Britain|British)\b/],
  ["Scotland", /\b(?:Scotland|Scottish)\b/],
  ["Wales", /\b(?:Wales|Welsh)\b/],
  ["Northern Ireland", /\bNorthern Ireland\b/],
];
/** Names that hold the name of a country and do not speak of it. */
const NAMES = /\b(?:UK|British) (?:Government|Parliament|ministers?)\b|\b(?:NHS|Public Health|Bank of|Church of|Arts Council|Sport) England\b/gi;
const SAYS_BEFORE = new RegExp(
  "(?:\\baccording to|\\bsource:"
  + "|\\b(?:figures?|data|statistics|numbers|research|surveys?|reports?|evidence|estimates?|analysis|study) (?:from|by)"
  + "|\\b(?:reported|published|found|said|estimated|calculated|counted|collected) by)\\s+(?:the\\s+)?$",
  "i",
);
const SAYS_AFTER = /^(?:['’]s?)?\s+(?:\w+\s)?(?:figures?|data|says?|said|found|finds|reports?|reported|estimates?d?|shows?|showed|survey|analysis|research|calculate[sd]?|warns?|warned|puts?|claims?|counted|counts)\b/;

/**
 * @param {string} clause what is said
 * @param {string} sentence the whole of it, which counts where the clause names neither and no other figure is in it
 * @param {boolean} isMoney whether the figure is a sum of money
 * @param {{ words: string, measures: string, population: string }} figure
 * @returns {boolean} whether the clause names only the other of two groups
 */
export function isOfOthers(clause, sentence, isMoney, { measures, population }) {
  const isOther = (/** @type {[RegExp, RegExp]} */ pair, /** @type {number} */ said) => {
    const [measured, counted] = [sideOf(measures, pair), sideOf(population, pair)];
    return said !== 0 && (measured === -said || counted === -said) && measured !== said && counted !== said;
  };
  if (!isMoney && isOther(PEOPLE, sideOf(clause, PEOPLE))) return true;
  return PAIRS.some((pair) => isOther(pair, sideOf(clause, pair) || sideOf(sentence, pair)));
}

/**
 * @param {string} text
 * @param {[RegExp, RegExp]} pair
 * @returns {number} 1 when it names the first group alone, -1 for the second, else 0
 */
function sideOf(text, [one, other]) {
  return Number(one.test(text)) - Number(other.test(text));
}

/**
 * @param {string} sentence
 * @param {string} population who was counted
 * @returns {boolean} whether the sentence names countries, and none of those in which it was counted
 */
export function isElsewhere(sentence, population) {
  const said = placesIn(sentence.replace(NAMES, ""));
  const counted = placesIn(population);
  return Boolean(said.length && counted.length && !said.some((place) => counted.includes(place)));
}

/** @param {string} text */
function placesIn(text) {
  return PLACES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name);
}

/**
 * @param {string} sentence
 * @param {Record<string, string>} bodies the organisations, by the names they go by
 * @returns {[string, string][]} those the sentence says the figure is from: the name used, and whose it is
 */
export function bodiesNamed(sentence, bodies) {
  return Object.entries(bodies).filter(([name]) => {
    const at = sentence.search(new RegExp(`(?<![\\w-])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll("'", "['’]")}(?![\\w-])`));
    return at >= 0 && (SAYS_BEFORE.test(sentence.slice(0, at)) || SAYS_AFTER.test(sentence.slice(at + name.length)));
  });
}
