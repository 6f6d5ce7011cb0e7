"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { CorrespondentList } from "@/lib/protocol/reads.ts";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { Problem } from "../_ui/problem.tsx";
import { read } from "../_wire/api.ts";

/** One of those who file, by byline. */
export function PersonChoice({ value, onChange }: { value: string; onChange: (personId: string) => void }) {
  const t = useTranslations("people");
  const [people, setPeople] = useState<CorrespondentList["people"] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    setFailure(null);
    read<CorrespondentList>("correspondent.list").then((list) => setPeople(list.people), setFailure);
  }, [tries]);
  if (failure) {
    return (
      <div className="space-y-2">
        <Problem failure={failure} />
        <Button size="small" onClick={() => setTries((count) => count + 1)}>
          {t("retry")}
        </Button>
      </div>
    );
  }
  return (
    <Labelled label={t("person")} hint={people === null ? t("loading") : undefined}>
      {(control) => (
        <select
          {...control}
          name="person"
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="field"
        >
          <option value="">{t("choosePerson")}</option>
          {people?.map(({ id, byline }) => (
            <option key={id} value={id}>
              {byline}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
