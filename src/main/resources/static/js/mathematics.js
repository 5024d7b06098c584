// Sets TeX as mathematics. On a new page it runs before the first paint, so that nothing moves afterwards.
import { localise } from "./times.js";

const OPTIONS = { throwOnError: false, strict: false, trust: false, maxSize: 40, maxExpand: 500 };

/** Pages without mathematics do not load KaTeX. */
export function typeset(root) {
  if (typeof katex === "undefined") {
    return;
  }
  for (const element of root.querySelectorAll(".math:not([data-set])")) {
    const tex = element.dataset.tex ?? element.textContent;
    katex.render(tex, element, { ...OPTIONS, displayMode: element.classList.contains("display") });
    element.dataset.set = "";
    bind(element);
  }
}

/** A short formula and the comma behind it stay on one line. */
function bind(element) {
  const [mark] = element.nextSibling?.nodeType === Node.TEXT_NODE ? element.nextSibling.data.match(/^[,.;:!?)]+/) ?? [] : [];
  if (mark && element.querySelectorAll(".base").length === 1) {
    const bound = document.createElement("span");
    bound.className = "bound";
    element.nextSibling.deleteData(0, mark.length);
    element.replaceWith(bound);
    bound.append(element, mark);
  }
}

typeset(document);
localise(document);
