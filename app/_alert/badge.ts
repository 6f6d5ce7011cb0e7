const ICON = "link[rel~=icon]";
const COUNTED = /^\(\d+\+?\) /;
const MOST = 99;

let count = 0;
let watching: MutationObserver | undefined;

/** Puts a count before the title, on the icon of the page and on the installed app's; 0 takes it away. */
export function setBadge(next: number): void {
  count = next;
  if (count > 0) watchHead();
  draw();
  const told = count > 0 ? navigator.setAppBadge?.(count) : navigator.clearAppBadge?.();
  // A browser may have it and not allow it.
  void told?.catch(() => undefined);
}

/** A page that is gone to brings its own title and icons. */
function watchHead(): void {
  if (watching) return;
  watching = new MutationObserver(draw);
  watching.observe(document.head, { childList: true, subtree: true, characterData: true });
}

const shown = () => (count > MOST ? `${MOST}+` : String(count));

function draw(): void {
  const plain = document.title.replace(COUNTED, "");
  const title = count > 0 ? `(${shown()}) ${plain}` : plain;
  if (document.title !== title) document.title = title;
  for (const link of document.querySelectorAll<HTMLLinkElement>(ICON)) drawIcon(link);
}

/** The bolt in the corner of its plate, and the count beside it; the same colours as the icon. */
function drawIcon(link: HTMLLinkElement): void {
  const { plain } = link.dataset;
  if (count === 0) {
    if (plain === undefined) return;
    link.setAttribute("href", plain);
    delete link.dataset.plain;
    return;
  }
  if (plain === undefined) link.dataset.plain = link.getAttribute("href") ?? "";
  const href = countedIcon();
  if (link.getAttribute("href") !== href) link.setAttribute("href", href);
}

function countedIcon(): string {
  const text = count > 9 ? "9+" : String(count);
  const size = text.length > 1 ? 14 : 17;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#11161c"/><path fill="#ffc24b" d="M13.600 3 3.200 14.200h6.100L7.400 23 18.900 9.600h-6.500z"/><circle cx="21" cy="21" r="11" fill="#d81b4a"/><text x="21" y="${21 + size * 0.36}" text-anchor="middle" font-family="system-ui,sans-serif" font-weight="700" font-size="${size}" fill="#fff">${text}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
