const STEP = "barq:step";

let pressed: 1 | -1 | null = null;

/** Opens the report below or above the open one in its list, and leaves the focus with the button that was pressed. */
export function stepToReport(step: 1 | -1): void {
  pressed = step;
  window.dispatchEvent(new CustomEvent(STEP, { detail: step }));
}

/** Whether the panel that comes now was opened by this button; told once. */
export function wasPressed(step: 1 | -1): boolean {
  if (pressed !== step) return false;
  pressed = null;
  return true;
}

/** Calls with each step that is asked for; answers how to stop. */
export function onStep(take: (step: 1 | -1) => void): () => void {
  const hear = (event: Event) => take((event as CustomEvent<1 | -1>).detail);
  window.addEventListener(STEP, hear);
  return () => window.removeEventListener(STEP, hear);
}
