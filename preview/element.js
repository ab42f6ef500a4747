/// <reference lib="dom" />

/**
 * Makes an element. Texts are texts: nothing of a workspace becomes markup here.
 * @param {string} name with classes, such as `p.hint`
 * @param {Readonly<Record<string, string | boolean | undefined>>} attributes false and undefined are left out
 * @param {readonly (Node | string | undefined)[]} children
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const [tag = "div", ...classes] = name.split(".");
  const made = document.createElement(tag);
  if (classes.length > 0) made.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/**
 * An element of the page that is always there.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/**
 * Replaces what an element holds, if it is something else; the focus stays on what has the
 * same `data-key`.
 * @param {HTMLElement} place
 * @param {unknown} facts all that the content depends on
 * @param {() => readonly Node[]} make
 */
export function renew(place, facts, make) {
  const text = JSON.stringify(facts) ?? "";
  if (shown.get(place) === text) return;
  shown.set(place, text);
  const focused = document.activeElement;
  const key = focused && place.contains(focused) ? focused.getAttribute("data-key") : undefined;
  place.replaceChildren(...make());
  if (!key) return;
  const again = place.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (again instanceof HTMLElement) again.focus({ preventScroll: true });
}

/** @type {WeakMap<HTMLElement, string>} */
const shown = new WeakMap();
