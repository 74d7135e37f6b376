// Sets the chosen light or dark theme before the page is drawn, and says that there is JavaScript, with a query or not.
// `narrowed` keeps back what another script is about to fill in or take away, for an address or an own organisation.
// Runs first, so that nothing flashes or moves.
import { recall } from "../shared/storage.js";

const root = document.documentElement;
const theme = recall("theme");

root.classList.add("js");
// Whatever becomes of the scripts that fill in: nothing stays back.
window.addEventListener("load", () => root.classList.remove("narrowed"));
if (/[?&]q=/.test(location.search)) root.classList.add("asked");
else if (location.search) root.classList.add("narrowed");
if (recall("organisatie")) root.classList.add("narrowed");
if (theme === "light" || theme === "dark") root.dataset.theme = theme;
