// A grid beside the text box of a matrix: each shows what is typed into the other.
import { context, nameOf, placeOf } from "./reading.js";

const BLANK = "?";
const ENTRY = /^(\?|[-+−]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?)$/i;

export function attach(root) {
  root.querySelectorAll("[data-matrix]").forEach(field => new Grid(field));
}

class Grid {
  constructor(field) {
    this.field = field;
    this.text = field.querySelector("textarea");
    this.columns = Number(field.dataset.columns);
    this.rows = Number(field.dataset.rows);
    this.place = field.querySelector("[data-grid]");
    if (this.place) {
      this.cells = [...this.place.querySelectorAll("input")];
      this.cells.forEach((box, at) => this.listen(box, at));
      this.place.hidden = false;
      this.text.addEventListener("read", event => this.take(event.detail));
      this.text.form.addEventListener("restored", () => this.mirror());
      this.mirror();
    }
    this.files();
  }

  listen(box, at) {
    box.addEventListener("input", event => { event.stopPropagation(); this.give(); });
    box.addEventListener("keydown", event => this.key(event, at));
    box.addEventListener("paste", event => this.paste(event));
    box.addEventListener("focus", () => box.select());
  }

  /** The text box takes what stands in the grid. */
  give() {
    const values = this.cells.map(cell => cell.value.trim().replace(/\s+/g, ""));
    const rows = Array.from({ length: this.rows }, (_, i) => values.slice(i * this.columns, (i + 1) * this.columns));
    this.text.value = values.every(value => value === "") ? "" : rows.map(row => row.map(value => value || BLANK).join(" ")).join("\n");
    this.own = this.text.value;
    this.count();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Says how many entries are there while some are missing; an unfinished grid is not read. */
  count() {
    const filled = this.cells.filter(cell => cell.value.trim() !== "").length;
    const partial = filled > 0 && filled < this.cells.length && this.text.value === this.own;
    partial ? this.text.dataset.partial = "" : delete this.text.dataset.partial;
    if (partial) {
      placeOf(this.text).classList.remove("unreadable");
      placeOf(this.text).textContent = this.field.dataset.filled.replace("{0}", filled).replace("{1}", this.cells.length);
    }
  }

  /** The grid takes what the server read in the text box. */
  take(cells) {
    if (this.text.value !== this.own || this.text.value === "") {
      this.fill(cells);
    }
  }

  /** A text as the grid writes it, kept from an earlier visit, fills the grid without the server. */
  mirror() {
    const rows = this.text.value.trim().split("\n").map(row => row.trim().split(/\s+/));
    if (rows.length === this.rows && rows.every(row => row.length === this.columns && row.every(entry => ENTRY.test(entry)))) {
      this.fill(rows.map(row => row.map(entry => entry === BLANK ? "" : entry)));
      this.own = this.text.value;
      this.count();
    }
  }

  fill(rows) {
    this.cells.forEach((cell, at) => {
      cell.value = rows[Math.floor(at / this.columns)]?.[at % this.columns] ?? "";
    });
  }

  paste(event) {
    const pasted = event.clipboardData.getData("text/plain");
    if (/[\s,;&[\]]/.test(pasted.trim())) {
      event.preventDefault();
      this.put(pasted);
    }
  }

  put(text) {
    this.own = undefined;
    delete this.text.dataset.partial;
    this.text.value = text.trim();
    this.text.dispatchEvent(new Event("input", { bubbles: true }));
  }

  key(event, at) {
    const box = event.target;
    const start = box.selectionStart === 0;
    const end = box.selectionEnd === box.value.length;
    const step = { ArrowUp: -this.columns, ArrowDown: this.columns, Enter: this.columns,
      ArrowLeft: start ? -1 : 0, ArrowRight: end ? 1 : 0 }[event.key];
    if (step && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      (this.cells[at + step] ?? (event.key === "Enter" ? this.cells[(at % this.columns) + 1] : undefined))?.focus();
    }
  }

  files() {
    const chooser = this.field.querySelector("[data-file]");
    this.text.addEventListener("input", () => this.text.value === this.own || delete this.text.dataset.partial);
    chooser.addEventListener("change", () => this.load(chooser.files[0]).then(() => { chooser.value = ""; }));
    this.field.addEventListener("dragover", event => { event.preventDefault(); this.field.classList.add("dropping"); });
    this.field.addEventListener("dragleave", () => this.field.classList.remove("dropping"));
    this.field.addEventListener("drop", event => {
      event.preventDefault();
      this.field.classList.remove("dropping");
      this.load(event.dataTransfer.files[0]);
    });
  }

  /** The server turns a file into text, so that every kind of file is read in one place. */
  async load(file) {
    if (!file) {
      return;
    }
    const body = new FormData();
    body.set("token", this.text.form.elements.token.value);
    body.set("input", nameOf(this.text));
    Object.entries(context(this.text.form)).forEach(([name, value]) => body.set(name, value));
    body.set("file", file);
    const answer = await fetch(`${this.text.form.getAttribute("action")}/file`, { method: "POST", body }).catch(() => undefined);
    const words = answer && (answer.ok || answer.status === 422) ? await answer.text() : document.body.dataset.file;
    answer?.ok ? this.put(words) : this.refuse(words);
  }

  refuse(sentence) {
    placeOf(this.text).classList.add("unreadable");
    placeOf(this.text).textContent = sentence;
  }
}
