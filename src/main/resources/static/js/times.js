// Shows times in the reader's own time zone, in the page's language as it is written where the reader is: 30 Nov or Nov 30.
const language = navigator.languages.find(one => one.split("-")[0] === document.documentElement.lang) ?? document.documentElement.lang;

export function localise(root) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });
  for (const time of root.querySelectorAll("time[datetime*='T']")) {
    time.textContent = format.format(new Date(time.dateTime));
  }
}
