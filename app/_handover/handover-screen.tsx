"use client";

import { FileQuestion, Lock, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Handover } from "@/lib/protocol/handover.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { Button, buttonClasses } from "../_ui/button.tsx";
import { Empty } from "../_ui/empty.tsx";
import { NearLink } from "../_ui/near-link.tsx";
import { RowsSkeleton } from "../_ui/rows-skeleton.tsx";
import { useAnswer } from "../_ui/use-answer.ts";
import { useProblem } from "../_ui/use-problem.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";
import { HandoverSheet } from "./handover-sheet.tsx";
import { SinceChoice } from "./since-choice.tsx";

const SHIFT_MS = 8 * 3_600_000;

/** What one shift leaves to the next: what moved since, and what waits; on screen and on paper. */
export function HandoverScreen() {
  const t = useTranslations("handover");
  const may = useMay();
  const me = useSessionInfo()?.user;
  if (me && !may("handover.read")) return <Empty icon={Lock} title={t("closed")} text={t("closedText")} />;
  return me ? <HandoverOf personId={me.id} /> : <RowsSkeleton label={t("loading")} />;
}

function HandoverOf({ personId }: { personId: string }) {
  const t = useTranslations("handover");
  const lang = useLang();
  const say = useProblem();
  const [after] = useQueryParam("after");
  const [since] = useQueryParam("since");
  const [shift] = useState(() => new Date(Date.now() - SHIFT_MS).toISOString());
  const place = after ? `after=${encodeURIComponent(after)}` : `since=${encodeURIComponent(since ?? shift)}`;
  const { answer, failure, retry } = useAnswer<Handover>(`handover.show?${place}`);
  return (
    <div className="scroll-quiet h-full overflow-y-auto">
      <div className="mx-auto max-w-[58rem] px-3 py-4 desk:py-6 print:max-w-none print:p-0">
        <div className="mb-3 space-y-3 print:hidden">
          <div className="flex flex-wrap items-center gap-2">
            <h1 className="me-auto text-lg font-semibold">{t("title")}</h1>
            <NearLink href={`/${lang}/as-of`} className={buttonClasses("quiet")}>
              {t("asOf")}
            </NearLink>
            <Button look="primary" disabled={!answer} onClick={() => window.print()}>
              <Printer size={15} aria-hidden />
              {t("print")}
            </Button>
          </div>
          <SinceChoice key={place} personId={personId} after={after} since={since} />
        </div>
        {answer && <HandoverSheet handover={answer} />}
        {!answer && !failure && <RowsSkeleton label={t("loading")} />}
        {failure !== null && (
          <Empty icon={FileQuestion} title={t("failed")} text={say(failure)}>
            <Button onClick={retry}>{t("retry")}</Button>
          </Empty>
        )}
      </div>
    </div>
  );
}
