// Shows times in the reader's own time zone and language.
export function localise(root) {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
  for (const time of root.querySelectorAll("time[datetime*='T']")) {
    time.textContent = format.format(new Date(time.dateTime));
  }
}
