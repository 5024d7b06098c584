// Keys for graders: 1 to 9 tick lines of the rubric, s saves, n skips. They work outside of text fields, and can be switched off.
const STORED = "residual-grading-keys";

const isTyping = target => target.matches("textarea, select, input:not([type=checkbox])");

export function attach(root) {
  const form = root.querySelector?.("[data-grading]");
  if (!form) return;
  const choice = form.querySelector("[data-shortcuts]");
  const box = choice.querySelector("input");
  choice.hidden = false;
  box.checked = localStorage.getItem(STORED) !== "off";
  box.addEventListener("change", () => localStorage.setItem(STORED, box.checked ? "on" : "off"));
  document.addEventListener("keydown", event => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const control = /^[1-9sn]$/.test(event.key) && form.querySelector(`[data-key="${event.key}"]`);
    if (control) {
      event.preventDefault();
      control.click();
    }
  });
}
