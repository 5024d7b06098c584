// Keys that type a problem's symbols and the usual operations into a box for formulas.
const HERE = "|";

export function attach(root) {
  for (const palette of root.querySelectorAll("[data-palette]")) {
    const field = palette.closest(".field");
    const box = () => field.querySelector("[data-current]") ?? field.querySelector("textarea");
    palette.hidden = false;
    palette.querySelectorAll("[data-types]").forEach(key => {
      key.addEventListener("mousedown", event => event.preventDefault());
      key.addEventListener("click", () => type(box(), key.dataset.types));
    });
  }
}

/** Types at the caret; what is selected goes where the key says, and the caret behind it. */
function type(box, text) {
  const [start, end] = [box.selectionStart, box.selectionEnd];
  const selected = box.value.slice(start, end);
  const [before, after] = text.includes(HERE) ? text.split(HERE) : [text, ""];
  const gap = before !== "" && /[\p{L}\p{N}')\]]$/u.test(box.value.slice(0, start)) && /^[\p{L}\p{N}(]/u.test(before) ? " " : "";
  box.setRangeText(gap + before + selected + after, start, end, "end");
  if (selected === "" && before !== "" && after !== "") {
    box.selectionStart = box.selectionEnd = box.selectionEnd - after.length;
  }
  box.dispatchEvent(new Event("input", { bubbles: true }));
  box.focus();
}
