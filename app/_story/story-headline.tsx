"use client";

import { Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { Story } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useMay } from "../_wire/hooks.ts";

/** The working headline, edited where it stands by who may. */
export function StoryHeadline({ story }: { story: Story }) {
  const t = useTranslations("story");
  const may = useMay();
  const [editing, setEditing] = useState(false);
  const back = useRef<HTMLButtonElement>(null);
  const isOpen = story.state === "open";
  const done = () => {
    setEditing(false);
    // The button is there again with the next drawing.
    requestAnimationFrame(() => back.current?.focus());
  };
  if (editing && isOpen) return <HeadlineForm story={story} onDone={done} />;
  return (
    <div className="mt-1 flex items-start gap-1">
      <h1 dir="auto" className="min-w-0 text-start text-xl leading-10 font-semibold">
        {story.headline}
      </h1>
      {isOpen && may("story.amend") && (
        <button
          ref={back}
          type="button"
          aria-label={t("editHeadline")}
          title={t("editHeadline")}
          onClick={() => setEditing(true)}
          className="grid size-11 shrink-0 place-content-center rounded-lg text-ink-3 hover:bg-hover hover:text-ink desk:size-10"
        >
          <Pencil size={15} aria-hidden />
        </button>
      )}
    </div>
  );
}

function HeadlineForm({ story, onDone }: { story: Story; onDone: () => void }) {
  const t = useTranslations("story");
  const amend = useCommand("story.amend");
  const [start] = useState(story.headline);
  const [headline, setHeadline] = useState(start);
  // Links raise the version, too: only another headline is in the way of this one.
  const overtaken = story.headline !== start;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { storyId: story.id, version: story.version, headline: headline.trim() };
    if (await amend.run(body)) onDone();
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
      className="mt-1 space-y-2"
    >
      {overtaken && (
        <p role="alert" className="rounded-lg bg-urgent-soft px-3 py-2 text-sm text-urgent">
          {t("headlineChanged", { headline: isolate(story.headline) })}
        </p>
      )}
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that was just pressed
        autoFocus
        dir="auto"
        rows={1}
        required
        maxLength={400}
        aria-label={t("headline")}
        value={headline}
        onChange={(event) => setHeadline(event.target.value.replace(/\n/g, " "))}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        className="field text-xl leading-9 font-semibold [field-sizing:content]"
      />
      <Problem failure={amend.failure} />
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          size="small"
          disabled={amend.busy || headline.trim() === "" || headline.trim() === story.headline}
        >
          {amend.busy ? t("saving") : overtaken ? t("saveOver") : t("save")}
        </Button>
        <Button look="quiet" size="small" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
