// Sets TeX as mathematics. On a new page it runs before the first paint, so that nothing moves afterwards.
import { localise } from "./times.js";

const OPTIONS = { throwOnError: false, strict: false, trust: false, maxSize: 40, maxExpand: 500 };
const SHORT = 12;
const MOST_KNOWN = 500;
const UNSET = ".math:not([data-set])";
const FOLDED = "details:not([open]) > :not(summary)";
const MOST_MILLISECONDS = 8;
const known = new Map();

/** Sets what shows; what is folded away follows when there is time for it, at the latest when it is opened. Pages without mathematics do not load KaTeX. */
export function typeset(root) {
  if (typeof katex === "undefined") {
    return;
  }
  unset(root).filter(element => !element.closest(FOLDED)).forEach(set);
  whenIdle(() => later(root));
}

const unset = root => [...root.querySelectorAll(UNSET)];

const whenIdle = window.requestIdleCallback ?? (work => setTimeout(work, 300));

/** A few at a time, so that nobody waits who types meanwhile. */
function later(root) {
  const rest = unset(root);
  const until = performance.now() + MOST_MILLISECONDS;
  while (rest.length > 0 && performance.now() < until) {
    set(rest.shift());
  }
  if (rest.length > 0) {
    whenIdle(() => later(root));
  }
}

function set(element) {
  render(element.dataset.tex ?? element.textContent, element);
  element.dataset.set = "";
  bind(element);
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

document.addEventListener("toggle", event => typeset(event.target), true);
addEventListener("beforeprint", () => unset(document).forEach(set));
typeset(document);
localise(document);
