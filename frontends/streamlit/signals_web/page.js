// Streamlit then finds no storage and keeps nothing in the browser.
for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"]) {
  Object.defineProperty(window, name, { value: undefined });
}

// The theme of the computer, until the person asks for the other one. Streamlit asks the browser
// which it is and listens for a change: it is answered here, so that nothing else has to move.
const DARK = "(prefers-color-scheme: dark)";
const ask = window.matchMedia.bind(window);
const computer = ask(DARK);
const theme = Object.assign(new EventTarget(), { media: DARK, matches: computer.matches });
window.matchMedia = (query) => (query === DARK ? theme : ask(query));
const dress = (dark) => {
  theme.matches = dark;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  theme.dispatchEvent(new Event("change"));
};
dress(computer.matches);
computer.addEventListener("change", () => dress(computer.matches));
document.addEventListener("click", (press) => {
  if (press.target.closest?.("#theme")) dress(!theme.matches);
});

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
  [/^Drag and drop files here$/, "Déposez les fichiers ici"],
  [/^(\d+)\s?MB per file$/, "$1\u00a0Mo au plus"],
  [/^File must be .*smaller\.$/, "Ce fichier est trop lourd."],
  [/^.*files are not allowed\.$/, "Ce fichier n'est pas du type attendu."],
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
  // Where a file is dropped bears a name: it is a group, and not nothing.
  for (const zone of document.querySelectorAll("section[role=presentation][aria-label]")) {
    zone.role = "group";
  }
  for (const field of document.querySelectorAll(".stFileUploader, .stTextInput")) {
    for (const named of field.querySelectorAll("[aria-label]")) {
      put(named.ariaLabel, (text) => (named.ariaLabel = text));
    }
    // A place where a file is dropped can hold the focus: it is more than a decoration.
    field.querySelector("section[role=presentation]")?.removeAttribute("role");
    // Two passphrases have two buttons that show them.
    const label = field.querySelector("input[type=password], input[type=text]")?.ariaLabel;
    for (const button of field.querySelectorAll("button[aria-label]")) {
      if (label && !button.ariaLabel.endsWith(label)) button.ariaLabel += ` \u2013 ${label}`;
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

// A control that stands beside a question says which one: there are as many of them as questions,
// and a screen reader may list them apart. What is seen comes first, for those who speak to it.
const ASKED = '[class*="st-key-item_"], [class*="st-key-target_"], [class*="st-key-ask_"]';
const CONTROLS = "summary, button, input[type=checkbox], input[type=text], textarea, [role=radiogroup]";
const said = (control) => control.ariaLabel ?? (control.querySelector("p") ?? control).textContent;
const nameControls = () => {
  for (const place of document.querySelectorAll(ASKED)) {
    const asked = place.querySelector("[data-testid=stMarkdownContainer] p")?.textContent.trim();
    if (!asked) continue;
    const rank = asked.match(/^[0-9]+(?=[.] )/);
    const which = rank ? `(question ${rank})` : `\u2013 ${asked}`;
    for (const control of place.querySelectorAll(CONTROLS)) {
      // Streamlit may have written its own label again.
      const own = said(control) === control.dataset.named ? control.dataset.own : said(control);
      const named = `${own} ${which}`;
      if (!own || own === asked || control.ariaLabel === named) continue;
      Object.assign(control.dataset, { own, named });
      control.ariaLabel = named;
    }
  }
};

// What a field refused is tied to it.
const tieRefusals = () => {
  for (const field of document.querySelectorAll("[aria-invalid][aria-describedby^=refusal_]")) {
    if (document.getElementById(field.getAttribute("aria-describedby"))) continue;
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
  for (const alert of document.querySelectorAll("[role=alert]:not([id])")) {
    const before = alert.closest("[data-testid=stElementContainer]")?.previousElementSibling;
    const field = before?.querySelector("input[type=text], input[type=password], textarea");
    if (!field) continue;
    refusals += 1;
    alert.id = `refusal_${refusals}`;
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", alert.id);
  }
};
let refusals = 0;

// The parts of the page that a screen reader can jump to.
const REGIONS = [
  [".st-key-danger", "Danger immédiat"],
  [".st-key-panel", "Orientation à ce stade"],
  [".st-key-exercise", "Exercice"],
  ['[class*="st-key-told_"]', "Ce que l'on vous dit"],
];
const nameRegions = () => {
  for (const [place, name] of REGIONS) {
    const region = document.querySelector(place);
    if (!region || region.role) continue;
    region.role = "region";
    region.ariaLabel = name;
  }
};

// A new step is read from its beginning: the focus goes to its title, or to the question asked for.
const STEP = "st-key-step_";
const BEFORE = ["start", "reader", "draft", "training", "left", "locked"].map((name) => STEP + name);
const stepOf = (place) => [...place.classList].find((name) => name.startsWith(STEP));
const TOLD = "st-key-told_";
let step = null;
let told = null;
// The numbers to call come before the title: they are in sight with it wherever both hold.
const fromTheTop = (goal) => {
  document.querySelector("[data-testid=stMain]").scrollTop = 0;
  if (goal.getBoundingClientRect().bottom > window.innerHeight * 0.7) goal.scrollIntoView();
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
  if (!moved && !news) return;
  const question = news ? null : place.querySelector('[class*="st-key-target_"]');
  // What was just opened is read first: it stands above the step.
  const opened = document.querySelector(".st-key-opened");
  const title = (news ? story : place).querySelector("h1, h2");
  const goal = question?.querySelector("input, textarea") ?? title;
  if (!goal) return;
  if (!question) goal.tabIndex = -1;
  goal.focus({ preventScroll: true });
  if (question || opened) (question ?? opened).scrollIntoView({ block: question ? "center" : "start" });
  else fromTheTop(goal);
};

new MutationObserver(() => {
  quieten();
  translate();
  nameControls();
  nameRegions();
  tieRefusals();
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
