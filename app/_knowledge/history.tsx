"use client";

import { useTranslations } from "next-intl";
import type { AuditEntry } from "@/lib/protocol/audit.ts";
import { useAudit } from "../_audit/use-audit.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useEventWords } from "../_ui/use-event-words.ts";
import { useFormats } from "../_ui/use-formats.ts";
import { useOfWire } from "../_wire/wire-scope.tsx";
import { changedIn, type KnownRow, type Told } from "./history-changes.ts";
import { useWhere } from "./use-where.ts";

interface HistoryProps {
  about: "place" | "party";
  id: string;
}

/** Who did what with a place or a party, and when; the newest first. */
export function History({ about, id }: HistoryProps) {
  const t = useTranslations();
  const { path } = useOfWire();
  const { entries, busy, hasMore, failure, more } = useAudit(path(`?${about}Id=${id}`).slice(1));
  return (
    <div className="mt-2 space-y-2" data-testid="knowledge-history">
      {entries === null && busy && (
        <div role="status" aria-label={t("audit.loading")} className="skeleton h-16 w-full" />
      )}
      {entries && entries.length > 0 && (
        <ol className="divide-y rounded-lg border bg-raised">
          {entries.map((entry, index) => (
            <Deed key={entry.seq} entry={entry} id={id} before={rowBefore(entries.slice(index + 1), id)} />
          ))}
        </ol>
      )}
      <Problem failure={failure} />
      {(failure !== null || (hasMore && entries !== null)) && (
        <Button size="small" disabled={busy} onClick={more}>
          {t(failure ? "knowledge.retry" : "audit.more")}
        </Button>
      )}
    </div>
  );
}

const rowOf = ({ place, party }: AuditEntry): (KnownRow & { id: string }) | undefined => place ?? party;

function rowBefore(older: readonly AuditEntry[], id: string): KnownRow | undefined {
  return older.map(rowOf).find((row) => row?.id === id);
}

function Deed({ entry, id, before }: { entry: AuditEntry; id: string; before: KnownRow | undefined }) {
  const t = useTranslations("knowledge");
  const wordsOf = useEventWords();
  const { moment } = useFormats();
  const row = rowOf(entry);
  const isItself = row?.id === id;
  return (
    <li className="px-3 py-2 text-sm">
      <p className="flex flex-wrap gap-x-2">
        <span className="font-semibold">
          {isItself ? wordsOf(entry.kind) : t("tookIn", { name: isolate(row?.ar ?? "") })}
        </span>
        <bdi className="text-ink-2">{entry.actorName}</bdi>
        <time dateTime={entry.at} className="ms-auto text-xs text-ink-3 tabular-nums">
          {moment(entry.at)}
        </time>
      </p>
      {row && isItself && (
        <dl className="mt-0.5 text-xs text-ink-2">
          {changedIn(row, before).map((field) => (
            <Fact key={field} field={field} row={row} />
          ))}
        </dl>
      )}
    </li>
  );
}

function Fact({ field, row }: { field: Told; row: KnownRow }) {
  const t = useTranslations("knowledge");
  const say = useSay();
  return (
    <div className="flex gap-1.5">
      <dt className="shrink-0 text-ink-3">{t(field)}</dt>
      <dd className="min-w-0 wrap-anywhere">
        <bdi>{say(row, field) || t("nothing")}</bdi>
      </dd>
    </div>
  );
}

/** What a row says in one of its fields. */
function useSay(): (row: KnownRow, field: Told) => string {
  const t = useTranslations("reading");
  const where = useWhere();
  const { names } = useFormats();
  return (row, field) => {
    const { kind, country = "", governorate = null, aliases = [], point } = row;
    if (field === "kind") {
      return t.has(`placeKind.${kind}` as "placeKind.city")
        ? t(`placeKind.${kind}` as "placeKind.city")
        : t(`partyKind.${kind}` as "partyKind.rebels");
    }
    if (field === "aliases") return names(aliases);
    if (field === "country") return where({ country, governorate: null });
    if (field === "governorate") return governorate === null ? "" : where({ country, governorate });
    if (field === "point") return point ? `${point.lat}, ${point.lon}` : "";
    return row[field] ?? "";
  };
}
