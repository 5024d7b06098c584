// Tells, while one types, how the server reads it.
const PAUSE = 220;

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

async function read(box) {
  const place = document.getElementById(`${box.id}-read`);
  if (box.value.trim() === "") {
    place.replaceChildren();
    box.dispatchEvent(new CustomEvent("read", { detail: null }));
    return;
  }
  const asked = box.value;
  const body = new URLSearchParams({ token: box.form.elements.token.value, input: box.name.slice("answer.".length), text: asked });
  const answer = await fetch(`${box.form.action}/reading`, { method: "POST", body }).catch(() => undefined);
  if (answer?.ok && box.value === asked) {
    show(place, box, await answer.json());
  }
}

function show(place, box, reading) {
  place.classList.toggle("unreadable", reading.trouble !== "");
  place.replaceChildren();
  if (reading.trouble !== "") {
    place.textContent = reading.trouble;
  } else if (reading.tex !== "") {
    const math = document.createElement("span");
    katex.render(reading.tex, math, { throwOnError: false });
    place.append(`${document.body.dataset.read} `, math);
  }
  box.dispatchEvent(new CustomEvent("read", { detail: reading }));
}
