import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { notify, takeAway, type Words } from "../../app/_alert/notify.ts";

interface Shown {
  title: string;
  data?: unknown;
  close: () => void;
}

let shown: Shown[];

const words = (title: string, reportId: string | null): Words => ({
  title,
  body: "",
  tag: title,
  href: "/ar/wire",
  reportId,
  lang: "ar",
  dir: "rtl",
  stays: false,
});
const titles = () => shown.map(({ title }) => title);

beforeEach(() => {
  shown = [];
  const registration = {
    active: {},
    showNotification: async (title: string, { data }: NotificationOptions) => {
      const one: Shown = { title, data, close: () => shown.splice(shown.indexOf(one), 1) };
      shown.push(one);
    },
    getNotifications: async () => [...shown],
  };
  vi.stubGlobal("Notification", { permission: "granted" });
  vi.stubGlobal("navigator", { serviceWorker: { getRegistration: async () => registration } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test("[W10] the notification of a killed report goes with its words; the others stay until somebody signs out", async () => {
  await notify(words("killed", "r1"));
  await notify(words("other", "r2"));
  await notify(words("together", null));
  await takeAway(new Set(["r1"]));
  expect(titles()).toEqual(["other", "together"]);
  await takeAway();
  expect(titles()).toEqual([]);
});
