// What JavaScript adds to maps, which are complete without it: pointing and choosing light up what belongs together, boxes
// to tick and a year say what is shown, and a landscape can be moved, zoomed and made as large as the screen.
import { all, first } from "../shared/dom.js";
import { offerChoices } from "./choices.js";
import { offerMoving } from "./moving.js";
import { readPicture } from "./picture.js";
import { pointInLandscape, pointInPlainMap } from "./pointing.js";

for (const svg of all(document, ".plate:not(.landscape) svg.map", SVGSVGElement)) pointInPlainMap(readPicture(svg));
for (const figure of all(document, ".plate.landscape")) {
  const pictures = all(figure, "svg.map", SVGSVGElement).map(readPicture);
  const box = first(figure, ".controls", HTMLDetailsElement);
  const settle = pointInLandscape(figure, pictures);
  if (box) offerChoices(box, pictures, settle);
  offerMoving(figure, pictures[0].svg);
}
