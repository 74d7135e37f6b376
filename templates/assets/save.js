// Downloads of a picture, as SVG and as PNG. The file stands alone: light colours and sizes are written into it, links
// are made absolute or left out. Made from the picture in the page, so nothing is fetched.
(function () {
  "use strict";
  var root = document.documentElement;
  var SVG = "http://www.w3.org/2000/svg";
  var PAINT = [
    "fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-dasharray", "stroke-linejoin",
    "paint-order", "opacity", "font-family", "font-size", "font-style", "font-weight", "text-anchor",
    "dominant-baseline", "text-decoration-line", "display"
  ];
  var TWICE = 2;
  var LETTERS = 11;
  var ROW = 18;
  var SIDE = 8;
  var SIGN = 24;

  function list(found) {
    return Array.prototype.slice.call(found);
  }

  // The light theme is on while colours are read; nothing is drawn on the screen in between.
  function inLight(read) {
    var before = root.dataset.theme;
    root.dataset.theme = "light";
    try {
      return read();
    } finally {
      if (before) root.dataset.theme = before;
      else delete root.dataset.theme;
    }
  }

  function painted(svg) {
    var copy = svg.cloneNode(true);
    var from = [svg].concat(list(svg.querySelectorAll("*")));
    var to = [copy].concat(list(copy.querySelectorAll("*")));
    from.forEach(function (element, place) {
      var style = getComputedStyle(element);
      PAINT.forEach(function (name) {
        var value = style.getPropertyValue(name);
        if (value && value !== "none" || name === "fill" || name === "display") {
          to[place].setAttribute(name === "text-decoration-line" ? "text-decoration" : name, plain(value));
        }
      });
    });
    return copy;
  }

  // A pattern is named by its place in the page; in the file it stands in the same file.
  function plain(value) {
    return value.replace(/url\("?[^"#)]*#([^")]*)"?\)/g, "url(#$1)").replace(/(\d)px\b/g, "$1");
  }

  // The whole picture, also where a reader looks at a part of it.
  function whole(svg) {
    var sides = (svg.dataset.whole || svg.getAttribute("viewBox")).split(" ").map(Number);
    return { x: sides[0], y: sides[1], width: sides[2], height: sides[3] };
  }

  function standingAlone(figure) {
    var svg = figure.querySelector(".map-view svg, .drawing svg");
    var box = whole(svg);
    var copy = inLight(function () {
      return painted(svg);
    });
    list(copy.querySelectorAll("*")).forEach(function (element) {
      if (element.getAttribute("display") === "none" && element.tagName !== "title") element.remove();
    });
    list(copy.querySelectorAll("*")).concat(copy).forEach(function (element) {
      ["class", "tabindex", "display", "aria-hidden"].concat(Object.keys(element.dataset).map(function (name) {
        return "data-" + name;
      })).forEach(function (name) {
        element.removeAttribute(name);
      });
    });
    links(svg, copy);
    var height = inLight(function () {
      return dress(figure, copy, box);
    });
    copy.setAttribute("xmlns", SVG);
    copy.setAttribute("width", box.width);
    copy.setAttribute("height", height);
    copy.setAttribute("viewBox", [box.x, box.y, box.width, height].join(" "));
    return { text: new XMLSerializer().serializeToString(copy), width: box.width, height: height };
  }

  function links(svg, copy) {
    list(copy.querySelectorAll("a")).forEach(function (link) {
      var address = new URL(link.getAttribute("href"), location.href);
      if (/^https?:$/.test(address.protocol)) link.setAttribute("href", address.href);
      else link.removeAttribute("href");
    });
  }

  function shape(name, values) {
    var made = document.createElementNS(SVG, name);
    Object.keys(values).forEach(function (key) {
      made.setAttribute(key, values[key]);
    });
    return made;
  }

  function line(text, x, y, colour) {
    var made = shape("text", {
      x: x, y: y, "font-family": "Arial, sans-serif", "font-size": LETTERS, "text-anchor": "start", fill: colour
    });
    made.textContent = text;
    return made;
  }

  function width(text) {
    var context = document.createElement("canvas").getContext("2d");
    context.font = LETTERS + "px Arial, sans-serif";
    return context.measureText(text).width;
  }

  // Paper under the picture; under it the legend, and at the foot the title and where it is from. Gives the height.
  function dress(figure, copy, box) {
    var style = getComputedStyle(figure);
    var x = box.x + SIDE;
    var y = box.y + box.height + ROW;
    list(figure.querySelectorAll(".legend li")).forEach(function (item) {
      var taken = SIGN + 6 + width(item.textContent) + 16;
      if (x > box.x + SIDE && x + taken > box.x + box.width) {
        x = box.x + SIDE;
        y += ROW;
      }
      sign(item.querySelector(".sign"), x, y - 4).forEach(copy.appendChild, copy);
      copy.appendChild(line(item.textContent, x + SIGN + 6, y, style.color));
      x += taken;
    });
    y += x > box.x + SIDE ? ROW : 0;
    copy.appendChild(
      line(figure.querySelector(".plate-title").textContent + " · " + figure.dataset.credit, box.x + SIDE, y, style.color)
    );
    var height = y + SIDE - box.y;
    var paper = { x: box.x, y: box.y, width: box.width, height: height, fill: style.backgroundColor };
    copy.insertBefore(shape("rect", paper), copy.firstChild);
    return height;
  }

  // What stands before a word in the legend: a letter, a line or a box, as the stylesheet draws it.
  function sign(element, x, middle) {
    var style = getComputedStyle(element);
    var letter = getComputedStyle(element, "::before").content.match(/^"([^"])"/);
    var wide = parseFloat(style.borderTopWidth);
    var paint = {
      stroke: style.borderTopColor,
      "stroke-width": wide,
      "stroke-opacity": style.opacity,
      "stroke-dasharray": { dashed: "5 3", dotted: "2 2" }[style.borderTopStyle] || "none"
    };
    if (letter) return [line(letter[1], x + SIGN / 2 - 4, middle + 4, style.color)];
    if (!parseFloat(style.borderLeftWidth)) {
      return rules(x, middle, style.borderTopStyle === "double", paint).concat(tip(element, x + SIGN, middle, paint));
    }
    var turned = style.transform !== "none";
    var half = turned ? 5 : SIGN / 2;
    var box = { x: x + SIGN / 2 - half, y: middle - 5, width: 2 * half, height: 10, fill: style.backgroundColor };
    if (turned) box.transform = "rotate(45 " + (x + SIGN / 2) + " " + middle + ")";
    else box.rx = Math.min(parseFloat(style.borderTopLeftRadius) || 0, 4);
    var made = [shape("rect", Object.assign(box, paint))];
    if (style.backgroundImage !== "none") {
      var strokes = "M" + (x + 3) + "," + (middle + 5) + "l8,-10m2,10l8,-10";
      made.push(shape("path", { d: strokes, stroke: paint.stroke, "stroke-width": 1, fill: "none" }));
    }
    return made;
  }

  // The point or the dot at the end of a line.
  function tip(element, x, middle, paint) {
    var style = getComputedStyle(element, "::after");
    if (style.content === "none") return [];
    if (style.borderTopLeftRadius === "50%") return [shape("circle", { cx: x - 4, cy: middle, r: 4, fill: paint.stroke })];
    return [shape("path", { d: "M" + x + "," + middle + "l-8,-5v10z", fill: paint.stroke })];
  }

  function rules(x, middle, twice, paint) {
    return (twice ? [-1.5, 1.5] : [0]).map(function (down) {
      var place = { x1: x, x2: x + SIGN, y1: middle + down, y2: middle + down };
      return shape("line", Object.assign(place, paint, twice ? { "stroke-width": 1.2 } : {}));
    });
  }

  function save(blob, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () {
      URL.revokeObjectURL(link.href);
    }, 10000);
  }

  function asBlob(picture) {
    return new Blob([picture.text], { type: "image/svg+xml" });
  }

  function saveSvg(figure) {
    save(asBlob(standingAlone(figure)), figure.dataset.file + ".svg");
  }

  function savePng(figure) {
    var picture = standingAlone(figure);
    var image = new Image();
    var address = URL.createObjectURL(asBlob(picture));
    image.onload = function () {
      var canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * TWICE);
      canvas.height = Math.round(picture.height * TWICE);
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(address);
      canvas.toBlob(function (blob) {
        save(blob, figure.dataset.file + ".png");
      });
    };
    image.src = address;
  }

  function button(figure, text, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.setAttribute("aria-label", figure.dataset.save + " " + text);
    made.addEventListener("click", function () {
      act(figure);
    });
    return made;
  }

  list(document.querySelectorAll(".plate[data-file]")).forEach(function (figure) {
    if (!figure.querySelector(".map-view svg, .drawing svg")) return;
    var tools = figure.querySelector(".tools");
    tools.append(button(figure, figure.dataset.svg, saveSvg), " ", button(figure, figure.dataset.png, savePng));
  });
})();
