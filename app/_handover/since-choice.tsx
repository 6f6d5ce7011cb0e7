"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { momentOf, wallTime } from "@/lib/text/zoned-time.ts";
import { useLang } from "../_i18n/language-provider.tsx";
import { readMemory } from "../_since/memory.ts";
import { Button } from "../_ui/button.tsx";
import { RadioChips } from "../_ui/radio-chips.tsx";
import { useNow } from "../_ui/use-formats.ts";
import { changeQuery } from "../_ui/use-query-param.ts";
import { useSessionInfo } from "../_wire/hooks.ts";

const WAYS = ["shift", "left", "time"] as const;
type Way = (typeof WAYS)[number];

interface SinceChoiceProps {
  personId: string;
  /** What the address says now. */
  after: string | null;
  since: string | null;
}

/** From when on: the last shift, where this person left off, or a time; the choice goes into the address. */
export function SinceChoice({ personId, after, since }: SinceChoiceProps) {
  const t = useTranslations("handover");
  const lang = useLang();
  const [way, setWay] = useState<Way>(after ? "left" : since ? "time" : "shift");
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    const { left, seen } = readMemory(personId);
    setLeft((left ?? seen)?.seq ?? null);
  }, [personId]);
  const choose = (next: Way) => {
    setWay(next);
    if (next === "shift") changeQuery(`/${lang}/handover`);
    if (next === "left") changeQuery(`/${lang}/handover?after=${after ?? left}`);
  };
  const ways = WAYS.filter((one) => one !== "left" || left !== null || after !== null);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <RadioChips
        legend={t("from")}
        name="since"
        value={way}
        options={ways.map((value) => ({ value, label: t(value) }))}
        onChange={choose}
      />
      {way === "time" && <SinceTime since={since} />}
    </div>
  );
}

function SinceTime({ since }: { since: string | null }) {
  const t = useTranslations("handover");
  const lang = useLang();
  const now = useNow();
  const zone = useSessionInfo()?.timeZone ?? "UTC";
  const [wall, setWall] = useState<string | null>(null);
  const value = wall ?? wallTime(since ? Date.parse(since) || now : now, zone);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const moment = momentOf(value, zone);
    if (moment) changeQuery(`/${lang}/handover?since=${encodeURIComponent(moment)}`);
  };
  return (
    <form onSubmit={send} className="flex flex-1 items-end gap-2">
      <input
        type="datetime-local"
        name="since-time"
        aria-label={t("sinceField")}
        required
        max={wallTime(now, zone)}
        value={value}
        onChange={(event) => setWall(event.target.value)}
        className="field min-w-48 desk:max-w-64"
      />
      <Button type="submit" className="desk:min-h-11">
        {t("go")}
      </Button>
    </form>
  );
}
