"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { PeopleList } from "@/lib/protocol/reads.ts";
import { Labelled } from "../_ui/labelled.tsx";
import { read } from "../_wire/api.ts";

interface AssigneeChoiceProps {
  /** Empty is whoever is free. */
  value: string;
  /** Whose it is already: there before the list is. */
  known?: { id: string; name: string } | undefined;
  onChange: (id: string) => void;
}

/** For whom a flag is: somebody on the desk, or whoever is free. */
export function AssigneeChoice({ value, known, onChange }: AssigneeChoiceProps) {
  const t = useTranslations();
  const [people, setPeople] = useState<PeopleList["people"]>([]);
  useEffect(() => {
    read<PeopleList>("people.list").then(
      (list) => setPeople(list.people),
      // Without the list a flag can still be for whoever is free.
      () => {},
    );
  }, []);
  const isListed = people.some(({ id }) => id === known?.id);
  return (
    <Labelled label={t("flag.assignee")}>
      {(control) => (
        <select
          {...control}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className="field"
        >
          <option value="">{t("flag.anyone")}</option>
          {known && !isListed && <option value={known.id}>{known.name}</option>}
          {people.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name} · {t(`roles.${role}`)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
