// Lets the keyboard reach what scrolls sideways.
export function attach(root) {
  for (const wide of root.querySelectorAll(".math.display, .picture")) {
    if (wide.scrollWidth > wide.clientWidth) {
      wide.tabIndex = 0;
      wide.setAttribute("role", "group");
      wide.setAttribute("aria-label", wide.closest("figure")?.querySelector("figcaption")?.textContent ?? wide.dataset.tex ?? "");
    }
  }
}
