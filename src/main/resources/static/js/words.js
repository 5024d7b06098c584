// Counts words while they are written.
export function attach(root) {
  for (const field of root.querySelectorAll("[data-words]")) {
    const text = field.querySelector("textarea");
    const update = () => tell(field, text.value.trim() === "" ? 0 : text.value.trim().split(/\s+/u).length);
    text.addEventListener("input", update);
    update();
  }
}

function tell(field, count) {
  const least = Number(field.dataset.least);
  const most = Number(field.dataset.most);
  const state = count === 0 ? "none" : count < least ? "short" : most > 0 && count > most ? "long" : "fits";
  field.querySelector(".words").dataset.state = state;
  field.querySelector("[data-count]").textContent = `${count} ${field.dataset.text}`;
}
