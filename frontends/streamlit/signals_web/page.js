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
const FRENCH = [
  [/^Upload$/, "Choisir un fichier"],
  [/^Drag and drop a file here$/, "Déposez le fichier ici"],
  [/^(\d+)\s?MB per file$/, "$1\u00a0Mo au plus"],
  [/^File must be .*smaller\.$/, "Ce fichier est trop lourd pour être un brouillon."],
  [/^.*files are not allowed\.$/, "Ce fichier n'est pas un brouillon."],
  [/^file upload$/, "Choisir un fichier"],
  [/^Remove (.*)$/, "Retirer $1"],
  [/^Show password$/, "Montrer la phrase de passe"],
  [/^Hide password$/, "Cacher la phrase de passe"],
];
const french = (text) => {
  const found = FRENCH.find(([english]) => english.test(text));
  return found ? text.replace(...found) : text;
};
const put = (text, into) => {
  if (french(text) !== text) into(french(text));
};
const translateFields = () => {
  for (const field of document.querySelectorAll(".stFileUploader, .stTextInput")) {
    for (const named of field.querySelectorAll("[aria-label]")) {
      put(named.ariaLabel, (text) => (named.ariaLabel = text));
    }
    // The text of a node, not the node: React keeps hold of it.
    const walk = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const node = walk.currentNode;
      put(node.nodeValue, (text) => (node.nodeValue = text));
    }
  }
};
const translate = () => {
  translateFields();
  const skip = document.querySelector("[data-testid=stSkipToContent]");
  if (skip && skip.textContent !== SKIP) skip.textContent = SKIP;
  for (const icon of document.querySelectorAll("[data-testid=stIconMaterial]:not([aria-hidden])")) {
    icon.setAttribute("aria-hidden", "true");
  }
};

// A new step is read from its beginning: the focus goes to its title, or to the question asked for.
const STEP = "st-key-step_";
const BEFORE = ["start", "reader", "draft", "left", "locked"].map((name) => STEP + name);
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
  // What was just opened is read first: it stands above the step.
  const opened = document.querySelector(".st-key-opened");
  const goal = question?.querySelector("input, textarea") ?? place.querySelector("h1, h2");
  if (!goal) return;
  if (!question) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  (question ?? opened ?? goal).scrollIntoView({ block: question ? "center" : "start" });
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
  if ("ended" in document.documentElement.dataset) return; // the server has let it go already
  if (step !== null && !BEFORE.includes(step)) leaving.preventDefault();
});
