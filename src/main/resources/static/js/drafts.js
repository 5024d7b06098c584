// Keeps what is typed: at once in this browser, and after a pause on the server, until it is submitted.
const PAUSE_HERE = 250;
const PAUSE_THERE = 2500;

export function attach(root) {
  for (const form of root.querySelectorAll("[data-answer]")) {
    restore(form);
    form.addEventListener("input", () => {
      calm(form);
      waiting.set(form, [setTimeout(() => keepHere(form), PAUSE_HERE), setTimeout(() => keepThere(form), PAUSE_THERE)]);
      form.dataset.unsaved = "";
    });
  }
}

const waiting = new WeakMap();
const calm = form => (waiting.get(form) ?? []).forEach(clearTimeout);

/** What was submitted or saved needs no draft any more. */
export function settled(form) {
  calm(form);
  delete form.dataset.unsaved;
  localStorage.removeItem(key(form));
  sessionStorage.removeItem(form.getAttribute("action"));
}

/** What was refused, because a session had ended say, stays in this tab whoever works in it after the page is opened again. */
export function refused(form) {
  put(sessionStorage, form.getAttribute("action"), form);
}

addEventListener("pagehide", () => document.querySelectorAll("[data-answer][data-unsaved]").forEach(form => {
  keepHere(form);
  keepThere(form);
}));

/** What is typed in another tab shows here too, unless one is typing here. */
addEventListener("storage", event => document.querySelectorAll("[data-answer]").forEach(form => {
  if (event.key === key(form) && event.newValue !== null && !form.contains(document.activeElement)) {
    restore(form);
  }
}));

const key = form => `draft ${form.getAttribute("action")} ${document.body.dataset.visitor}`;

/** What a form holds, to tell whether it changed meanwhile. */
export const held = form => JSON.stringify(fields(form));

/** What was typed while an answer was on its way stands in the form that came back too, with the caret where it was. */
export function carry(form, fresh) {
  const active = form.contains(document.activeElement) ? document.activeElement : undefined;
  fill(fresh, fields(form));
  fresh.dataset.unsaved = "";
  keepHere(fresh);
  return () => {
    const box = active?.id && document.getElementById(active.id);
    box?.focus({ preventScroll: true });
    box?.setSelectionRange?.(active.selectionStart, active.selectionEnd);
    return Boolean(box);
  };
}

const fields = form => [...new FormData(form)].filter(([name, value]) => name.startsWith("answer.") && typeof value === "string");

const keepHere = form => put(localStorage, key(form), form);

function put(storage, name, form) {
  try {
    storage.setItem(name, JSON.stringify({ time: Date.now(), fields: fields(form) }));
  } catch {
    // The browser keeps nothing for this site; the server's copy must do.
  }
}

/** What is practised stays in this browser. */
async function keepThere(form) {
  if (form.dataset.practice !== undefined) {
    return;
  }
  const body = new URLSearchParams([...fields(form), ["token", form.elements.token.value]]);
  try {
    const answer = await fetch(`${form.action}/draft`, { method: "POST", body, keepalive: String(body).length < 60000 });
    if (answer.ok) {
      delete form.dataset.unsaved;
      form.querySelector("[data-saved]").textContent = document.body.dataset.draft;
    }
  } catch {
    // Not reached; the copy in this browser stays.
  }
}

function restore(form) {
  const kept = JSON.parse(localStorage.getItem(key(form)) ?? sessionStorage.getItem(form.getAttribute("action")) ?? "null");
  if (!kept || kept.time < Number(form.dataset.since)) {
    return;
  }
  fill(form, kept.fields);
}

function fill(form, kept) {
  const names = new Set(kept.map(([name]) => name));
  for (const box of form.querySelectorAll("[name^='answer.']")) {
    const values = kept.filter(([name]) => name === box.name).map(([, value]) => value);
    if (box.type === "checkbox" || box.type === "radio") {
      box.checked = values.includes(box.value);
    } else if (names.has(box.name)) {
      const same = [...form.elements].filter(other => other.name === box.name);
      box.value = values[same.indexOf(box)] ?? "";
    }
  }
  form.dispatchEvent(new Event("restored"));
}
