// Long work: asks the server for the part again until it comes back without data-progress-url.
// When that last part carries data-progress-next, the page goes there.
export function attach(part) {
  const pause = (ms) => new Promise((done) => setTimeout(done, ms));

  async function follow() {
    let wait = 400;
    while (part?.dataset.progressUrl) {
      await pause(wait);
      if (document.hidden) continue;
      try {
        const answer = await fetch(part.dataset.progressUrl, { headers: { "x-fragment": "progress" } });
        if (!answer.ok) throw new Error(answer.statusText);
        const made = document.createElement("template");
        made.innerHTML = (await answer.text()).trim();
        const now = made.content.firstElementChild;
        if (!now) return;
        part.replaceWith(now);
        part = now;
        wait = Math.min(2000, wait * 1.2);
      } catch {
        wait = Math.min(15000, wait * 2);
      }
    }
    if (part.dataset.progressNext) location.assign(part.dataset.progressNext);
  }
  follow();
}
