// Streamlit then finds no storage and keeps nothing in the browser.
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { value: undefined });
}

// No field, present or to come, is filled in or remembered by the browser.
const quieten = () => {
  for (const field of document.querySelectorAll("input:not([type=password]), textarea")) {
    if (field.autocomplete !== "off") field.autocomplete = "off";
  }
};

// What Streamlit says in English, and its icons that a screen reader would spell out.
const SKIP = "Aller au contenu";
const UPLOADING = [
  [/^Upload$/, "Choisir"],
  [/^(\d+)MB per file.*$/, "$1\u00a0Mo au plus par fichier"],
  [/^Drag and drop (a file|files) here$/, "Déposez ici"],
];
const say = (place, words, french) => {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (words.test(text.data)) text.data = text.data.replace(words, french);
  }
};
const translate = () => {
  const skip = document.querySelector("[data-testid=stSkipToContent]");
  if (skip && skip.textContent !== SKIP) skip.textContent = SKIP;
  for (const icon of document.querySelectorAll("[data-testid=stIconMaterial]:not([aria-hidden])")) {
    icon.setAttribute("aria-hidden", "true");
  }
  for (const zone of document.querySelectorAll("[data-testid=stFileUploaderDropzone]")) {
    for (const [words, french] of UPLOADING) say(zone, words, french);
  }
};

// A new step is read from its beginning: the focus goes to its title, or to the question asked for.
const STEP = "st-key-step_";
const stepOf = (place) => [...place.classList].find((name) => name.startsWith(STEP));
const TOLD = "st-key-told_";
let step = null;
let told = null;
const read = (title, beside) => {
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  beside.scrollIntoView({ block: "start" });
  title.scrollIntoView({ block: "nearest" });
};
const follow = () => {
  const app = document.querySelector("[data-testid=stApp]");
  const place = document.querySelector(`[class*="${STEP}"]`);
  if (!app || app.dataset.testScriptState !== "notRunning" || !place) return;
  const reached = stepOf(place);
  // In an exercise, what is newly told is read first.
  const story = document.querySelector(`[class*="${TOLD}"]`);
  const number = story && [...story.classList].find((name) => name.startsWith(TOLD));
  const news = story !== null && number !== told;
  told = number;
  const moved = step !== null && reached !== step;
  step = reached;
  if (news) return read(story.querySelector("h2"), place);
  if (!moved) return;
  const question = place.querySelector('[class*="st-key-target_"]');
  const goal = question?.querySelector("input, textarea") ?? place.querySelector("h1, h2");
  if (!goal) return;
  if (!question) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  (question ?? goal).scrollIntoView({ block: question ? "center" : "start" });
};

new MutationObserver(() => {
  quieten();
  translate();
  follow();
}).observe(document, {
  childList: true,
  subtree: true,
  attributeFilter: ["class", "data-test-script-state"],
});

// Nothing is kept: the browser asks before a reload loses answers.
window.addEventListener("beforeunload", (leaving) => {
  if (step !== null && step !== `${STEP}start`) leaving.preventDefault();
});
