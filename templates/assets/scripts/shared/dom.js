// Finding and making elements, and the texts that they carry.

/**
 * The first element within another that fits a selector and is of a type; null if there is none.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T | null}
 */
export function first(within, selector, type) {
  const element = within.querySelector(selector);
  return element instanceof (type ?? HTMLElement) ? /** @type {T} */ (element) : null;
}

/**
 * The same where the page must have it: an error says what it lacks.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T}
 */
export function need(within, selector, type) {
  const element = first(within, selector, type);
  if (!element) throw new Error(`No ${selector} on this page`);
  return element;
}

/**
 * All elements within another that fit a selector and are of a type.
 * @template {Element} [T=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T[]}
 */
export function all(within, selector, type) {
  const elements = Array.from(within.querySelectorAll(selector));
  return /** @type {T[]} */ (elements.filter((element) => element instanceof (type ?? HTMLElement)));
}

/**
 * A part of a panel; what an own template leaves out is made, and filled unseen.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {ParentNode} within
 * @param {string} selector
 * @param {K} tag
 * @returns {HTMLElementTagNameMap[K]}
 */
export function part(within, selector, tag) {
  const element = first(within, selector);
  return /** @type {HTMLElementTagNameMap[K]} */ (element ?? document.createElement(tag));
}

/**
 * The element around the target of an event, or the target itself, that fits a selector.
 * @template {Element} [T=HTMLElement]
 * @param {Event} event
 * @param {string} selector
 * @param {new () => T} [type]
 * @returns {T | null}
 */
export function around(event, selector, type) {
  const element = event.target instanceof Element ? event.target.closest(selector) : null;
  return element instanceof (type ?? HTMLElement) ? /** @type {T} */ (element) : null;
}

/**
 * Whether the target of an event lies within an element.
 * @param {Element} element
 * @param {Event} event
 */
export function holds(element, event) {
  return event.target instanceof Node && element.contains(event.target);
}

/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {string} [text]
 * @param {string} [className]
 */
export function create(tag, text, className) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

/**
 * A new element as the last child of another.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {Node} parent
 * @param {K} tag
 * @param {string} [text]
 * @param {string} [className]
 */
export function add(parent, tag, text, className) {
  return parent.appendChild(create(tag, text, className));
}

/**
 * A new button that does something.
 * @param {string | Node} content
 * @param {() => void} act
 * @param {string} [className]
 */
export function button(content, act, className) {
  const element = create("button", "", className);
  element.type = "button";
  element.append(content);
  element.addEventListener("click", act);
  return element;
}

/**
 * A new element of a drawing.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | number>} values its attributes
 * @returns {SVGElementTagNameMap[K]}
 */
export function draw(tag, values) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(values)) element.setAttribute(name, String(value));
  return element;
}

/**
 * Set what only some elements have: `aria-current`, `aria-invalid`.
 * @param {Element} element
 * @param {string} name
 * @param {boolean} on
 */
export function mark(element, name, on) {
  if (on) element.setAttribute(name, "true");
  else element.removeAttribute(name);
}

/**
 * Say whether a button is pressed.
 * @param {Element} element
 * @param {boolean} on
 */
export function press(element, on) {
  element.setAttribute("aria-pressed", String(on));
}

/** @param {Element} element */
export function isPressed(element) {
  return element.getAttribute("aria-pressed") === "true";
}
