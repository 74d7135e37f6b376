// The form for a proposal: filled in with what a page says, checked, told in words, and made into a block that atlas can
// apply. Every change is a pair: what stood there and what is proposed. A draft stays in this browser until it is sent.
(function () {
  "use strict";
  var form = document.querySelector("form.proposal");
  if (!form) return;
  var MOST_IN_LINK = 6000, MOST_IN_MAIL = 1500, LONGEST_VALUE = 5000, SHOWN = 3, SOON = 400;
  var FORMAT = 1, TEXT = "tekst";
  var names = window.AtlasNames, rules = window.AtlasRules, memory = window.AtlasMemory;
  var base = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  var kind = form.dataset.kind, asked = new URLSearchParams(location.search);
  var ident = names.former[asked.get("pagina")] || asked.get("pagina") || "";
  var key = "voorstel." + kind + "." + (ident || "nieuw" + location.search);
  var said = null, boxNumber = 0, saving = 0, composed = null;

  function one(selector, within) { return (within || form).querySelector(selector); }
  function all(selector, within) { return Array.prototype.slice.call((within || form).querySelectorAll(selector)); }
  function word(name, args) {
    return Object.keys(args || {}).reduce(function (text, part) {
      return text.split("{" + part + "}").join(args[part]);
    }, form.getAttribute("data-" + name) || "");
  }
  function add(parent, tag, text, className) {
    var made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    parent.appendChild(made);
    return made;
  }

  // Values: of a box, of a row, and in words ---------------------------------------------------------------------

  function isPage(box) { return box.getAttribute("role") === "combobox"; }

  // What nobody sees and programs paste along goes; a hard space is a space.
  function clean(text) {
    return text.replace(/[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g, "").replace(/\u00a0/g, " ").replace(/\r\n?/g, "\n").trim();
  }

  // Numbers stand in the data as programs write them.
  function asRead(box, value) {
    return box.dataset.sort === "number" && document.documentElement.lang === "nl" ? value.replace(/\./g, ",") : value;
  }

  function put(box, value) {
    if (isPage(box)) names.put(box, value || "");
    else if (box.tagName === "SELECT" && value && !Array.prototype.some.call(box.options, function (o) { return o.value === value; })) {
      add(box, "option", value).selected = true;
    } else box.value = value ? asRead(box, value) : "";
  }

  function fill(box, value) {
    put(box, value);
    box.was = value || null;
    box.raw = box.value;
  }

  function get(box) {
    if (box.value === box.raw) return box.was;
    if (!isPage(box)) return clean(box.value) || null;
    var meant = names.meant(box);
    return meant === null ? clean(box.value) : meant || null;
  }

  function told(box, value) {
    if (!value) return word("none");
    if (isPage(box)) return names.title(value).replace(/^\? /, "");
    var option = box.tagName === "SELECT" && all("option", box).filter(function (o) { return o.value === value; })[0];
    return option ? option.textContent.split(":")[0] : asRead(box, value);
  }

  function pathOf(field, box) { return field.dataset.path + (box.dataset.box ? "." + box.dataset.box : ""); }
  function boxesOf(within) { return all("[data-box]", within); }
  function rowsOf(list) { return all(":scope > ul > li", list); }
  function isGone(row) { return row.classList.contains("gone"); }

  function rowValue(list, row) {
    var boxes = boxesOf(row), found = {};
    if (!boxes[0].dataset.box) return get(boxes[0]);
    boxes.forEach(function (box) { if (get(box)) found[box.dataset.box] = get(box); });
    return Object.keys(found).length ? found : null;
  }

  // A row in words, without its source: that says where it stands, not what it is.
  function rowTold(list, row, value) {
    var boxes = boxesOf(row);
    if (!value) return word("none");
    if (typeof value === "string") return told(boxes[0], value);
    return boxes.filter(function (box) { return value[box.dataset.box] && box.dataset.box !== "bron"; }).map(function (box) {
      return told(box, value[box.dataset.box]);
    }).join(" · ");
  }

  function same(a, b) { return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)); }
  function sorted(value) {
    if (!value || typeof value !== "object") return value || null;
    return Object.keys(value).sort().map(function (name) { return [name, value[name]]; });
  }

  function labelOf(box) {
    var label = box.labels && box.labels[0] || document.getElementById(box.getAttribute("aria-labelledby"));
    return label ? label.firstChild.textContent.trim() : "";
  }
  function titleOf(field) { return one(".proposal-label", field).firstChild.textContent.trim(); }

  // Ties a box to its label, its help and the place where its faults are told.
  function wire(box, label) {
    var place = box.parentNode, help = one(":scope > p:not(:has(button))", place), how = expected(box);
    boxNumber += 1;
    if (how) {
      help = help || place.insertBefore(document.createElement("p"), box);
      add(help, "span", " " + how);
    }
    box.id = "v" + boxNumber;
    if (label.tagName === "LABEL") label.htmlFor = box.id;
    else box.setAttribute("aria-labelledby", label.id);
    var fault = add(place, "p", "", "proposal-wrong");
    fault.id = box.id + "-f";
    if (help) {
      help.id = box.id + "-h";
      help.className = "proposal-help";
    }
    box.setAttribute("aria-describedby", (help ? help.id + " " : "") + fault.id);
    if (box.tagName === "INPUT") box.autocomplete = "off";
    if (box.tagName === "SELECT" && box.dataset.absences) {
      box.dataset.absences.split(" ").forEach(function (absence) { add(box, "option", word(absence)).value = absence; });
    }
    if (box.dataset.sort === "page" || "places" in box.dataset) combobox(box);
  }

  // How a box is filled in, where that does not speak for itself.
  function expected(box) {
    var how = [word("expect-" + box.dataset.sort)];
    if ("web" in box.dataset) how.push(word("expect-or-web"));
    if ("unwritten" in box.dataset) how.push(word("expect-unwritten"));
    return how.filter(Boolean).join(" ");
  }

  function combobox(box) {
    var around = document.createElement("span"), list = add(around, "ul");
    around.className = "proposal-pick";
    box.parentNode.insertBefore(around, box);
    around.insertBefore(box, list);
    list.id = box.id + "-l";
    list.hidden = true;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", word("choices"));
    var said = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
    Object.keys(said).forEach(function (name) { box.setAttribute(name, said[name]); });
    box.spellcheck = false;
    names.picker(box, say);
  }

  function prepare(field) {
    var label = one("summary > span", field);
    boxNumber += 1;
    label.id = "v" + boxNumber + "-n";
    label.className = "proposal-label";
    add(label.parentNode, "span", "", "proposal-now");
    all(":scope > p:not(:has(button))", field).forEach(function (help) { help.className = "proposal-help"; });
    all("[data-box], [data-absence]", field).forEach(function (box) {
      wire(box, box.parentNode === field ? label : one(":scope > label", box.parentNode));
    });
    if (field.dataset.sort !== "list") return;
    var button = one(":scope > p > button", field);
    button.className = "proposal-add";
    button.id = label.id + "-e";
    button.setAttribute("aria-describedby", label.id);
    button.addEventListener("click", function () { offerRow(field); });
  }

  // Rows -----------------------------------------------------------------------------------------------------------

  function addRow(list, value, isNew) {
    var row = one("template", list).content.firstElementChild.cloneNode(true);
    one(":scope > ul", list).appendChild(row);
    boxesOf(row).forEach(function (box) {
      wire(box, box.parentNode === row ? one(".proposal-label", list) : one(":scope > label", box.parentNode));
      var part = box.dataset.box, given = part ? value && value[part] : value;
      fill(box, isNew ? null : given);
      if (isNew && given) put(box, given);
    });
    var button = add(row, "button", "", "proposal-gone");
    button.type = "button";
    button.addEventListener("click", function () { takeOut(list, row); });
    row.was = isNew ? null : value;
    return row;
  }

  function takeOut(list, row) {
    if (row.was) row.classList.toggle("gone");
    else row.remove();
    if (!row.was) one(".proposal-add", list).focus();
    changed();
  }

  function offerRow(list) {
    var row = addRow(list, null, true), fold = one(":scope > details", row);
    if (fold) fold.open = true;
    boxesOf(row)[0].focus();
    changed();
  }

  // What differs ---------------------------------------------------------------------------------------------------

  function differences() {
    var found = { zet: {}, rijen: {}, lines: [] };
    all(".proposal-field").forEach(function (field) {
      if (field.dataset.sort === "list") listDifferences(field, found);
      else boxesOf(field).forEach(function (box) { boxDifference(field, box, found); });
    });
    return found;
  }

  function boxDifference(field, box, found) {
    var now = get(box), title = field.dataset.sort === "group" ? titleOf(field) + ", " + labelOf(box) : titleOf(field);
    if (now === box.was) return;
    found.zet[pathOf(field, box)] = [box.was, now];
    found.lines.push([title, told(box, box.was), told(box, now)]);
  }

  function listDifferences(list, found) {
    var pairs = [], title = titleOf(list), absence = one("[data-absence]", list);
    rowsOf(list).forEach(function (row) {
      var now = isGone(row) ? null : rowValue(list, row);
      if (same(row.was, now)) return;
      pairs.push([row.was, now]);
      if (!row.was) found.lines.push([title, "", word("added", { value: rowTold(list, row, now) })]);
      else if (!now) found.lines.push([title, "", word("gone", { value: rowTold(list, row, row.was) })]);
      else if (typeof row.was === "string") found.lines.push([title, told(boxesOf(row)[0], row.was), told(boxesOf(row)[0], now)]);
      else boxesOf(row).forEach(function (box) { partDifference(title, row, box, now, found); });
    });
    if (pairs.length) found.rijen[list.dataset.path] = pairs;
    else if (absence && !rowsOf(list).length && (absence.value || null) !== absence.was) {
      found.zet[list.dataset.path] = [absence.was, absence.value || null];
      found.lines.push([title, absence.was || word("none"), absence.value || word("none")]);
    }
  }

  function partDifference(title, row, box, now, found) {
    var part = box.dataset.box, main = boxesOf(row)[0];
    if ((row.was[part] || null) === (now[part] || null)) return;
    var about = box === main ? title : title + ", " + told(main, row.was[main.dataset.box]) + ", " + labelOf(box);
    found.lines.push([about, told(box, row.was[part]), told(box, now[part])]);
  }

  function blockOf(found) {
    var block = { voorstel: FORMAT, soort: kind };
    if (said) block.pagina = ident;
    else {
      block.titel = clean(one("[data-path=titel] [data-box]").value);
      delete found.zet.titel;
    }
    if (Object.keys(found.zet).length) block.zet = found.zet;
    if (Object.keys(found.rijen).length) block.rijen = found.rijen;
    block.waarom = clean(one("#v-waarom").value);
    return block;
  }

  // Showing it -----------------------------------------------------------------------------------------------------

  function summary(field) {
    if (field.dataset.sort !== "list") {
      return boxesOf(field).filter(get).map(function (box) { return told(box, get(box)); }).join(" · ");
    }
    var rows = rowsOf(field).filter(function (row) { return !isGone(row) && rowValue(field, row); });
    var absence = one("[data-absence]", field);
    if (!rows.length) return absence ? absence.value : "";
    var shown = rows.slice(0, SHOWN).map(function (row) { return told(boxesOf(row)[0], get(boxesOf(row)[0]) || rowTold(field, row, rowValue(field, row))); });
    if (rows.length > SHOWN) shown.push(word("more", { n: rows.length - SHOWN }));
    return shown.join(", ");
  }

  function fieldHelp(field) {
    var help = one(":scope > .proposal-help", field);
    return help ? help.firstChild.textContent.trim() : "";
  }

  function show(field) {
    var now = one(":scope > summary .proposal-now", field), text = summary(field);
    now.textContent = text || field.closest(".proposal-empty") && fieldHelp(field) || word("empty");
    now.classList.toggle("absent", !text);
    if (field.dataset.sort !== "list") return;
    rowsOf(field).forEach(function (row) { showRow(field, row); });
    var absence = one("[data-absence]", field);
    if (absence) absence.parentNode.hidden = rowsOf(field).length > 0;
  }

  function showRow(list, row) {
    var value = rowValue(list, row), name = value ? rowTold(list, row, value) : word("new");
    var button = one(".proposal-gone", row), head = one("summary .proposal-now", row);
    if (head) head.textContent = name;
    button.textContent = isGone(row) ? word("keep") : word("remove");
    button.setAttribute("aria-label", button.textContent + ": " + name);
    row.classList.toggle("changed", !isGone(row) && !same(row.was, value));
  }

  function line(list, parts) {
    var item = add(list, "li");
    add(item, "b", parts[0] + ": ");
    if (parts[1]) {
      add(item, "del", parts[1]);
      item.appendChild(document.createTextNode(" → "));
    }
    add(item, "ins", parts[2]);
  }

  function changed() {
    var found = differences(), number = found.lines.length, list = one(".proposal-changes");
    all(".proposal-field").forEach(function (field) {
      var path = field.dataset.path;
      show(field);
      field.classList.toggle("changed", path in found.rijen || Object.keys(found.zet).some(function (name) {
        return name === path || name.indexOf(path + ".") === 0;
      }));
    });
    list.replaceChildren();
    found.lines.forEach(line.bind(null, list));
    one(".proposal-none").textContent = number ? "" : word("no-change");
    one(".proposal-number").textContent = word(number === 1 ? "change-one" : "change-many", { n: number });
    one(".proposal-bar").hidden = !number;
    one(".proposal-ways").hidden = true;
    composed = null;
    window.clearTimeout(saving);
    saving = window.setTimeout(keep, SOON);
  }

  function say(number) {
    one(".proposal-live").textContent = number ? word("found", { n: number }) : word("nothing-found");
  }

  // A draft --------------------------------------------------------------------------------------------------------

  function keep() {
    var found = differences(), why = one("#v-waarom").value;
    memory.set(key, found.lines.length || why ? JSON.stringify({ zet: found.zet, rijen: found.rijen, waarom: why }) : "");
  }

  function restore(draft) {
    Object.keys(draft.zet || {}).forEach(function (path) {
      var steps = path.split("."), field = one('[data-path="' + steps[0] + '"]');
      var box = field && one('[data-absence], [data-box="' + steps.slice(1).join(".") + '"]', field);
      if (box) put(box, draft.zet[path][1]);
    });
    Object.keys(draft.rijen || {}).forEach(function (path) {
      var list = one('[data-path="' + path + '"]');
      if (list) draft.rijen[path].forEach(function (pair) { restoreRow(list, pair[0], pair[1]); });
    });
    one("#v-waarom").value = draft.waarom || "";
  }

  function restoreRow(list, was, now) {
    var row = was && rowsOf(list).filter(function (other) { return other.was && same(other.was, was); })[0];
    if (!row) {
      if (now) addRow(list, now, true);
    } else if (!now) row.classList.add("gone");
    else boxesOf(row).forEach(function (box) { put(box, box.dataset.box ? now[box.dataset.box] : now); });
  }

  function takeUp() {
    var draft = null;
    try {
      draft = JSON.parse(memory.get(key) || "null");
    } catch (error) {
      memory.set(key, "");
    }
    if (!draft) return;
    restore(draft);
    var note = one(".proposal-draft");
    one("span", note).textContent = word("draft");
    note.hidden = false;
  }

  function startAgain() {
    window.clearTimeout(saving);
    memory.set(key, "");
    all(".proposal-field > ul").forEach(function (rows) { rows.replaceChildren(); });
    one("#v-waarom").value = "";
    one(".proposal-draft").hidden = true;
    all(".proposal-wrong").forEach(function (place) { place.textContent = ""; });
    one(".proposal-faults").hidden = true;
    fillAll();
    changed();
  }

  // Checks ---------------------------------------------------------------------------------------------------------

  function isLeftAlone(box) {
    var row = box.closest(".proposal-field > ul > li"), list = box.closest(".proposal-field");
    if (row) return isGone(row) || !rowValue(list, row) || same(row.was, rowValue(list, row));
    if (list && list.dataset.sort === "group") return !boxesOf(list).some(get);
    return said !== null && box.value === box.raw && box.id !== "v-waarom";
  }

  function wrong(box) {
    var text = clean(box.value), data = box.dataset;
    if (isLeftAlone(box)) return "";
    if (!text) return box.required && !isInEmptyGroup(box) ? word("required") : "";
    if (text.length > LONGEST_VALUE) return word("wrong-long", { n: LONGEST_VALUE });
    if (isPage(box)) return wrongPage(box);
    if (box.closest("[data-path=titel]") && !said && names.called(text).length) return word("exists");
    var rule = rules.wrong(data.sort, text, "absences" in data, data.pattern);
    return rule ? word(rule, { help: helpOf(box) }) : "";
  }

  function helpOf(box) {
    var help = document.getElementById(box.id + "-h");
    return help ? help.textContent : "";
  }

  function isInEmptyGroup(box) {
    var group = box.closest("fieldset");
    return group !== null && !boxesOf(group).some(get);
  }

  function wrongPage(box) {
    if (names.meant(box) !== null) return "";
    var near = names.near(box)[0];
    return word("wrong-page") + (near ? "; " + word("meant", { title: near.title }) : "");
  }

  function faults() {
    var found = [];
    all("[data-box]").concat(one("#v-waarom")).forEach(function (box) {
      var why = wrong(box);
      document.getElementById(box.id + "-f").textContent = why;
      if (why) box.setAttribute("aria-invalid", "true");
      else box.removeAttribute("aria-invalid");
      if (why) found.push([box, labelOf(box) + ": " + why]);
    });
    all(".proposal-field[data-sort=list][data-must]").forEach(function (list) {
      var left = rowsOf(list).filter(function (row) { return !isGone(row) && rowValue(list, row); });
      if (!left.length) found.push([one(".proposal-add", list), titleOf(list) + ": " + word("at-least-one")]);
    });
    return found;
  }

  function goTo(element) {
    for (var fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    element.focus();
  }

  function tellFaults(found) {
    var place = one(".proposal-faults");
    place.replaceChildren();
    place.hidden = !found.length;
    if (!found.length) return;
    add(place, "p", word("not-good"));
    var list = add(place, "ul");
    found.forEach(function (fault) {
      var link = add(add(list, "li"), "a", fault[1]);
      link.href = "#" + fault[0].id;
      link.addEventListener("click", function (event) {
        event.preventDefault();
        goTo(fault[0]);
      });
    });
    place.focus();
  }

  // Sending it -----------------------------------------------------------------------------------------------------

  // JSON that comes whole through mail and Markdown: what these change on their way is written as a number.
  function sturdy(block) {
    return JSON.stringify(block).replace(/[<>&\u007f-\u00a0\u00ad\u1680\u2000-\u206f\u3000\ufeff]|\u0020(?=\u0020)/g, function (sign) {
      return "\\u" + ("000" + sign.charCodeAt(0).toString(16)).slice(-4);
    });
  }

  function marked(text) { return text.replace(/\s*\n\s*/g, " ").replace(/([\\`*_{}[\]<>#|~@])/g, "\\$1"); }

  function compose() {
    var found = differences(), block = blockOf(found), title = said ? said.titel : block.titel;
    var lines = found.lines.map(function (parts) {
      return "- " + marked(parts[0] + ": " + (parts[1] ? parts[1] + " → " : "") + parts[2]);
    });
    var json = sturdy(block);
    var about = [lines.join("\n"), word("how") + " " + marked(block.waarom), word("leave")];
    return {
      title: word("title", { title: title }),
      text: about.join("\n\n") + "\n\n```atlas-voorstel\n" + json + "\n```\n",
      json: json,
      name: "voorstel-" + (said ? ident : "nieuw") + ".json",
    };
  }

  function linkOf(address, fields) {
    return address + (address.indexOf("?") < 0 ? "?" : "&") + Object.keys(fields).map(function (name) {
      return encodeURIComponent(name) + "=" + encodeURIComponent(fields[name]);
    }).join("&");
  }

  // A link with the text in it; where that is too long, one without the text, which is then to be pasted.
  function way(place, most, address, title, text) {
    var item = one(place), link = one("a", item), whole = linkOf(address, Object.assign({}, title, text));
    link.href = whole.length <= most ? whole : linkOf(address, title);
    return whole.length <= most;
  }

  function offerWays() {
    var lab = form.dataset.forge === "GitLab", fits = true;
    if (form.dataset.issue) {
      var title = {}, text = {};
      title[lab ? "issue[title]" : "title"] = composed.title;
      text[lab ? "issue[description]" : "body"] = composed.text;
      fits = way(".proposal-issue", MOST_IN_LINK, form.dataset.issue, title, text);
    }
    if (form.dataset.mail) {
      var body = { body: composed.text.replace(/\n/g, "\r\n") };
      fits = way(".proposal-mail", MOST_IN_MAIL, "mailto:" + form.dataset.mail, { subject: composed.title }, body) && fits;
    }
    one(".proposal-long").hidden = fits;
    one(".proposal-long").textContent = fits ? "" : word("long-link");
    var file = one(".proposal-save");
    if (file.href.indexOf("blob:") === 0) URL.revokeObjectURL(file.href);
    file.href = URL.createObjectURL(new Blob([composed.json], { type: "application/json" }));
    file.download = composed.name;
    one(".proposal-said").textContent = "";
    one(".proposal-ways").hidden = false;
    one(".proposal-ways a[href]:not([hidden]), .proposal-ways button").closest("ul").querySelector("li:not([hidden]) :is(a, button)").focus();
  }

  function look() {
    if (!differences().lines.length) {
      one(".proposal-none").textContent = word("no-change");
      one(".proposal-none").scrollIntoView({ block: "nearest" });
      one(".proposal-live").textContent = word("no-change");
      return;
    }
    var found = faults();
    tellFaults(found);
    if (found.length) return;
    composed = compose();
    offerWays();
  }

  function copy() {
    function done() { one(".proposal-said").textContent = word("copied"); }
    function byHand() {
      // Browsers that keep the clipboard from pages on disk still copy what is selected.
      var area = add(document.body, "textarea");
      area.value = composed.text;
      area.select();
      document.execCommand("copy");
      area.remove();
      one(".proposal-copy").focus();
      done();
    }
    if (navigator.clipboard) navigator.clipboard.writeText(composed.text).then(done, byHand);
    else byHand();
  }

  // On the computer of an editor: the page is written at once.
  function writeKey() {
    try {
      return sessionStorage.getItem("atlas.sleutel") || "";
    } catch (error) {
      return "";
    }
  }

  function write() {
    var place = one(".proposal-said"), body = composed.json;
    place.textContent = word("writing");
    document.documentElement.dataset.writing = "yes";
    fetch("/_atlas/voorstel", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Atlas-Sleutel": writeKey() },
      body: body,
    }).then(function (answer) {
      return answer.json().then(function (told) { written(place, told); });
    }).catch(function () {
      delete document.documentElement.dataset.writing;
      place.textContent = word("unwritten");
    });
  }

  // The page is shown anew when it is written; what could not be written is told after that too.
  function written(place, told) {
    place.textContent = told.text;
    if (!told.written) {
      delete document.documentElement.dataset.writing;
      return;
    }
    memory.set(key, "");
    window.clearTimeout(saving);
    if (!told.left) {
      location.href = base + told.address;
      return;
    }
    sessionStorage.setItem("atlas.gezegd", told.text);
    location.reload();
  }

  function tellAgain() {
    var text = writeKey() && sessionStorage.getItem("atlas.gezegd");
    if (!text) return;
    sessionStorage.removeItem("atlas.gezegd");
    one(".proposal-draft span").textContent = text;
    one(".proposal-draft").hidden = false;
  }

  // The page as it begins ------------------------------------------------------------------------------------------

  function fillAll() {
    all(".proposal-field").forEach(function (field) {
      var value = (said || {})[field.dataset.path];
      if (field.dataset.sort === "list") fillList(field, value);
      else boxesOf(field).forEach(function (box) { fill(box, at(value, box.dataset.box)); });
    });
    if (!said) prefill();
  }

  function at(value, path) {
    return path ? path.split(".").reduce(function (group, name) { return group && group[name]; }, value) : value;
  }

  function fillList(list, value) {
    var absence = one("[data-absence]", list);
    if (Array.isArray(value)) value.forEach(function (item) { addRow(list, item, false); });
    if (!absence) return;
    absence.was = typeof value === "string" ? value : null;
    absence.value = absence.was || "";
  }

  // A new page begins with what the address says of it.
  function prefill() {
    asked.forEach(function (value, name) {
      var field = one('[data-path="' + name.replace(/[^a-z-]/g, "") + '"]'), box = field && one("[data-box]", field);
      if (!field || name === "pagina") return;
      if (field.dataset.sort === "list") box = boxesOf(addRow(field, null, true))[0];
      if (box) put(box, value);
    });
    all(".proposal-field[data-must][data-sort=list]").forEach(function (list) {
      if (!rowsOf(list).length) addRow(list, null, true);
      all(":scope > ul > li > details", list).forEach(function (fold) { fold.open = true; });
    });
  }

  function arrange() {
    var empty = one(".proposal-empty");
    all(".proposal-field").forEach(function (field) {
      var isFirst = !said && (field.hasAttribute("data-must") || ["titel", "samenvatting", TEXT].indexOf(field.dataset.path) >= 0);
      if (!summary(field) && !isFirst) empty.appendChild(field);
      if (!said && field.hasAttribute("data-must")) field.open = true;
    });
    empty.closest("section").hidden = !empty.children.length;
  }

  function head() {
    var about = one(".proposal-about"), heading = document.querySelector("h1");
    if (said) {
      var link = add(about, "a", said.titel);
      link.href = base + form.dataset.folder + "/" + ident + ".html";
      document.title = heading.textContent + ": " + said.titel;
      return;
    }
    one(".intro", document).textContent = word("new-intro");
    heading.textContent = word("new-page", { kind: document.querySelector(".kicker").textContent.toLowerCase() });
    document.title = heading.textContent;
    one(".proposal-others").hidden = false;
    all("[data-new]").forEach(function (element) { element.textContent = element.dataset.new; });
    if (ident) about.textContent = word("lost");
  }

  function begin(value) {
    said = value || null;
    head();
    fillAll();
    arrange();
    takeUp();
    tellAgain();
    changed();
    form.classList.add("ready");
  }

  all(".proposal-field").forEach(prepare);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("change", changed);
  form.addEventListener("input", function () {
    window.clearTimeout(saving);
    saving = window.setTimeout(changed, SOON);
  });
  window.addEventListener("pagehide", function () { if (form.classList.contains("ready") && !composed) keep(); });
  one(".proposal-look").addEventListener("click", look);
  one(".proposal-copy").addEventListener("click", copy);
  one(".proposal-restart").addEventListener("click", startAgain);
  one(".proposal-sent").addEventListener("click", function () {
    startAgain();
    one(".proposal-none").textContent = word("sent");
    one(".proposal-live").textContent = word("sent");
  });
  one(".proposal-save").addEventListener("click", function () {
    one(".proposal-said").textContent = word("saved", { name: composed.name });
  });
  one(".proposal-issue a").addEventListener("click", function () { one(".proposal-said").textContent = word("opened"); });
  one(".proposal-mail a").addEventListener("click", function () { one(".proposal-said").textContent = word("mailed"); });
  one(".proposal-write button").addEventListener("click", write);
  one(".proposal-issue").hidden = !form.dataset.issue;
  one(".proposal-mail").hidden = !form.dataset.mail;
  one(".proposal-write").hidden = !writeKey();

  // The pages of a kind lie in scripts of a few each, by the sum of the letters of their ids.
  function shard() {
    for (var sum = 0, place = 0; place < ident.length; place += 1) sum += ident.charCodeAt(place);
    return base + "voorstel/data/" + kind + "-" + (sum % Number(form.dataset.shards)) + ".js";
  }

  if (!ident || !/^[a-z0-9-]+$/.test(ident) || !names.has(ident)) begin(null);
  else {
    var script = document.createElement("script");
    script.src = shard();
    script.onload = function () { begin((window.ATLAS_PAGES || {})[ident]); };
    script.onerror = function () { one(".proposal-about").textContent = word("failed"); };
    document.head.appendChild(script);
  }
})();
