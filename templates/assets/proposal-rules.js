// What a field of a proposal may hold: the same rules as atlas has for its pages (atlas/content/parsing/scalars.py).
window.AtlasRules = (function () {
  "use strict";
  var ABSENT = ["onbekend", "geen"];
  var NUMBER = "[0-9]{1,9}(?:[.,][0-9]{1,6})?";
  var AMOUNT = new RegExp("^(" + NUMBER + ")(?:\\s*[-–]\\s*(" + NUMBER + "))?$");
  // One thousand to one reader, one with three decimals to another.
  var AMBIGUOUS = /(?:^|[^0-9.,])[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9])/;
  var DATE = /^([12][0-9]{3})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/;
  var WORD = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*[\\p{L}\\p{N}_])?";
  var HOST = new RegExp("^(?:" + WORD + "(?:\\." + WORD + ")*\\.?|\\[[0-9a-f:.]+\\])$", "iu");
  var LONGEST_ADDRESS = 2000;

  function isDate(text) {
    var found = DATE.exec(text);
    if (!found || !found[2]) return found !== null;
    var month = Number(found[2]), day = found[3] ? Number(found[3]) : 1;
    return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(Number(found[1]), month, 0)).getUTCDate();
  }

  function isNumber(text) {
    var found = AMOUNT.exec(text);
    if (!found || AMBIGUOUS.test(text)) return false;
    return !found[2] || parseFloat(found[1].replace(",", ".")) <= parseFloat(found[2].replace(",", "."));
  }

  function isWeb(text) {
    if (text.length > LONGEST_ADDRESS || /[\s<>"\\^`{|}]/.test(text)) return false;
    var parts = /^(https?):\/\/([^/?#]*)/i.exec(text);
    if (!parts) return false;
    var port = /:([0-9]+)$/.exec(parts[2]);
    if (port && Number(port[1]) > 65535) return false;
    return HOST.test(port ? parts[2].slice(0, -port[0].length) : parts[2]);
  }

  var SORTS = {
    date: isDate,
    number: isNumber,
    whole: function (text) { return /^[0-9]{1,9}$/.test(text); },
    web: isWeb,
    line: function (text) { return text.indexOf("\n") < 0; },
  };

  // The name of the text that says what is wrong, or nothing. `absences`: whether a word for nothing may stand here.
  function wrong(sort, text, absences, pattern) {
    if (absences && ABSENT.indexOf(text) >= 0) return "";
    if (SORTS[sort] && !SORTS[sort](text)) return "wrong-" + sort;
    return pattern && !new RegExp("^(?:" + pattern + ")$").test(text) ? "wrong-pattern" : "";
  }

  return { wrong: wrong, isWeb: isWeb, absent: ABSENT };
})();
