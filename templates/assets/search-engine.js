// Finds pages in the index that atlas/site/search/index.py makes. No page, no browser: index and query in, hits out.
// A query is cut into words and stems exactly as atlas/site/i18n/stemming.py does it.
window.AtlasSearch = function (index) {
  "use strict";
  var CHUNK = /[\p{L}\p{N}]+(?:['.&-][\p{L}\p{N}]+)*/gu;
  var EXACT = 100, PREFIX = 60, WITHIN = 40, TYPED_WRONG = [1, 2, 4];
  var SHORT = 4, LONG = 8, PLACES = 8, TITLE = 5, IN_FULL = 3, AT_START = 2;
  // Each language has its stemmer; what that does not know to be an ending is taken off first.
  var english = index.language === "en";
  var stemmer = english ? new PorterStemmer() : new DutchStemmer();
  var stop = new Set(index.stop);
  var terms = index.terms.split("\n").map(function (line) {
    var parts = line.split("=");
    return { words: parts[0].split(" "), steps: parts[1], pages: null };
  });
  var byWord = new Map();
  terms.forEach(function (term) {
    term.words.forEach(function (word) {
      byWord.set(word, (byWord.get(word) || []).concat([term]));
    });
  });

  function fold(word) {
    return word.toLowerCase().replace(/'/g, "").normalize("NFD").replace(/\p{Mn}/gu, "");
  }

  function token(word) {
    var bare = english ? word.replace(/'s$/, "") : word;
    return { word: fold(word), stem: fold(stemmer.stemWord(bare)), typed: word };
  }

  // In lower case, with `²` and `ﬁ` as `2` and `fi`, and one sign for each sort of hyphen and apostrophe.
  function plain(text) {
    var signs = text.normalize("NFKC").replace(/[’‘`]/g, "'").replace(/[‐‑–]/g, "-").replace(/\u00ad/g, "");
    return signs.toLowerCase().normalize("NFC");
  }

  // For the index: every word, and of `u-ned` both `uned` and its parts.
  function tokens(text) {
    var found = [];
    (plain(text).match(CHUNK) || []).forEach(function (chunk) {
      var parts = chunk.split(/[.&-]/);
      if (parts.length > 1) found.push(token(parts.join("")));
      parts.forEach(function (part) { found.push(token(part)); });
    });
    return found;
  }

  // For a query: `u-ned` as one word if pages have it so, else as its parts. Small words do not count.
  function asked(text) {
    var found = [];
    (plain(text).match(CHUNK) || []).forEach(function (chunk) {
      var parts = chunk.split(/[.&-]/);
      var whole = token(parts.join(""));
      if (parts.length === 1 || begins(whole.word)) found.push(whole);
      else parts.forEach(function (part) { found.push(token(part)); });
    });
    var telling = found.filter(function (one) { return !stop.has(one.word); });
    return telling.length ? telling : found;
  }

  function begins(word) {
    return terms.some(function (term) {
      return term.words.some(function (other) { return other.startsWith(word); });
    });
  }

  // A word with the same stem. Of a singular in -s the stemmer takes the s, so `fiets` is also the stem of `fietsen`.
  function isForm(term, wanted) {
    return [wanted.stem, wanted.word].some(function (word) { return term.words.indexOf(word) >= 0; });
  }

  // How well a term answers a word that was typed: as it is, as its start, or as a part of it.
  function likeness(term, wanted) {
    if (isForm(term, wanted)) return EXACT;
    var best = 0;
    term.words.forEach(function (word) {
      var at = word.indexOf(wanted.word);
      if (at === 0) best = Math.max(best, PREFIX);
      else if (at > 0 && wanted.word.length >= SHORT) best = Math.max(best, WITHIN);
    });
    return best;
  }

  function candidates(wanted) {
    var found = [];
    terms.forEach(function (term) {
      var quality = likeness(term, wanted);
      if (quality) found.push({ term: term, quality: quality, word: shownWord(term, wanted) });
    });
    return found;
  }

  // The word that a hit is shown to have been found by: as typed, else the word of the term that is most like it.
  function shownWord(term, wanted) {
    if (term.words.indexOf(wanted.word) >= 0) return wanted.typed;
    var words = term.words.length > 1 ? term.words.slice(1) : term.words;
    return words.find(function (word) { return word.indexOf(wanted.word) >= 0; }) || words[0];
  }

  // `energiecoalitie` as `energie` and `coalitie`, the longest first part first.
  function split(wanted) {
    for (var cut = wanted.word.length - SHORT; cut >= SHORT; cut -= 1) {
      var parts = [token(wanted.word.slice(0, cut)), token(wanted.word.slice(cut))];
      if (parts.every(known)) return parts;
    }
    return null;
  }

  function known(one) {
    return byWord.has(one.word) || byWord.has(one.stem);
  }

  // What the words that differ least from the typed one find: one letter, or two in a long word.
  function nearly(wanted) {
    var most = wanted.word.length < SHORT ? 0 : wanted.word.length < LONG ? 1 : 2;
    var nearest = new Set();
    byWord.forEach(function (_, word) {
      var apart = distance(word, wanted.word, most);
      if (apart > most) return;
      if (apart < most) nearest.clear();
      most = apart;
      nearest.add(word);
    });
    var found = [];
    nearest.forEach(function (word) {
      candidates({ word: word, stem: byWord.get(word)[0].words[0], typed: word }).forEach(function (one) {
        found.push({ term: one.term, quality: Math.floor(one.quality / TYPED_WRONG[most]), word: one.word });
      });
    });
    return found;
  }

  // Letters added, left out, changed or swapped between two words; more than `most` counts as `most + 1`.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    var before = [], last = [], row = [], i, j;
    for (j = 0; j <= b.length; j += 1) last.push(j);
    for (i = 1; i <= a.length; i += 1) {
      row = [i];
      for (j = 1; j <= b.length; j += 1) {
        var same = a[i - 1] === b[j - 1] ? 0 : 1;
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min.apply(null, row) > most) return most + 1;
      before = last;
      last = row;
    }
    return Math.min(last[b.length], most + 1);
  }

  function pagesOf(term) {
    if (!term.pages) {
      var number = 0;
      term.pages = term.steps.split(" ").map(function (step) {
        number += parseInt(step, 36);
        return number;
      });
    }
    return term.pages;
  }

  // The best score of each page for one word, with the word and place that gave it: how alike, in what place, and how
  // rare what was meant is.
  function scores(found) {
    var best = new Map(), meant = new Set();
    var top = found.reduce(function (most, one) { return Math.max(most, one.quality); }, 0);
    found.forEach(function (one) {
      pagesOf(one.term).forEach(function (number) {
        var page = Math.floor(number / PLACES);
        if (one.quality === top) meant.add(page);
        var score = one.quality * weight(page, number % PLACES);
        if (best.has(page) && best.get(page).score >= score) return;
        best.set(page, { score: score, word: one.word, place: number % PLACES });
      });
    });
    var rare = Math.round(100 * Math.log(1 + index.pages.length / meant.size));
    best.forEach(function (match) { match.score *= rare; });
    return best;
  }

  // A word in a short title says more than one in a long title.
  function weight(page, place) {
    if (place < TITLE) return 10 * index.weights[place];
    return Math.round(10 * index.weights[place] * (1 + 1 / index.pages[page][1].split(" ").length));
  }

  function wordsOf(text) {
    var found = [];
    asked(text).forEach(function (wanted) {
      var direct = candidates(wanted);
      var parts = direct.length ? null : split(wanted);
      if (parts) parts.forEach(function (part) { found.push({ typed: part.typed, best: scores(candidates(part)) }); });
      else found.push({ typed: wanted.typed, best: scores(direct.length ? direct : nearly(wanted)) });
    });
    return found;
  }

  // The stems of a text that has as many words as the other, so that `city deals` is the City Deal in full.
  function stems(text, other) {
    if (text.split(" ").length !== other.split(" ").length) return text;
    return tokens(text).map(function (one) { return one.stem; }).join(" ");
  }

  function titleFactor(page, query) {
    var name = fold(plain(page[1])), words = fold(plain(query)).trim();
    if (name === words || fold(plain(page[5])) === words || stems(name, words) === stems(words, name)) return IN_FULL;
    return name.startsWith(words) ? AT_START : 1;
  }

  // What a page was found by: each word with its place, and the words that it does not have.
  function reasons(words, page) {
    return {
      words: words.filter(function (one) { return one.best.has(page); }).map(function (one) { return one.best.get(page); }),
      without: words.filter(function (one) { return !one.best.has(page); }).map(function (one) { return one.typed; })
    };
  }

  function sum(matches) {
    return matches.reduce(function (total, match) { return total + match.score; }, 0);
  }

  // Hits: first those with every word, then those with fewer; of as many words the best first.
  function find(query) {
    var words = wordsOf(query), pages = new Set();
    words.forEach(function (one) {
      one.best.forEach(function (_, page) { pages.add(page); });
    });
    var hits = Array.from(pages).map(function (number) {
      var page = index.pages[number], kind = index.kinds[page[2]], why = reasons(words, number);
      var factor = kind[2] * titleFactor(page, query) * (page[4] ? 8 : 10);
      return {
        number: number, address: page[0], title: page[1], kind: page[2], line: page[3], past: page[4] === 1,
        score: Math.round(sum(why.words) * factor / 1000), why: why.words, without: why.without
      };
    });
    hits.sort(function (a, b) { return b.why.length - a.why.length || b.score - a.score || a.number - b.number; });
    return { hits: hits };
  }

  return { find: find, tokens: tokens, kinds: index.kinds };
};
