// Offers the units of a number as buttons that put them behind it.
export function attach(root) {
  for (const box of root.querySelectorAll(".number-box")) {
    const input = box.querySelector("input");
    const buttons = box.querySelectorAll("[data-unit]");
    buttons.forEach(button => {
      button.hidden = false;
      button.addEventListener("click", () => put(input, button.dataset.unit));
    });
    if (buttons.length > 0) {
      box.querySelector(".unit-names").hidden = true;
    }
  }
}

function put(input, unit) {
  input.value = `${input.value.replace(/\s*[\p{L}%°]+\s*$/u, "").trimEnd()} ${unit}`.trimStart();
  input.dispatchEvent(new Event("input", { bubbles: true }));
  input.focus();
}
