import { House, Minus, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ViewControl } from "./use-view.ts";

/** Nearer, farther, and back to the whole. */
export function MapControls({ control }: { control: ViewControl }) {
  const t = useTranslations("map");
  const buttons = [
    { name: t("nearer"), icon: Plus, act: control.nearer },
    { name: t("farther"), icon: Minus, act: control.farther },
    { name: t("home"), icon: House, act: control.home },
  ];
  return (
    <div className="absolute end-2 top-2 flex flex-col divide-y overflow-hidden rounded-lg border border-line-strong bg-surface print:hidden">
      {buttons.map(({ name, icon: Icon, act }) => (
        <button
          key={name}
          type="button"
          aria-label={name}
          title={name}
          onClick={act}
          className="grid size-11 place-content-center text-ink-2 hover:bg-hover hover:text-ink focus-visible:-outline-offset-2 desk:size-9"
        >
          <Icon size={17} aria-hidden />
        </button>
      ))}
    </div>
  );
}
