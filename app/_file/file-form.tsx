"use client";

import { HardDrive, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import { WireChoice } from "../_find/wire-choice.tsx";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { UrgencyChoice } from "../_ui/urgency-choice.tsx";
import { useFormats } from "../_ui/use-formats.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { BODY_LIMIT, BodyFacts } from "./body-facts.tsx";
import { MoreFields } from "./more-fields.tsx";
import { StoryChoice } from "./story-choice.tsx";
import type { Filing } from "./use-filing.ts";

/** The longest headline, in characters. */
const HEADLINE_LIMIT = 400;

const FilingAids = part(() => import("../_reading/filing-aids.tsx").then((module) => module.FilingAids));

/** The form: the words first, what is optional folded away. */
export function FileForm({ filing }: { filing: Filing }) {
  const t = useTranslations("file");
  const { draft, delivery, change } = filing;
  const busy = delivery.status === "sending";
  const failure = delivery.status === "writing" ? delivery.failure : null;
  const problemOf = (path: string) => fieldProblems(failure).find((field) => field.path === path)?.message;
  const isFull = draft.fields.headline.length >= HEADLINE_LIMIT;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    filing.submit();
  };
  const form = useRef<HTMLFormElement>(null);
  useFirstWrong(form, failure);
  return (
    <form ref={form} onSubmit={submit} className="space-y-5">
      <fieldset disabled={busy} className="space-y-5">
        <Labelled label={t("headline")} problem={problemOf("headline") ?? (isFull ? t("full") : undefined)}>
          {(control) => (
            <textarea
              {...control}
              name="headline"
              dir="auto"
              rows={1}
              required
              maxLength={HEADLINE_LIMIT}
              value={draft.fields.headline}
              onChange={(event) => change({ headline: event.target.value.replaceAll("\n", " ") })}
              className="field resize-none text-lg font-semibold [field-sizing:content]"
            />
          )}
        </Labelled>
        <Labelled label={t("body")} problem={problemOf("body")}>
          {(control) => (
            <textarea
              {...control}
              name="body"
              dir="auto"
              placeholder={t("bodyHint")}
              rows={9}
              required
              maxLength={BODY_LIMIT}
              value={draft.fields.body}
              onChange={(event) => change({ body: event.target.value })}
              className="field scroll-quiet text-reading max-h-[60dvh] min-h-56 [field-sizing:content]"
            />
          )}
        </Labelled>
        <BodyFacts body={draft.fields.body} limit={BODY_LIMIT} onChange={(body) => change({ body })} />
        {draft.fields.body.trim() !== "" && <FilingAids body={draft.fields.body} />}
        <UrgencyChoice value={draft.fields.urgency} onChange={(urgency) => change({ urgency })} />
        <WireChoice />
        <StoryChoice value={draft.fields.storyId} onChange={(storyId) => change({ storyId })} />
        <MoreFields filing={filing} problemOf={problemOf} />
      </fieldset>
      <div className="sticky bottom-0 -mx-4 space-y-2 border-t bg-surface px-4 py-3 low:static desk:static desk:mx-0 desk:border-0 desk:p-0">
        <Problem failure={failure} />
        <Button
          type="submit"
          look="primary"
          disabled={busy}
          className="min-h-12 w-full text-base desk:w-auto desk:px-8"
        >
          <Send size={17} aria-hidden className="rtl:-scale-x-100" />
          {busy ? t("sending") : t("submit")}
        </Button>
        <SavedLine filing={filing} />
      </div>
    </form>
  );
}

/** A refusal brings the eye and the focus to the first field that it names, once. */
function useFirstWrong(form: RefObject<HTMLFormElement | null>, failure: unknown): void {
  const told = useRef<unknown>(null);
  useEffect(() => {
    // What is left of a refusal once a field was put right is not another one.
    if (failure && !told.current) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    told.current = failure;
  }, [form, failure]);
}

function SavedLine({ filing }: { filing: Filing }) {
  const t = useTranslations("file");
  const { time } = useFormats();
  const [sure, setSure] = useState(false);
  const { savedAt, draft } = filing;
  const isEmpty = Object.values(draft.fields).every(
    (value) => typeof value === "number" || value.trim() === "",
  );
  if (savedAt === null || isEmpty) return null;
  if (filing.delivery.status === "sending") return <Line words={t("keptMeanwhile")} />;
  return (
    <Line words={t("savedAt", { time: time(savedAt) })}>
      <button
        type="button"
        onClick={() => (sure ? filing.restart() : setSure(true))}
        onBlur={() => setSure(false)}
        className="ms-auto min-h-11 px-1 underline underline-offset-4 desk:min-h-8"
      >
        {t(sure ? "clearSure" : "clear")}
      </button>
    </Line>
  );
}

function Line({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <p className="flex min-h-11 items-center gap-1.5 text-xs text-ink-3 tabular-nums desk:min-h-8">
      <HardDrive size={13} aria-hidden className="shrink-0" />
      {words}
      {children}
    </p>
  );
}
