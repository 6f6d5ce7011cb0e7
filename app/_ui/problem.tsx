"use client";

import { TriangleAlert } from "lucide-react";
import { fieldProblems } from "../_wire/api-failure.ts";
import { useFieldName } from "./use-field-name.ts";
import { useProblem } from "./use-problem.ts";

/** A failure in words, with the fields it names; nothing when there is none. */
export function Problem({ failure }: { failure: unknown }) {
  const say = useProblem();
  const nameOf = useFieldName();
  if (!failure) return null;
  return (
    <div role="alert" className="flex gap-2 rounded-lg bg-flash-soft px-3 py-2 text-sm text-flash">
      <TriangleAlert size={16} aria-hidden className="mt-1 shrink-0" />
      <div>
        <p>{say(failure)}</p>
        {fieldProblems(failure).map(({ path, message }) => (
          <p key={path} className="text-xs">
            <bdi className="font-semibold">{nameOf(path)}</bdi> {message}
          </p>
        ))}
      </div>
    </div>
  );
}
