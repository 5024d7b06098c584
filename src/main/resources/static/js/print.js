// A set on paper: formulas made small enough for the page, and the button that opens the browser's own print dialogue.
export function attach(root) {
  for (const button of root.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
    fitAll();
    document.fonts.ready.then(fitAll);
  }
}

const fitAll = () => document.querySelectorAll(".math.display").forEach(fit);

/** Paper cannot be scrolled sideways. How wide a formula is shows once its fonts are there. */
function fit(formula) {
  formula.style.fontSize = "";
  if (formula.scrollWidth > formula.clientWidth) {
    formula.style.fontSize = `${Math.floor(100 * formula.clientWidth / formula.scrollWidth) - 1}%`;
  }
}
