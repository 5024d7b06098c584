// A box for each line of a derivation, with its mark beside it while one types. The text box behind stays the answer.
import { placeOf } from "./reading.js";

const AS_TEXT = "derivation as text";

export function attach(root) {
  root.querySelectorAll("[data-derivation]").forEach(field => new Editor(field));
}

/** Many lines that changed at once, counted by their marks. */
function summary(lines) {
  const marks = lines.map(line => line.querySelector(".proof-mark").textContent.trim());
  return [...new Set(marks)].map(mark => `${mark}: ${marks.filter(other => other === mark).length}`).join(", ") + ".";
}

class Editor {
  constructor(field) {
    this.field = field;
    this.text = field.querySelector("textarea");
    this.rows = field.querySelector("[data-rows]");
    this.model = field.querySelector("template").content.firstElementChild;
    this.spoken = field.querySelector("[data-says]");
    this.toggle = field.querySelector("[data-toggle] button");
    this.said = new Map();
    this.fill();
    this.show(localStorage.getItem(AS_TEXT) === null);
    this.toggle.parentElement.hidden = false;
    this.toggle.addEventListener("click", () => this.turn());
    this.text.addEventListener("read", () => this.mark());
    this.text.form.addEventListener("restored", () => this.fill());
    field.querySelector("label").addEventListener("click", event => { if (!this.rows.hidden) { event.preventDefault(); this.boxes()[0].focus(); } });
  }

  boxes() {
    return [...this.rows.querySelectorAll("input")];
  }

  /** Makes the rows of the text. */
  fill() {
    this.rows.replaceChildren(...this.text.value.split("\n").map(line => this.row(line)));
    this.number();
    this.mark();
  }

  row(line) {
    const row = this.model.cloneNode(true);
    const box = row.querySelector("input");
    box.value = line;
    box.addEventListener("input", () => this.sync());
    box.addEventListener("keydown", event => this.key(event, box));
    box.addEventListener("paste", event => this.paste(event, box));
    box.addEventListener("focus", () => {
      this.rows.querySelector("[data-current]")?.removeAttribute("data-current");
      box.dataset.current = "";
    });
    return row;
  }

  /** Numbers the rows as the judge counts lines: empty ones do not count, but for the last, which is about to be written. */
  number() {
    const boxes = this.boxes();
    let line = 0;
    boxes.forEach((box, i) => {
      const counts = box.value.trim() !== "" || i === boxes.length - 1;
      const label = box.parentElement.querySelector("label");
      box.id = `${this.text.id}-row-${i + 1}`;
      label.htmlFor = box.id;
      label.innerHTML = `<span class="visually-hidden">${this.field.dataset.line} </span>${counts ? ++line : `<span class="visually-hidden">${i + 1}</span>`}`;
    });
  }

  /** Hands what stands in the rows to the text box, and tells who listens there. */
  sync() {
    this.number();
    this.text.value = this.boxes().map(box => box.value).join("\n");
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  key(event, box) {
    const boxes = this.boxes();
    const at = boxes.indexOf(box);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
    if (event.key === "Enter" && plain) {
      event.preventDefault();
      this.split(box);
    } else if (event.key === "Backspace" && plain && at > 0 && box.selectionStart === 0 && box.selectionEnd === 0) {
      event.preventDefault();
      this.join(boxes[at - 1], box);
    } else if (event.key === "Delete" && plain && at + 1 < boxes.length && box.selectionStart === box.value.length) {
      event.preventDefault();
      this.join(box, boxes[at + 1]);
    } else if (event.key === "ArrowUp" && plain && at > 0) {
      event.preventDefault();
      this.go(boxes[at - 1], box.selectionStart);
    } else if (event.key === "ArrowDown" && plain && at + 1 < boxes.length) {
      event.preventDefault();
      this.go(boxes[at + 1], box.selectionStart);
    }
  }

  go(box, caret) {
    box.focus();
    box.setSelectionRange(caret, caret);
  }

  /** What stands behind the caret begins a row of its own. */
  split(box) {
    const next = this.row(box.value.slice(box.selectionEnd));
    box.value = box.value.slice(0, box.selectionStart);
    box.parentElement.after(next);
    this.sync();
    this.go(next.querySelector("input"), 0);
  }

  join(box, next) {
    const caret = box.value.length;
    box.value += next.value;
    next.parentElement.remove();
    this.sync();
    this.go(box, caret);
  }

  /** Several lines at once become as many rows. */
  paste(event, box) {
    const pasted = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
    if (!pasted.includes("\n")) {
      return;
    }
    event.preventDefault();
    const lines = pasted.replace(/\n+$/, "").split("\n");
    const after = box.value.slice(box.selectionEnd);
    box.value = box.value.slice(0, box.selectionStart) + lines[0];
    let last = box;
    for (const line of lines.slice(1)) {
      const row = this.row(line);
      last.parentElement.after(row);
      last = row.querySelector("input");
    }
    const caret = last.value.length;
    last.value += after;
    this.sync();
    this.go(last, caret);
  }

  /** Shows the marks; the row one types in stays where it is on the screen, whatever grows above it, and its mark is seen too. */
  mark() {
    const box = this.boxes().find(box => box === document.activeElement);
    const before = box?.getBoundingClientRect();
    this.place();
    if (box && before.bottom > 0 && before.top < window.innerHeight) {
      window.scrollBy({ top: box.getBoundingClientRect().top - before.top, behavior: "instant" });
      box.parentElement.scrollIntoView({ block: "nearest", behavior: "instant" });
    }
  }

  /** Puts each mark beside the row its line starts in, and says aloud what changed. */
  place() {
    const late = placeOf(this.text).querySelector("[data-late]");
    if (late) {
      placeOf(this.text).hidden = false;
      return;
    }
    const lines = [...placeOf(this.text).querySelectorAll("li[data-row]")];
    const boxes = this.boxes();
    const asText = this.rows.hidden;
    for (const box of boxes) {
      const beside = box.parentElement.querySelector(".proof-beside");
      const own = lines.filter(line => Number(line.dataset.row) === boxes.indexOf(box) && line.dataset.state !== "words");
      beside.replaceChildren(...own.map(line => {
        const shown = document.createElement("div");
        shown.className = `proof-line ${line.dataset.state}`;
        shown.append(...[...line.cloneNode(true).childNodes].filter(node => !node.classList?.contains("proof-number")));
        return shown;
      }));
      box.parentElement.dataset.state = own[0]?.dataset.state ?? "";
    }
    placeOf(this.text).hidden = !asText;
    const changed = lines.filter(line => this.said.get(line.dataset.row) !== line.dataset.spoken);
    lines.forEach(line => this.said.set(line.dataset.row, line.dataset.spoken));
    if (changed.length > 0) {
      this.spoken.textContent = changed.length < 4 ? changed.map(line => line.dataset.spoken).join(" ") : summary(changed);
    }
  }

  turn() {
    const lines = this.rows.hidden;
    lines ? localStorage.removeItem(AS_TEXT) : localStorage.setItem(AS_TEXT, "");
    if (lines) {
      this.fill();
    }
    this.show(lines);
    this.mark();
    (lines ? this.boxes()[0] : this.text).focus();
  }

  show(lines) {
    this.rows.hidden = !lines;
    this.text.hidden = lines;
    placeOf(this.text).hidden = lines;
    this.toggle.textContent = lines ? this.toggle.dataset.asText : this.toggle.dataset.asLines;
  }
}
