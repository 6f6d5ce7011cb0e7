export type Theme = "light" | "dark" | "system";

const KEY = "barq.theme";

/** Runs before the first paint, so that no page flashes in the wrong colours. */
export const THEME_SCRIPT = `(function(){var t="system";try{t=localStorage.getItem("${KEY}")||t}catch(e){}
var d=t==="dark"||(t!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches);
document.documentElement.dataset.theme=d?"dark":"light"})()`;

/** The appearance this device was told to use. */
export function chosenTheme(): Theme {
  const kept = readKept();
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Uses and keeps an appearance. */
export function chooseTheme(theme: Theme): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still shows it until the page is left.
  }
  const dark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "dark" : "light";
}

function readKept(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
