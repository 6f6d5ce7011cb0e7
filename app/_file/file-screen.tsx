"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useRef } from "react";
import { CheckInCard } from "../_check-in/check-in-card.tsx";
import { NoticeStack } from "../_notice/notice-stack.tsx";
import { MyQuestions } from "../_question/my-questions.tsx";
import { DeliveryNotice } from "./delivery-notice.tsx";
import { FileForm } from "./file-form.tsx";
import { MyReports } from "./my-reports.tsx";
import { useFiling } from "./use-filing.ts";
import { useSteady } from "./use-steady.ts";
import { useWriter } from "./use-writer.ts";

/** The correspondent's page, for one hand on a phone. */
export function FileScreen() {
  const userId = useWriter();
  return (
    <div className="flex h-full flex-col bg-surface desk:bg-bg">
      <NoticeStack />
      <div data-read-here className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-[64rem] items-start gap-6 px-4 py-5 desk:grid-cols-[minmax(0,1fr)_20rem] desk:py-8">
          {userId ? <Filing key={userId} userId={userId} /> : <FormSkeleton />}
        </div>
      </div>
    </div>
  );
}

function Filing({ userId }: { userId: string }) {
  const filing = useFiling(userId);
  const { status } = filing.delivery;
  const writing = status === "writing" || status === "sending";
  const above = useRef<HTMLDivElement>(null);
  useSteady(above);
  return (
    <>
      <div className="min-w-0">
        <div ref={above}>
          <MyQuestions />
          <div className="mb-6 empty:mb-0">
            <CheckInCard />
          </div>
        </div>
        <Sheet>{writing ? <FileForm filing={filing} /> : <DeliveryNotice filing={filing} />}</Sheet>
      </div>
      <MyReports waiting={status === "kept" ? filing.draft.fields.headline : null} />
    </>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  const t = useTranslations("file");
  return (
    <section className="desk:rounded-2xl desk:border desk:bg-surface desk:p-7">
      <h1 className="text-xl font-semibold">{t("title")}</h1>
      <p className="mb-5 text-sm text-pretty text-ink-3">{t("intro")}</p>
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
