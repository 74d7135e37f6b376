// The page for an address that does not exist is shown at any depth, where its own links lead nowhere. It asks for this file
// in the folders above; the copy that is found knows where the site is, and makes the links lead there.
(function () {
  "use strict";
  var root = document.currentScript.src.replace(/assets\/[^/]*$/, "");
  if (document.documentElement.dataset.root) return;
  document.documentElement.dataset.root = root;
  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("a[href]").forEach(function (link) {
      var address = link.getAttribute("href");
      if (!/^(?:[a-z]+:|[#/])/i.test(address)) link.href = root + address;
    });
  });
})();
