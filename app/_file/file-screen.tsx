"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useSessionInfo } from "../_wire/hooks.ts";
import { DeliveryNotice } from "./delivery-notice.tsx";
import { FileForm } from "./file-form.tsx";
import { MyReports } from "./my-reports.tsx";
import { useFiling } from "./use-filing.ts";

/** The correspondent's page, for one hand on a phone. */
export function FileScreen() {
  const userId = useSessionInfo()?.user.id;
  return (
    <div className="scroll-quiet relative h-full overflow-y-auto bg-surface desk:bg-bg">
      <div className="mx-auto grid max-w-[64rem] items-start gap-6 px-4 py-5 desk:grid-cols-[minmax(0,1fr)_20rem] desk:py-8">
        {userId ? <Filing userId={userId} /> : <FormSkeleton />}
      </div>
    </div>
  );
}

function Filing({ userId }: { userId: string }) {
  const filing = useFiling(userId);
  const { status } = filing.delivery;
  const writing = status === "writing" || status === "sending";
  return (
    <>
      <Sheet>{writing ? <FileForm filing={filing} /> : <DeliveryNotice filing={filing} />}</Sheet>
      <MyReports waiting={status === "kept" ? filing.draft.fields.headline : null} />
    </>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  const t = useTranslations("file");
  return (
    <section className="desk:rounded-2xl desk:border desk:bg-surface desk:p-7">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      <p className="mb-5 text-sm text-ink-3">{t("intro")}</p>
      {children}
    </section>
  );
}

function FormSkeleton() {
  return (
    <Sheet>
      <div className="space-y-5" aria-hidden>
        <div className="skeleton h-11 w-full" />
        <div className="skeleton h-56 w-full" />
        <div className="skeleton h-11 w-2/3" />
      </div>
    </Sheet>
  );
}
