// The page of a problem file: an editor with completion and the faults in place, and the problem beside it kept up to date.
import { typeset } from "./mathematics.js";
import { Schema } from "./schema.js";

const FILES = ["/lib/codemirror.js", "/mode/yaml/yaml.js", "/addon/hint/show-hint.js", "/addon/edit/matchbrackets.js", "/addon/edit/closebrackets.js"];
const PAUSE = 600;

export function attach(start) {
  const form = document.querySelector("[data-authoring]");
  if (form) {
    new Desk(form, start).open();
  }
}

async function load(address) {
  const script = document.createElement("script");
  script.src = address;
  await new Promise((done, failed) => { script.onload = done; script.onerror = failed; document.head.append(script); });
}

class Desk {
  constructor(form, start) {
    this.form = form;
    this.start = start;
    this.text = form.elements.manuscript;
    this.asked = 0;
    this.marks = [];
  }

  async open() {
    for (const file of FILES) {
      await load(this.form.dataset.editor + file);
    }
    this.editor = CodeMirror.fromTextArea(this.text, {
      mode: "yaml", theme: "residual", lineNumbers: true, lineWrapping: false, indentUnit: 2, tabSize: 2, matchBrackets: true, autoCloseBrackets: true,
      inputStyle: "contenteditable", spellcheck: false, screenReaderLabel: document.querySelector("label[for=manuscript]").textContent,
      extraKeys: {
        Tab: false, "Shift-Tab": false, "Ctrl-Space": () => this.complete(true), "Ctrl-S": () => this.press("publish"), "Cmd-S": () => this.press("publish"),
        "Ctrl-Enter": () => this.press("look"), "Cmd-Enter": () => this.press("look"),
      },
    });
    this.editor.getInputField().setAttribute("role", "textbox");
    this.editor.getInputField().setAttribute("aria-multiline", "true");
    this.opened = this.editor.getValue();
    this.editor.on("change", (editor, change) => this.changed(change));
    this.form.addEventListener("submit", event => { event.preventDefault(); this.press(event.submitter?.value ?? "look"); });
    this.form.addEventListener("keydown", event => this.key(event));
    addEventListener("beforeunload", event => this.editor.getValue() !== this.opened && event.preventDefault());
    this.mark();
    this.schema = new Schema(await (await fetch("/problem.schema.json")).json());
    this.form.dataset.ready = "";
  }

