// Marks the part in view in the outline beside the text.
let seen;

export function attach() {
  seen?.disconnect();
  seen = new IntersectionObserver(entries => entries.filter(e => e.isIntersecting).forEach(e => mark(e.target.id)),
    { rootMargin: "-20% 0px -70% 0px" });
  document.querySelectorAll("[data-part]").forEach(part => seen.observe(part));
}

function mark(id) {
  document.querySelectorAll("#outline a").forEach(link => link.classList.toggle("here", link.hash === `#${id}`));
}
