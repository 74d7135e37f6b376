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
  var FOOT = 26;

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

  function standingAlone(figure) {
    var svg = figure.querySelector("svg");
    var box = svg.viewBox.baseVal;
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
    copy.setAttribute("xmlns", SVG);
    copy.setAttribute("width", box.width);
    copy.setAttribute("height", box.height + FOOT);
    copy.setAttribute("viewBox", [box.x, box.y, box.width, box.height + FOOT].join(" "));
    dress(figure, copy, box);
    return { text: new XMLSerializer().serializeToString(copy), width: box.width, height: box.height + FOOT };
  }

  function links(svg, copy) {
    list(copy.querySelectorAll("a")).forEach(function (link) {
      var address = new URL(link.getAttribute("href"), location.href);
      if (/^https?:$/.test(address.protocol)) link.setAttribute("href", address.href);
      else link.removeAttribute("href");
    });
  }

  // Paper under the picture, and its title and origin at the foot.
  function dress(figure, copy, box) {
    var colours = inLight(function () {
      return [getComputedStyle(figure).backgroundColor, getComputedStyle(figure).color];
    });
    var paper = document.createElementNS(SVG, "rect");
    paper.setAttribute("x", box.x);
    paper.setAttribute("y", box.y);
    paper.setAttribute("width", box.width);
    paper.setAttribute("height", box.height + FOOT);
    paper.setAttribute("fill", colours[0]);
    copy.insertBefore(paper, copy.firstChild);
    var foot = document.createElementNS(SVG, "text");
    foot.setAttribute("x", box.x + 4);
    foot.setAttribute("y", box.y + box.height + 17);
    foot.setAttribute("font-family", "Arial, sans-serif");
    foot.setAttribute("font-size", "11");
    foot.setAttribute("text-anchor", "start");
    foot.setAttribute("fill", colours[1]);
    foot.textContent = figure.querySelector(".plate-title").textContent + " · " + figure.dataset.credit;
    copy.appendChild(foot);
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
    if (!figure.querySelector("svg")) return;
    var tools = figure.querySelector(".tools");
    tools.append(button(figure, figure.dataset.svg, saveSvg), " ", button(figure, figure.dataset.png, savePng));
  });
})();
