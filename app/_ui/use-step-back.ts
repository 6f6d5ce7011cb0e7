import { type RefCallback, useCallback, useEffect, useRef } from "react";
import { firstField } from "./first-field.ts";

/**
 * The ref of a form that took the place of something else: unless it says otherwise it is begun in its first field, but
 * not under a thumb, where the keyboard would cover it; Escape leads back, and reaches nothing behind the form.
 */
export function useStepBack(back: () => void, begins = true): RefCallback<HTMLFormElement> {
  const latest = useRef(back);
  useEffect(() => {
    latest.current = back;
  });
  return useCallback(
    (form: HTMLFormElement | null) => {
      if (!form) return;
      if (begins && !matchMedia("(pointer: coarse)").matches) firstField(form)?.focus();
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== "Escape" || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        latest.current();
      };
      form.addEventListener("keydown", onKey);
      return () => form.removeEventListener("keydown", onKey);
    },
    [begins],
  );
}
