"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "./button.tsx";

/**
 * Stands in for a part of the page whose code cannot be had, because there is a newer build or no network: to be given
 * to `import().then(…, unloaded)`. Everything else stays on the screen, and so does what is being typed there.
 */
export function unloaded(): () => ReactNode {
  return Unloaded;
}

/** Said once for all parts that are missing in the same moment. */
let isSaid = false;

function Unloaded(): ReactNode {
  const t = useTranslations("unloaded");
  const [isShown, show] = useState(false);
  useEffect(() => {
    if (isSaid) return;
    isSaid = true;
    show(true);
    return () => {
      isSaid = false;
    };
  }, []);
  if (!isShown) return null;
  const close = () => {
    isSaid = false;
    show(false);
  };
  return createPortal(
    <div
      role="alert"
      className="fixed inset-x-3 bottom-18 z-50 rounded-xl border border-line bg-surface p-4 text-ink shadow-pop desk:start-auto desk:bottom-3 desk:w-96"
    >
      <p className="text-sm font-semibold">{t("title")}</p>
      <p className="mt-1 text-xs text-ink-2">{t("text")}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" size="small" onClick={() => window.location.reload()}>
          {t("reload")}
        </Button>
        <Button size="small" onClick={close}>
          {t("later")}
        </Button>
      </div>
    </div>,
    document.body,
  );
}
