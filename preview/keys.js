/// <reference lib="dom" />
import { part } from "./element.js";

const memory = "briefwright-shortcuts";

/**
 * Keys that do something: j and k everywhere, the arrows in the list of documents, where they
 * would do nothing else. They can be turned off, for those whose tools type letters.
 * @param {Readonly<Record<string, () => void>>} actions by key
 */
export function openKeys(actions) {
  const box = part("shortcuts");
  if (!(box instanceof HTMLInputElement)) throw new Error("#shortcuts is no checkbox.");
  box.checked = localStorage.getItem(memory) !== "off";
  box.addEventListener("change", () => localStorage.setItem(memory, box.checked ? "on" : "off"));

  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isArrow = key === "ArrowDown" || key === "ArrowUp";
    const inList = target instanceof Node && part("documents").contains(target);
    if (isArrow ? !inList : !box.checked) return;
    const action = actions[key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  document.addEventListener("keydown", onKey);
  return onKey;
}