  changed(change) {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.press("look"), PAUSE);
    if (change.origin === "+input" && /^[a-z]$/.test(change.text.join("\n"))) {
      this.complete(false);
    }
  }

  /** Return in a box of an answer tries the answer, and nowhere publishes. */
  key(event) {
    const part = event.target.closest("[data-try]");
    if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      this.press(part ? `try:${part.dataset.part}` : "look");
    }
  }

  complete(wanted) {
    const offer = editor => {
      const cursor = editor.getCursor();
      const { typed, found } = this.schema.at(editor.getRange({ line: 0, ch: 0 }, cursor));
      const word = editor.getRange({ line: cursor.line, ch: cursor.ch - typed }, cursor);
      const list = found.filter(one => one.text.startsWith(word)).map(one => ({ ...one, displayText: one.text.replace(/: $/, ""), render: show }));
      return { list, from: { line: cursor.line, ch: cursor.ch - typed }, to: cursor };
    };
    if (this.schema) {
      this.editor.showHint({ hint: offer, completeSingle: wanted, closeOnUnfocus: true });
    }
  }

  async press(what) {
    clearTimeout(this.waiting);
    const asked = ++this.asked;
    this.editor.save();
    const sent = this.text.value;
    const body = new FormData(this.form);
    body.set("do", what);
    const answer = await fetch(this.form.action, { method: "POST", body, headers: { "X-Fragment": "work" } }).catch(() => undefined);
    if (asked !== this.asked) {
      return;
    }
    const page = answer && new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page?.getElementById("work-told")) {
      this.trouble(page?.querySelector(".lead")?.textContent ?? this.form.dataset.busy);
      return;
    }
    if (what === "publish" || what === "over" || what === "take") {
      this.opened = answer.ok ? page.querySelector("[data-fresh]")?.value ?? sent : this.opened;
    }
    this.replace(page, what);
  }

  replace(page, what) {
    const fresh = page.querySelector("[data-fresh]");
    if (fresh && this.editor.getValue() !== fresh.value) {
      this.put(fresh.value);
    }
    const stale = page.getElementById("work-shown").dataset.stale !== undefined;
    document.querySelector(".shown-column").classList.toggle("stale", stale);
    for (const piece of page.querySelectorAll("[data-replace]")) {
      const old = document.getElementById(piece.id);
      const quiet = what === "look" && (piece.id === "work-told" ? this.keepTold(piece) : old.isEqualNode(piece));
      if (old && !quiet && !(stale && piece.id === "work-shown" && old.querySelector(".shown-title"))) {
        this.swap(old, piece);
      }
    }
    this.mark();
    this.show(what);
  }

  /** What was told last stays until something else is to be told. */
  keepTold(piece) {
    return piece.children.length === 1 && piece.querySelector("[name=based]").value === this.form.elements.based.value;
  }

  swap(old, piece) {
    const open = [...old.querySelectorAll("details")].map(details => details.open);
    typeset(piece);
    old.replaceWith(document.adoptNode(piece));
    piece.querySelectorAll("details").forEach((details, at) => { details.open = open[at] ?? false; });
    this.start(piece);
  }

  /** Changes only the lines that differ, so that cursor and scrolling stay. */
  put(text) {
    const was = this.editor.getValue().split("\n");
    const now = text.split("\n");
    let head = 0;
    while (head < was.length && head < now.length && was[head] === now[head]) {
      head++;
    }
    let tail = 0;
    while (tail < was.length - head && tail < now.length - head && was.at(-1 - tail) === now.at(-1 - tail)) {
      tail++;
    }
    const end = was.length - tail;
    const lines = now.slice(head, now.length - tail);
    if (head === was.length) {
      this.editor.replaceRange(`\n${lines.join("\n")}`, { line: head - 1, ch: was.at(-1).length });
    } else {
      this.editor.replaceRange(lines.map(line => `${line}\n`).join(""), { line: head, ch: 0 }, { line: end, ch: 0 });
    }
    if (this.editor.getValue() !== text) {
      this.editor.setValue(text);
    }
    clearTimeout(this.waiting);
    this.editor.scrollIntoView({ line: Math.min(head, this.editor.lastLine()), ch: 0 }, 80);
  }

  /** Writes each fault under the line it is about. */
  mark() {
    this.editor.operation(() => {
      this.marks.splice(0).forEach(clear => clear());
      document.querySelectorAll("#work-flaws .flaw").forEach(flaw => this.flaw(flaw));
    });
  }

  flaw(flaw) {
    const line = Number(flaw.dataset.line) - 1;
    if (line < 0 || line > this.editor.lastLine()) {
      return;
    }
    const note = document.createElement("div");
    note.className = "flaw-widget";
    note.append(flaw.querySelector(".prose").cloneNode(true));
    const handle = this.editor.addLineClass(line, "background", "flawed-line");
    const widget = this.editor.addLineWidget(line, note, { above: false });
    this.marks.push(() => { widget.clear(); this.editor.removeLineClass(handle, "background", "flawed-line"); });
    const place = flaw.querySelector(".flaw-place");
    const jump = document.createElement("button");
    jump.type = "button";
    jump.className = "flaw-place";
    jump.textContent = place.textContent;
    jump.addEventListener("click", () => { this.editor.setCursor({ line, ch: 0 }); this.editor.scrollIntoView({ line, ch: 0 }, 120); this.editor.focus(); });
    place.replaceWith(jump);
  }

  show(what) {
    const part = what.match(/^try:(.+)$/)?.[1];
    const place = part ? document.getElementById(`${part}-feedback`) : what === "look" || what === "next" ? undefined : document.getElementById("work-told");
    place?.scrollIntoView({ block: "nearest" });
  }

  trouble(sentence) {
    const note = document.createElement("p");
    note.className = "alert";
    note.setAttribute("role", "alert");
    note.textContent = sentence;
    const told = document.getElementById("work-told");
    told.querySelector("[role=alert]")?.remove();
    told.append(note);
  }
}

function show(element, self, one) {
  element.append(one.displayText);
  if (one.about) {
    const about = document.createElement("span");
    about.className = "about";
    about.textContent = one.about;
    element.append(about);
  }
}
