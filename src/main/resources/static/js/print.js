// A set on paper: formulas made small enough for the page, and the button that opens the browser's own print dialogue.
export function attach(root) {
  for (const button of root.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
    document.querySelectorAll(".math.display").forEach(fit);
  }
}

/** Paper cannot be scrolled sideways. */
function fit(formula) {
  if (formula.scrollWidth > formula.clientWidth) {
    formula.style.fontSize = `${Math.floor(100 * formula.clientWidth / formula.scrollWidth) - 1}%`;
  }
}
