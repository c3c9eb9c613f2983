// Nobody moves: the page hides what it shows and says what comes; the server alone locks.
{
  const VIGIL = "/veille";
  const LOCKED = 4901; // the server has ended this session
  const BEFORE = 60_000; // one minute of warning before a lock
  const ERASED_AFTER = 3;
  let delay = null;
  let sealing = true; // as far as the server knows
  let moved = Date.now();
  let told = 0;
  let gestures = 0;

  const ask = async (method) => {
    try {
      const answer = await fetch(VIGIL, { method });
      const { idle, delay: seconds, locks } = await answer.json();
      sealing = locks;
      delay = seconds * 1000;
      moved = Date.now() - idle * 1000;
    } catch {
      // The server has stopped: there is nothing left to hide.
    }
  };

  // A page whose session has ended is opened anew: what it showed leaves the browser too.
  const Stream = window.WebSocket;
  window.WebSocket = class extends Stream {
    constructor(...how) {
      super(...how);
      this.addEventListener("close", ({ code }) => {
        if (code !== LOCKED) return;
        document.documentElement.dataset.ended = "";
        location.replace("/");
      });
    }
  };

  const veil = () => document.querySelector("dialog.veil");
  const hour = (moment) => {
    const at = new Date(moment);
    return `${at.getHours()}\u00a0h\u00a0${String(at.getMinutes()).padStart(2, "0")}`;
  };

  const hide = (locks, unsealed) => {
    const dialog = document.createElement("dialog");
    dialog.className = "veil";
    dialog.dataset.locks = locks;
    dialog.setAttribute("aria-labelledby", "veil-title");
    const add = (tag, text, id) => {
      const piece = document.createElement(tag);
      piece.textContent = text;
      if (id) piece.id = id;
      dialog.append(piece);
      return piece;
    };
    add("h2", "Personne n'a bougé\u00a0: la page est masquée", "veil-title");
    if (locks) {
      add("p", `Sans geste de votre part, Signals se verrouille à ${hour(moved + delay)}. La phrase de passe de votre brouillon rouvrira vos réponses.`);
    } else {
      add("p", `Ce n'est pas un verrou\u00a0: qui appuie sur «\u00a0Continuer\u00a0» voit vos réponses. Sans geste, elles sont effacées à ${hour(moved + ERASED_AFTER * delay)}.`);
      add("p", unsealed ? "Le brouillon n'a pas pu être scellé\u00a0: continuez, gardez-le de nouveau et enregistrez le fichier." : "Pour pouvoir vous absenter, continuez, puis gardez un brouillon\u00a0: sa phrase de passe devient la clé.");
    }
    const button = add("button", "Continuer");
    const danger = document.querySelector(".st-key-danger");
    if (danger) dialog.append(danger.cloneNode(true)); // at the top of every step, here as well
    button.addEventListener("click", async () => {
      dialog.remove();
      gestures += 1;
      await ask("POST");
    });
    dialog.addEventListener("cancel", (leaving) => leaving.preventDefault());
    document.body.append(dialog);
    dialog.showModal();
    button.focus();
  };

  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      await watch();
    } finally {
      looking = false;
    }
  };

  const watch = async () => {
    const closing = document.querySelector('[class*="st-key-closing_"]');
    if (!closing || delay === null) return;
    const kept = closing.classList.contains("st-key-closing_locks");
    const due = () => Date.now() - moved >= delay - (kept ? Math.min(BEFORE, delay / 2) : 0);
    if (!due()) return;
    if (veil() && (!kept || Date.now() - moved < delay)) return;
    const before = gestures;
    await ask("GET"); // somebody may have moved in another tab, or the lock may have failed
    if (gestures !== before) {
      moved = Date.now(); // here, while the answer was on its way
      return;
    }
    const locks = kept && sealing;
    if (!due() || veil()?.dataset.locks === String(locks)) return;
    veil()?.remove();
    hide(locks, kept && !sealing);
  };

  const move = () => {
    if (veil()) return;
    gestures += 1;
    moved = Date.now();
    if (moved - told < 5_000) return;
    told = moved;
    ask("POST");
  };

  for (const gesture of ["pointerdown", "keydown", "wheel", "input"]) {
    window.addEventListener(gesture, move, { capture: true, passive: true });
  }
  window.addEventListener("load", () => ask("POST"));
  setInterval(look, 1_000);
}
