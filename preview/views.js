/// <reference lib="dom" />

const memory = "briefwright-view";
const all = ["pages", "both", "html"];

/** What is shown of a document: its pages, its HTML, or both where there is room. */
export function openViews() {
  const narrow = window.matchMedia("(max-width: 64rem)");
  let wanted = localStorage.getItem(memory) ?? "both";

  const possible = () => (narrow.matches ? all.filter((view) => view !== "both") : all);
  const current = () => (possible().includes(wanted) ? wanted : "pages");
  const show = () => {
    document.body.dataset.view = current();
    for (const button of document.querySelectorAll("button[data-view]")) {
      const isCurrent = button.getAttribute("data-view") === current();
      button.setAttribute("aria-pressed", String(isCurrent));
    }
  };
  /** @param {string} view */
  const choose = (view) => {
    wanted = view;
    localStorage.setItem(memory, view);
    show();
  };
  narrow.addEventListener("change", show);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button[data-view]") : null;
    if (button) choose(button.getAttribute("data-view") ?? "both");
  });
  show();
  return {
    next: () =>
      choose(possible()[(possible().indexOf(current()) + 1) % possible().length] ?? "both"),
    /** @param {string} view */
    reveal: (view) => {
      if (current() !== "both") choose(view);
    },
  };
}
