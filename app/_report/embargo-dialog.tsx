"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Report } from "@/lib/protocol/rows.ts";
import { momentOf, wallTime, zoneName } from "@/lib/text/zoned-time.ts";
import { isolate } from "../_i18n/isolate.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { formatTag } from "../_i18n/locales.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useFormats, useNow } from "../_ui/use-formats.ts";
import { useReportName } from "../_ui/use-report-name.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { useSessionInfo } from "../_wire/hooks.ts";
import { InTheWay } from "./in-the-way.tsx";
import { NewerVersion } from "./newer-version.tsx";
import { isStale, useObstacle } from "./use-obstacle.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Until when a report is kept back, on the newsroom's clock. Closes once the newsroom has it. */
export function EmbargoDialog({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useTranslations("embargo");
  const move = useTranslations("move");
  const lang = useLang();
  const nameOf = useReportName();
  const timeZone = useSessionInfo()?.timeZone ?? "UTC";
  const command = useCommand("report.embargo");
  const obstacle = useObstacle("report.embargo", report);
  const [version, setVersion] = useState(report.version);
  const [wall, setWall] = useState(() => wallTime(proposedTime(report), timeZone));
  const until = momentOf(wall, timeZone);
  const stale = report.version > version || isStale(command.failure);
  const accept = () => {
    setVersion(report.version);
    command.forget();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (until === null) return;
    if (await command.run({ reportId: report.id, version, until })) onClose();
  };
  return (
    <Dialog title={t("dialogTitle")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <p className="border-s-3 border-urgent ps-3 text-sm">
          <bdi className="font-semibold">{nameOf(report)}</bdi>
        </p>
        <p className="text-sm text-ink-2">{t("dialogText")}</p>
        {stale && !obstacle && (
          <NewerVersion
            report={report}
            onAccept={report.version > version ? accept : null}
            text={move("staleText")}
            accept={move("seen", { version: report.version })}
          />
        )}
        <Labelled
          label={t("field")}
          hint={t("zone", {
            zone: isolate(zoneName(formatTag(lang), timeZone, Date.parse(until ?? "") || Date.now())),
          })}
          problem={fieldProblems(command.failure).find(({ path }) => path === "until")?.message}
        >
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              dir="ltr"
              required
              min={wallTime(Date.now() + MINUTE_MS, timeZone)}
              value={wall}
              onChange={(event) => setWall(event.target.value)}
              className="field"
            />
          )}
        </Labelled>
        {until !== null && <WhenThatIs until={until} />}
        <InTheWay obstacle={obstacle} />
        <FormEnd
          command={{ ...command, failure: isStale(command.failure) ? null : command.failure }}
          ready={!stale && !obstacle && until !== null}
          submit={t("put")}
          sending={move("sending")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

/** The full hour after the next one; where there is an embargo, its own time. */
function proposedTime({ embargoUntil }: Report): number {
  if (embargoUntil !== null) return Date.parse(embargoUntil);
  return Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + HOUR_MS;
}

/** The same moment in words, so that a day too far or an hour gone by is seen before it is sent. */
function WhenThatIs({ until }: { until: string }) {
  const t = useTranslations("embargo");
  const { moment, age } = useFormats();
  const now = useNow();
  const isPast = Date.parse(until) <= now;
  return (
    <p aria-live="polite" className={`text-sm tabular-nums ${isPast ? "text-flash" : "text-ink-2"}`}>
      {isPast ? t("past") : t("then", { time: isolate(moment(until)), age: age(until, now) })}
    </p>
  );
}
