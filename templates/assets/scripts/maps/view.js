// Which part of a map is in view: moved and zoomed within the whole, never beyond its edges.

const MOST_ZOOM = 6;

/** @typedef {ReturnType<typeof viewOf>} View */

/** @param {SVGSVGElement} map */
export function viewOf(map) {
  const { x, y, width, height } = map.viewBox.baseVal;
  const full = [x, y, width, height];
  let now = full;

  map.dataset.whole = full.join(" "); // For a picture that is saved.

  /**
   * @param {number} left
   * @param {number} top
   * @param {number} wide
   */
  function show(left, top, wide) {
    const across = Math.min(wide, width);
    const down = (across * height) / width;
    now = [Math.max(0, Math.min(left, width - across)), Math.max(0, Math.min(top, height - down)), across, down];
    map.setAttribute("viewBox", now.join(" "));
    map.classList.toggle("zoomed", isZoomed());
  }

  function isZoomed() {
    return now[2] < width;
  }

  /**
   * Zoom around a point, given as a share of the width and of the height.
   * @param {number} by
   * @param {number} across
   * @param {number} down
   */
  function zoom(by, across = 0.5, down = 0.5) {
    const wide = Math.min(width, Math.max(width / MOST_ZOOM, now[2] / by));
    const share = 1 - wide / now[2];
    show(now[0] + now[2] * share * across, now[1] + now[3] * share * down, wide);
  }

  /**
   * Zoom around a point of the screen.
   * @param {number} x
   * @param {number} y
   * @param {number} by
   */
  function zoomAround(x, y, by) {
    const box = map.getBoundingClientRect();
    zoom(by, (x - box.left) / box.width, (y - box.top) / box.height);
  }

  /**
   * Move by pixels of the screen.
   * @param {number} across
   * @param {number} down
   */
  function move(across, down) {
    const scale = now[2] / map.clientWidth;
    show(now[0] - across * scale, now[1] - down * scale, now[2]);
  }

  /**
   * What the keyboard reaches must be in sight.
   * @param {DOMRect} box
   */
  function reveal(box) {
    const [left, top, across, down] = now;
    const isWithin =
      box.x >= left && box.y >= top && box.x + box.width <= left + across && box.y + box.height <= top + down;
    if (isZoomed() && !isWithin) {
      show(box.x + box.width / 2 - across / 2, box.y + box.height / 2 - down / 2, across);
    }
  }

  function showWhole() {
    show(x, y, width);
  }

  return { zoom, zoomAround, move, reveal, showWhole, isZoomed };
}
