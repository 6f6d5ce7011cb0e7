"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { momentOf, wallTime } from "@/lib/text/zoned-time.ts";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useNow } from "../_ui/use-formats.ts";
import { useQueryParam } from "../_ui/use-query-param.ts";
import { useSessionInfo } from "../_wire/hooks.ts";

/** A time of the newsroom's zone, or a number of the wire: whichever is sent goes into the address. */
export function AsOfForm({ at, seq }: { at: string | null; seq: string | null }) {
  const zone = useSessionInfo()?.timeZone ?? "UTC";
  return (
    <div className="grid gap-x-6 gap-y-3 rounded-lg border bg-surface p-3 desk:grid-cols-2">
      <ByTime key={zone} zone={zone} at={at} />
      <ByNumber seq={seq} />
    </div>
  );
}

function ByTime({ zone, at }: { zone: string; at: string | null }) {
  const t = useTranslations("asOf");
  const now = useNow();
  const [, setAt] = useQueryParam("at");
  const [, setSeq] = useQueryParam("seq");
  const [wall, setWall] = useState<string | null>(null);
  const value = wall ?? wallTime(at ? Date.parse(at) || now : now, zone);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const moment = momentOf(value, zone);
    if (!moment) return;
    setSeq(null, "replace");
    setAt(moment);
  };
  return (
    <form onSubmit={send} className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <Labelled label={t("byTime")} hint={t("timeHint")}>
          {(control) => (
            <input
              {...control}
              name="at"
              type="datetime-local"
              required
              max={wallTime(now, zone)}
              value={value}
              onChange={(event) => setWall(event.target.value)}
              className="field"
            />
          )}
        </Labelled>
      </div>
      <Button type="submit" className="mb-6 desk:min-h-11">
        {t("go")}
      </Button>
    </form>
  );
}

function ByNumber({ seq }: { seq: string | null }) {
  const t = useTranslations("asOf");
  const [, setAt] = useQueryParam("at");
  const [, setSeq] = useQueryParam("seq");
  const [value, setValue] = useState(seq ?? "");
  const send = (event: FormEvent) => {
    event.preventDefault();
    setAt(null, "replace");
    setSeq(value);
  };
  return (
    <form onSubmit={send} className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <Labelled label={t("byNumber")} hint={t("number")}>
          {(control) => (
            <input
              {...control}
              name="seq"
              inputMode="numeric"
              pattern="[0-9]{1,15}"
              required
              value={value}
              onChange={(event) => setValue(event.target.value)}
              className="field"
            />
          )}
        </Labelled>
      </div>
      <Button type="submit" className="mb-6 desk:min-h-11">
        {t("go")}
      </Button>
    </form>
  );
}
