// Sets TeX as mathematics. On a new page it runs before the first paint, so that nothing moves afterwards.
import { localise } from "./times.js";

const OPTIONS = { throwOnError: false, strict: false, trust: false, maxSize: 40, maxExpand: 500 };
const SHORT = 12;
const MOST_KNOWN = 500;
const known = new Map();

/** Pages without mathematics do not load KaTeX. */
export function typeset(root) {
  if (typeof katex === "undefined") {
    return;
  }
  for (const element of root.querySelectorAll(".math:not([data-set])")) {
    render(element.dataset.tex ?? element.textContent, element);
    element.dataset.set = "";
    bind(element);
  }
}

/** What was set once is copied: a part that comes back with its feedback has nearly the same formulas as before. */
function render(tex, element) {
  const displayMode = element.classList.contains("display");
  const key = `${displayMode} ${tex}`;
  if (known.has(key)) {
    element.replaceChildren(...[...known.get(key)].map(node => node.cloneNode(true)));
    return;
  }
  katex.render(tex, element, { ...OPTIONS, displayMode });
  if (known.size < MOST_KNOWN) {
    known.set(key, [...element.childNodes].map(node => node.cloneNode(true)));
  }
}

/** A short formula stays on one line, with the bracket before it and the comma behind it. */
function bind(element) {
  const shown = element.querySelector(".katex-html");
  if (!shown || element.classList.contains("display") || shown.textContent.length > SHORT && shown.children.length > 1) {
    return;
  }
  const before = edge(element.previousSibling, /[(“„]+$/);
  const behind = edge(element.nextSibling, /^[,.;:!?)”“]+/);
  const bound = document.createElement("span");
  bound.className = "bound";
  element.replaceWith(bound);
  bound.append(before, element, behind);
}

/** Cuts off the signs of a neighbouring text that belong to the formula. */
function edge(text, signs) {
  const found = text?.nodeType === Node.TEXT_NODE ? text.data.match(signs) : null;
  if (found) {
    text.deleteData(found.index, found[0].length);
  }
  return found?.[0] ?? "";
}

typeset(document);
localise(document);
