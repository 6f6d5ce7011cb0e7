import { useEffect } from "react";

/** Fields to find and to choose with: what is written in others is not left by one key. */
const LEFT = "input[type=search], select";
const ABOVE = "[role=dialog], :popover-open";

/** Escape in a search field or a list of choices leads out of it, where the keys work again; what is in it stays. */
export function useLeavingFields(): void {
  useEffect(() => {
    document.addEventListener("keydown", leave);
    return () => document.removeEventListener("keydown", leave);
  }, []);
}

function leave(event: KeyboardEvent): void {
  const { key, target, isComposing, defaultPrevented } = event;
  if (key !== "Escape" || isComposing || defaultPrevented || !(target instanceof HTMLElement)) return;
  if (!target.matches(LEFT) || document.querySelector(ABOVE)) return;
  // The browser would empty a search field.
  event.preventDefault();
  const around = target.parentElement?.closest<HTMLElement>("[tabindex]");
  if (around) around.focus({ preventScroll: true });
  else target.blur();
}
