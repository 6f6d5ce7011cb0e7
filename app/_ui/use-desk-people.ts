"use client";

import { useEffect, useState } from "react";
import type { PeopleList } from "@/lib/protocol/reads.ts";
import { read } from "../_wire/api.ts";
import { useMay } from "../_wire/hooks.ts";

/** The members of the desk by name; empty until they are known, and for who may not know them. */
export function useDeskPeople(): PeopleList["people"] {
  const may = useMay();
  const mayAsk = may("people.read");
  const [people, setPeople] = useState<PeopleList["people"]>([]);
  useEffect(() => {
    if (!mayAsk) return;
    read<PeopleList>("people.list").then(
      (list) => setPeople(list.people),
      // Without the list nobody is named, and nothing else fails.
      () => {},
    );
  }, [mayAsk]);
  return people;
}
