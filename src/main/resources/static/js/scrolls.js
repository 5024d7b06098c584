// Lets the keyboard reach what scrolls sideways, also when fonts or the window change later.
const WIDE = ".math.display, .picture, .problem-figure, .critique-line .row-formula";
const seen = new ResizeObserver(entries => entries.forEach(entry => settle(entry.target.closest(WIDE))));

export function attach(root) {
  for (const wide of root.querySelectorAll(WIDE)) {
    settle(wide);
    [wide, ...wide.children].forEach(element => seen.observe(element));
  }
}

function settle(wide) {
  if (wide && wide.scrollWidth > wide.clientWidth) {
    wide.tabIndex = 0;
    wide.setAttribute("role", "group");
    wide.setAttribute("aria-label", wide.closest("figure")?.querySelector("figcaption, title")?.textContent ?? (wide.dataset.tex ?? wide.querySelector(".math")?.dataset.tex ?? ""));
  }
}
