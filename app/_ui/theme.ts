export const THEMES = ["light", "dark", "contrast", "system"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "barq.theme";
const [MORE, DARK] = ["(prefers-contrast: more)", "(prefers-color-scheme: dark)"];

/** Runs before the first paint, so that no page flashes in the wrong colours. */
export const THEME_SCRIPT = `(function(){var t;try{t=localStorage.getItem("${KEY}")}catch(e){}
document.documentElement.dataset.theme=t==="light"||t==="dark"||t==="contrast"?t:matchMedia("${MORE}").matches?"contrast":matchMedia("${DARK}").matches?"dark":"light"})()`;

/** The appearance this device was told to use. */
export function chosenTheme(): Theme {
  const kept = readKept();
  return THEMES.find((theme) => theme === kept) ?? "system";
}

/** Uses and keeps an appearance; the system's own wish for more contrast comes before its wish for the dark. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still shows it until the page is left.
  }
  wear(theme);
}

/** Wears what the system wishes as soon as it wishes something else, while nothing was chosen; answers how to stop. */
export function followSystem(): () => void {
  const wishes = [MORE, DARK].map((query) => window.matchMedia(query));
  const wearKept = () => wear(chosenTheme());
  for (const wish of wishes) wish.addEventListener("change", wearKept);
  return () => {
    for (const wish of wishes) wish.removeEventListener("change", wearKept);
  };
}

function wear(theme: Theme): void {
  document.documentElement.dataset.theme = theme === "system" ? wishOfSystem() : theme;
}

function wishOfSystem(): Exclude<Theme, "system"> {
  if (window.matchMedia(MORE).matches) return "contrast";
  return window.matchMedia(DARK).matches ? "dark" : "light";
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
