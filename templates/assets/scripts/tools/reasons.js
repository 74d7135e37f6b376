// Why a coality answers what somebody wants to do, and what is left out or missing.

/** @typedef {ReturnType<typeof judge>} Judge */

/**
 * @typedef {object} Wish what was chosen
 * @property {string} opgave
 * @property {string} gebied
 * @property {string} vorm
 * @property {string} wereld
 * @property {string} open
 * @property {string[]} parties
 */

/**
 * @param {Landscape} data
 * @param {(name: string, value?: string) => string} word
 */
export function judge(data, word) {
  /**
   * @param {LandscapeCoality} coality
   * @param {string} area
   */
  function isThere(coality, area) {
    return coality.areas.includes(area) || coality.places.includes(data.places[area]);
  }

  /**
   * Why it is about the opgave: the same, or one beside it; null if it is not.
   * @param {LandscapeCoality} coality
   * @param {string} opgave
   */
  function subject({ opgaven }, opgave) {
    if (opgaven.includes(opgave)) return word("same");
    const near = opgaven.find((key) => data.opgaven[opgave].related.includes(key));
    return near ? word("near", data.opgaven[near].title) : null;
  }

  /**
   * Every reason is shown. None if it is about something else.
   * @param {LandscapeCoality} coality
   * @param {Wish} wish
   */
  function reasons(coality, wish) {
    const about = subject(coality, wish.opgave);
    if (!about) return [];
    const parties = wish.parties.filter((key) => coality.parties.includes(key));
    return [
      about,
      wish.gebied && isThere(coality, wish.gebied) ? word("area", wish.gebied) : "",
      ...parties.map((key) => word("party", data.parties[key].title)),
      wish.vorm && coality.side === wish.vorm ? word("form", coality.form) : "",
      wish.wereld && coality.worlds.includes(wish.wereld) ? word("world", wish.wereld) : "",
      coality.open === "ja" ? word("open") : "",
      coality.open === "op-uitnodiging" ? word("invited") : "",
    ].filter(Boolean);
  }

  /**
   * What the choice of a world or of openness leaves out, and why; what is not known is left out for another reason.
   * @param {LandscapeCoality} coality
   * @param {Wish} wish
   */
  function leftOut({ worlds, open }, wish) {
    if (wish.wereld && !worlds.includes(wish.wereld)) return "left-world";
    if (!wish.open || open === "ja" || open === wish.open) return "";
    return open ? "left-closed" : "left-open";
  }

  /** @param {LandscapeCoality} coality */
  function remarks({ phase, open, complete }) {
    const isKnown = open === "ja" || open === "op-uitnodiging";
    const openness = open === "nee" ? word("closed") : isKnown ? "" : word("unsure");
    return [phase, openness, complete ? "" : word("partial")].filter(Boolean);
  }

  /**
   * What no running coality with the opgave has.
   * @param {LandscapeCoality[]} coalities
   * @param {Wish} wish
   */
  function missing(coalities, wish) {
    const running = coalities.filter((coality) => coality.runs && coality.opgaven.includes(wish.opgave));
    const parties = wish.parties.filter((key) => !running.some((coality) => coality.parties.includes(key)));
    const lacks = [
      wish.vorm && !running.some((coality) => coality.side === wish.vorm) ? word("missing-form") : "",
      wish.gebied && !running.some((coality) => isThere(coality, wish.gebied)) ? word("missing-area", wish.gebied) : "",
      ...parties.map((key) => word("missing-party", data.parties[key].title)),
    ].filter(Boolean);
    return lacks.length ? lacks : [word("missing-nothing")];
  }

  return { reasons, leftOut, remarks, missing };
}

/**
 * First the same opgave, then what surely runs, what one can join, more reasons, the name.
 * @param {{ coality: LandscapeCoality, why: string[] }} a
 * @param {{ coality: LandscapeCoality, why: string[] }} b
 * @param {string} opgave
 */
export function byFit(a, b, opgave) {
  /** @param {LandscapeCoality} coality */
  const isSame = (coality) => Number(coality.opgaven.includes(opgave));
  /** @param {LandscapeCoality} coality */
  const isClosed = (coality) => Number(coality.open === "nee");
  return (
    isSame(b.coality) - isSame(a.coality) ||
    Number(b.coality.runs) - Number(a.coality.runs) ||
    isClosed(a.coality) - isClosed(b.coality) ||
    b.why.length - a.why.length ||
    a.coality.title.localeCompare(b.coality.title)
  );
}
