// Tells, while one types, how the server reads it.
import { typeset } from "./mathematics.js";

const PAUSE = 220;
/** How long to wait where the server has too much to do. */
const LATER = 4000;

export function attach(root) {
  for (const box of root.querySelectorAll("[data-live]")) {
    let waiting;
    const later = () => { clearTimeout(waiting); waiting = setTimeout(() => read(box), PAUSE); };
    box.addEventListener("input", later);
    box.form.addEventListener("restored", later);
    if (box.value.trim() !== "") {
      later();
    }
  }
}

/** What a text box says about itself stands here. */
export const placeOf = box => document.getElementById(`${box.id}-read`);

/** A grid that is not full yet is not asked about. */
async function read(box) {
  if (!box.isConnected) {
    return;
  }
  const asked = box.value;
  if (asked.trim() === "") {
    tell(box, undefined);
  } else if (box.dataset.partial === undefined) {
    const body = new URLSearchParams({ token: box.form.elements.token.value, input: nameOf(box), text: asked, ...context(box.form) });
    const answer = await fetch(`${box.form.getAttribute("action")}/reading`, { method: "POST", body }).catch(() => undefined);
    const page = answer?.ok ? new DOMParser().parseFromString(await answer.text(), "text/html") : undefined;
    if (page && box.value === asked) {
      const reading = document.adoptNode(page.querySelector(".as-read"));
      tell(box, reading);
      if (reading.dataset.late !== undefined) {
        setTimeout(() => box.value === asked && read(box), LATER);
      }
    }
  }
}

/** Where the problem itself is being written, what it says belongs to the question. */
export const context = form => form.elements.manuscript ? { manuscript: form.elements.manuscript.value, seed: form.elements.seed.value } : {};

/** The judge's name for the input behind a box. */
export const nameOf = box => box.name.slice("answer.".length);

function tell(box, reading) {
  const place = placeOf(box);
  place.classList.toggle("unreadable", reading?.classList.contains("unreadable") ?? false);
  place.replaceChildren(...(reading?.children.length ? [reading] : []));
  typeset(place);
  const cells = reading?.dataset.cells ?? "";
  box.dispatchEvent(new CustomEvent("read", { detail: cells === "" ? [] : cells.split("\n").map(row => row.split("\t")) }));
}
