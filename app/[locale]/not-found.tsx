"use client";

import { Compass } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLang } from "../_i18n/language-provider.tsx";
import { buttonClasses } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";

export default function NotFound() {
  const t = useTranslations("missing");
  return (
    <main className="h-dvh">
      <Empty icon={Compass} title={t("title")} text={t("text")}>
        <Link href={`/${useLang()}/wire`} className={buttonClasses("primary")}>
          {t("home")}
        </Link>
      </Empty>
    </main>
  );
}
