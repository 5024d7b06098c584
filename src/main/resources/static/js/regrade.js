// Follows work that goes on in the background, and shows the whole page anew when it is done.
const PAUSE = 700;

export function attach(root) {
  const place = root.querySelector?.("[data-works]");
  if (place) {
    setTimeout(() => look(place), PAUSE);
  }
}

async function look(place) {
  try {
    const answer = await fetch(location.href, { headers: { "X-Fragment": "progress" } });
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-progress]");
    if (!answer.ok || !fresh?.hasAttribute("data-works")) {
      location.reload();
      return;
    }
    place.replaceChildren(...fresh.childNodes);
  } catch {
    // The server does not answer at the moment; it may again.
  }
  setTimeout(() => look(place), PAUSE);
}
