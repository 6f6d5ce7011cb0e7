"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { askToNotify, notifyPermission, type Permission } from "../_alert/notify.ts";
import { SwitchRow } from "./parts.tsx";
import { changeSettings, useSettings } from "./settings.ts";

/** Desktop notifications: the browser is asked only when somebody presses, and what it refuses is explained. */
export function NotifyRow() {
  const t = useTranslations("settings");
  const { notifications } = useSettings();
  const [permission, setPermission] = usePermission();
  const [dismissed, setDismissed] = useState(false);
  const turn = async (on: boolean) => {
    if (!on) return changeSettings({ notifications: false });
    const answer = await askToNotify();
    setPermission(answer);
    setDismissed(answer === "default");
    if (answer === "granted") changeSettings({ notifications: true });
  };
  const isBarred = permission === "denied" || permission === "unsupported";
  const problem = isBarred ? t(permission) : dismissed ? t("dismissed") : undefined;
  return (
    <>
      <SwitchRow
        label={t("notify")}
        hint={t("notifyHint")}
        checked={notifications && permission === "granted"}
        disabled={isBarred && !notifications}
        onChange={(on) => void turn(on)}
      />
      <p role="status" className={problem ? "bg-urgent-soft px-4 py-2 text-xs text-urgent" : "hidden"}>
        {problem}
      </p>
    </>
  );
}

/** What the browser allows, also when it is changed in the browser's own settings. */
function usePermission(): [Permission, (next: Permission) => void] {
  const [permission, setPermission] = useState<Permission>("default");
  useEffect(() => {
    const read = () => setPermission(notifyPermission());
    read();
    let status: PermissionStatus | undefined;
    const watch = async () => {
      status = await navigator.permissions?.query({ name: "notifications" });
      status?.addEventListener("change", read);
    };
    void watch().catch(() => undefined);
    return () => status?.removeEventListener("change", read);
  }, []);
  return [permission, setPermission];
}
