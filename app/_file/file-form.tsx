"use client";

import { HardDrive, Send } from "lucide-react";
import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "../_ui/button.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { Problem } from "../_ui/problem.tsx";
import { UrgencyChoice } from "../_ui/urgency-choice.tsx";
import { fieldProblems } from "../_wire/api-failure.ts";
import { BodyFacts } from "./body-facts.tsx";
import { MoreFields } from "./more-fields.tsx";
import { StoryChoice } from "./story-choice.tsx";
import type { Filing } from "./use-filing.ts";

const BODY_LIMIT = 100_000;

/** The form: the words first, what is optional folded away. */
export function FileForm({ filing }: { filing: Filing }) {
  const t = useTranslations("file");
  const { draft, delivery, change } = filing;
  const busy = delivery.status === "sending";
  const failure = delivery.status === "writing" ? delivery.failure : null;
  const problemOf = (path: string) => fieldProblems(failure).find((field) => field.path === path)?.message;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    filing.submit();
  };
  return (
    <form onSubmit={submit} className="space-y-5">
      <fieldset disabled={busy} className="space-y-5">
        <Labelled label={t("headline")} problem={problemOf("headline")}>
          {(control) => (
            <textarea
              {...control}
              name="headline"
              dir="auto"
              rows={1}
              required
              maxLength={400}
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
        <BodyFacts body={draft.fields.body} limit={BODY_LIMIT} />
        <UrgencyChoice value={draft.fields.urgency} onChange={(urgency) => change({ urgency })} />
        <StoryChoice value={draft.fields.storyId} onChange={(storyId) => change({ storyId })} />
        <MoreFields filing={filing} problemOf={problemOf} />
      </fieldset>
      <Problem failure={failure} />
      <div className="sticky bottom-0 -mx-4 space-y-2 border-t bg-surface px-4 py-3 desk:static desk:mx-0 desk:border-0 desk:p-0">
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

function SavedLine({ filing }: { filing: Filing }) {
  const t = useTranslations("file");
  if (!filing.saved || filing.delivery.status !== "writing") return null;
  return (
    <p className="flex items-center gap-1.5 text-xs text-ink-3">
      <HardDrive size={13} aria-hidden />
      {t("saved")}
      <button
        type="button"
        onClick={filing.restart}
        className="ms-auto min-h-8 px-1 underline underline-offset-4"
      >
        {t("clear")}
      </button>
    </p>
  );
}
