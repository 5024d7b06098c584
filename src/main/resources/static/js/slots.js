// Fills slots by digits, arrows, clicks and drags.
export function attach(root) {
  root.querySelectorAll("[data-slots]").forEach(field => new Slots(field));
}

class Slots {
  constructor(field) {
    this.inputs = [...field.querySelectorAll(".slot-row input")];
    this.tokens = [...field.querySelectorAll(".token")];
    this.current = this.inputs.find(input => input.value === "") ?? this.inputs[0];
    this.inputs.forEach(input => this.listen(input));
    this.tokens.forEach(token => this.offer(token));
  }

  listen(input) {
    input.addEventListener("focus", () => { this.current = input; input.select(); });
    input.addEventListener("keydown", event => this.key(event, input));
    input.addEventListener("dragover", event => { event.preventDefault(); input.classList.add("over"); });
    input.addEventListener("dragleave", () => input.classList.remove("over"));
    input.addEventListener("drop", event => {
      event.preventDefault();
      input.classList.remove("over");
      this.put(input, event.dataTransfer.getData("text/plain"));
    });
  }

  offer(token) {
    token.draggable = true;
    token.addEventListener("dragstart", event => event.dataTransfer.setData("text/plain", token.dataset.token));
    token.addEventListener("click", () => this.fill(this.current, token.dataset.token));
  }

  key(event, input) {
    const whole = input.selectionEnd - input.selectionStart === input.value.length;
    const token = whole && /^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey ? this.tokens[(Number(event.key) + 9) % 10] : undefined;
    if (token) {
      event.preventDefault();
      this.fill(input, token.dataset.token);
    } else if (event.key === "ArrowLeft" && (whole || input.selectionStart === 0)) {
      this.move(event, input, -1);
    } else if (event.key === "ArrowRight" && (whole || input.selectionStart === input.value.length)) {
      this.move(event, input, 1);
    } else if (event.key === "Backspace" && input.value === "") {
      this.move(event, input, -1);
    }
  }

  move(event, input, step) {
    const next = this.inputs[this.inputs.indexOf(input) + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  fill(input, token) {
    this.put(input, token);
    (this.inputs[this.inputs.indexOf(input) + 1] ?? input).focus();
  }

  put(input, token) {
    input.value = token;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
