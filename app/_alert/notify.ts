/** What a desktop notification says, and the page that it opens. */
export interface Words {
  title: string;
  body: string;
  /** The same again takes the place of the one before. */
  tag: string;
  href: string;
  /** Of what report it has words; null is of none. */
  reportId: string | null;
  lang: string;
  dir: "rtl" | "ltr";
  /** Stays until it is answered. */
  stays: boolean;
}

/** What this browser says to notifications: `unsupported` where it has none, as a page that was not installed on some phones. */
export type Permission = NotificationPermission | "unsupported";

/** Whether notifications may be shown. */
export function notifyPermission(): Permission {
  return typeof Notification === "undefined" ? "unsupported" : Notification.permission;
}

/** Asks for it; only ever from a press of a button. */
export async function askToNotify(): Promise<Permission> {
  if (notifyPermission() !== "default") return notifyPermission();
  return Notification.requestPermission();
}

/** Shows a notification, through the service worker where there is one. Silent: the page has its own sounds. */
export async function notify(words: Words): Promise<void> {
  if (notifyPermission() !== "granted") return;
  const { title, href, reportId, stays, ...told } = words;
  const options = { ...told, data: { href, reportId }, requireInteraction: stays, silent: true };
  const worker = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (worker?.active) return worker.showNotification(title, options);
  showFromPage(title, options, href);
}

/** Takes away what is still shown of these reports, or all: a notification outlives the page that showed it (W10). */
export async function takeAway(reportIds?: ReadonlySet<unknown>): Promise<void> {
  if (notifyPermission() !== "granted") return;
  const worker = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  for (const shown of (await worker?.getNotifications()) ?? [])
    if (!reportIds || reportIds.has(shown.data?.reportId)) shown.close();
}

function showFromPage(title: string, options: NotificationOptions, href: string): void {
  try {
    const shown = new Notification(title, options);
    shown.onclick = () => {
      shown.close();
      window.focus();
      window.location.assign(href);
    };
  } catch {
    // Some phones show them from a service worker only.
  }
}
