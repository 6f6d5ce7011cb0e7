/** Brings the focus from a list into the report that is open beside it: to its words, from where Tab goes on. */
export function enterReport(): void {
  const words = document.querySelector<HTMLElement>("[data-section=text], article form [name=body]");
  words?.focus();
}
