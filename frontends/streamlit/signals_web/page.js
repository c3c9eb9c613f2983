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
const translate = () => {
  const skip = document.querySelector("[data-testid=stSkipToContent]");
  if (skip && skip.textContent !== SKIP) skip.textContent = SKIP;
  for (const icon of document.querySelectorAll("[data-testid=stIconMaterial]:not([aria-hidden])")) {
    icon.setAttribute("aria-hidden", "true");
  }
};

// A new step is read from its beginning: the focus goes to its title, or to the question asked for.
const STEP = "st-key-step_";
const BEFORE = [`${STEP}start`, `${STEP}reader`];
const stepOf = (place) => [...place.classList].find((name) => name.startsWith(STEP));
let step = null;
const follow = () => {
  const app = document.querySelector("[data-testid=stApp]");
  const place = document.querySelector(`[class*="${STEP}"]`);
  if (!app || app.dataset.testScriptState !== "notRunning" || !place) return;
  const reached = stepOf(place);
  const moved = step !== null && reached !== step;
  step = reached;
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
  if (step !== null && !BEFORE.includes(step)) leaving.preventDefault();
});
