// Puts Copy and Download buttons beside each form of the data.
export function attach(root) {
  for (const text of root.querySelectorAll("[data-form]:not([data-copyable])")) {
    text.dataset.copyable = "";
    const head = text.parentElement.querySelector(".notation");
    head.after(button(document.body.dataset.copy, head.textContent, me => copy(text, me)),
      button(document.body.dataset.download, head.textContent, () => download(text)));
  }
}

function button(words, notation, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "small-button";
  made.textContent = words;
  made.setAttribute("aria-label", `${words}: ${notation}`);
  made.addEventListener("click", () => action(made));
  return made;
}

async function copy(text, me) {
  const words = me.textContent;
  await navigator.clipboard.writeText(text.textContent);
  me.textContent = document.body.dataset.copied;
  setTimeout(() => { me.textContent = words; }, 1600);
}

function download(text) {
  const name = text.closest("[data-name]")?.dataset.name.replace(/[^\w-]+/g, "-") || "data";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text.textContent], { type: "text/plain;charset=utf-8" }));
  link.download = `${name}.${text.dataset.form}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
