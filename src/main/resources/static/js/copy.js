// Copies a matrix of the student's data with one click, and offers each notation as a file.
export function attach(root) {
  for (const data of root.querySelectorAll("figure.data:not([data-copyable])")) {
    data.dataset.copyable = "";
    const forms = [...data.querySelectorAll("[data-form]")];
    const folded = data.querySelector(".forms");
    folded.before(row(forms.map(text => button(notation(text), `${words.copy}: ${notation(text)}`, me => copy(text, me)))));
    folded.querySelector("summary").textContent = words.texts;
    forms.forEach(text => text.before(button(words.download, `${words.download}: ${notation(text)}`, () => download(text))));
  }
}

const words = document.body.dataset;
const notation = text => text.parentElement.querySelector(".notation").textContent;

function row(buttons) {
  const made = document.createElement("span");
  made.className = "copies";
  made.append(words.copy, ...buttons);
  return made;
}

function button(text, label, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small-button";
  made.textContent = text;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", () => action(made));
  return made;
}

async function copy(text, me) {
  const before = me.textContent;
  await put(text.textContent);
  me.textContent = words.copied;
  setTimeout(() => { me.textContent = before; }, 1600);
}

/** Browsers give their clipboard only to encrypted pages; the old way works on the others. */
async function put(text) {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text);
  }
  const box = document.createElement("textarea");
  box.value = text;
  document.body.append(box);
  box.select();
  document.execCommand("copy");
  box.remove();
}

function download(text) {
  const name = text.closest("[data-name]")?.dataset.name.replace(/[^\w-]+/g, "-") || "data";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text.textContent], { type: "text/plain;charset=utf-8" }));
  link.download = `${name}.${text.dataset.form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
