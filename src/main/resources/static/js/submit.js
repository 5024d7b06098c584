// Sends an answer or asks for a hint, and puts the part that comes back in place of the old one.
import { typeset } from "./mathematics.js";
import { localise } from "./times.js";
import * as drafts from "./drafts.js";

export function attach(start) {
  document.addEventListener("submit", event => {
    if (event.target.matches("[data-answer], [data-hint]")) {
      event.preventDefault();
      send(event.target, event.submitter, start);
    }
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.matches("[data-answer]")) {
      event.preventDefault();
      event.target.form.requestSubmit(event.target.form.querySelector(".primary"));
    }
  });
}

async function send(form, button, start) {
  if (form.dataset.busy) {
    return;
  }
  form.dataset.busy = "";
  button?.setAttribute("aria-busy", "true");
  const answering = form.closest("[data-part]").querySelector("[data-answer]");
  const sent = answering && drafts.held(answering);
  try {
    const answer = await fetch(form.action, { method: "POST", body: body(form, button), headers: { "X-Fragment": "part" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    answer.ok ? replace(page, form, wish(form, button), start, sent) : refuse(form, page.querySelector(".lead")?.textContent ?? answer.statusText, page.querySelector("[data-mend]"));
  } catch {
    trouble(form, document.body.dataset.offline);
  } finally {
    delete form.dataset.busy;
    button?.removeAttribute("aria-busy");
  }
}

/** Plain fields go as a plain form; a file needs the other kind. */
function body(form, button) {
  const data = new FormData(form, button);
  const files = [...data].some(([, value]) => value instanceof File && value.size > 0);
  return files ? data : new URLSearchParams([...data].filter(([, value]) => typeof value === "string"));
}

/** Where what was asked for will stand. */
const wish = (form, button) => form.matches("[data-hint]") ? ".hints:not(.steps)" : button?.value.startsWith("step-") ? ".steps, .feedback" : ".feedback";

/** What was typed since the form was sent, and for a hint what was not submitted before, is carried over. */
function replace(page, form, place, start, sent) {
  const part = form.closest("[data-part]").id;
  const answering = document.getElementById(part).querySelector("[data-answer]");
  const typed = answering && (drafts.held(answering) !== sent || answering !== form && answering.dataset.unsaved !== undefined);
  drafts.settled(form);
  const back = typed && page.querySelector("[data-answer]") ? drafts.carry(answering, page.querySelector("[data-answer]")) : undefined;
  for (const fresh of page.querySelectorAll("[data-replace]")) {
    const old = document.getElementById(fresh.id);
    if (old) {
      document.adoptNode(fresh);
      typeset(fresh);
      localise(fresh);
      old.replaceWith(fresh);
      start(fresh);
    }
  }
  if (!back?.()) {
    show(document.getElementById(part).querySelector(place));
  }
}

function show(place) {
  place.setAttribute("tabindex", "-1");
  place.focus({ preventScroll: true });
  const box = place.getBoundingClientRect();
  if (box.bottom > innerHeight || box.top < 0) {
    place.scrollIntoView({ block: box.height > innerHeight ? "start" : "nearest" });
  }
}

/** A link that mends it leads back to this page in the end. */
function refuse(form, sentence, mend) {
  drafts.refused(form);
  mend?.setAttribute("href", `${mend.getAttribute("href")}?back=${encodeURIComponent(location.pathname)}`);
  trouble(form, sentence, mend ? [" ", document.adoptNode(mend)] : []);
}

function trouble(form, sentence, mend = []) {
  const place = form.closest("[data-part]").querySelector(".feedback");
  const note = document.createElement("p");
  note.className = "notice trouble";
  note.setAttribute("role", "alert");
  note.append(sentence, ...mend);
  place.querySelector(".trouble")?.remove();
  place.prepend(note);
  show(place);
}
