"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { fieldProblems } from "../_wire/api-failure.ts";
import { uuidv7 } from "../_wire/uuid.ts";

interface OpenStoryDialogProps {
  slug?: string;
  headline?: string;
  onOpened: (storyId: string) => void;
  onClose: () => void;
}

/** Opens a story and tells its id once the newsroom has it. */
export function OpenStoryDialog({ slug = "", headline = "", onOpened, onClose }: OpenStoryDialogProps) {
  const t = useTranslations("story");
  const open = useCommand("story.open");
  const [id] = useState(() => uuidv7());
  const [fields, setFields] = useState({ slug, headline });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await open.run({ id, slug: fields.slug.trim(), headline: fields.headline.trim() });
    if (!answer) return;
    onOpened(id);
    onClose();
  };
  return (
    <Dialog title={t("open")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        {(["slug", "headline"] as const).map((name) => (
          <Labelled
            key={name}
            label={t(name)}
            hint={name === "slug" ? t("slugHint") : undefined}
            problem={fieldProblems(open.failure).find((field) => field.path === name)?.message}
          >
            {(control) => (
              <input
                {...control}
                dir="auto"
                required
                maxLength={name === "slug" ? 80 : 400}
                value={fields[name]}
                onChange={(event) => setFields((was) => ({ ...was, [name]: event.target.value }))}
                className="field"
              />
            )}
          </Labelled>
        ))}
        <FormEnd command={open} ready={true} submit={t("submit")} sending={t("sending")} onClose={onClose} />
      </form>
    </Dialog>
  );
}
