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
  }
}

typeset(document);
localise(document);
