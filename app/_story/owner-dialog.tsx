"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Story } from "@/lib/protocol/rows.ts";
import { Dialog } from "../_ui/dialog.tsx";
import { FormEnd } from "../_ui/form-end.tsx";
import { Labelled } from "../_ui/labelled.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useDeskPeople } from "../_ui/use-desk-people.ts";

/** Puts a story into somebody's hands, or into nobody's. Closes once the newsroom has it. */
export function OwnerDialog({ story, onClose }: { story: Story; onClose: () => void }) {
  const t = useTranslations();
  const amend = useCommand("story.amend");
  const people = useDeskPeople();
  const [ownerId, setOwnerId] = useState(story.ownerId ?? "");
  const isListed = people.some(({ id }) => id === story.ownerId);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { storyId: story.id, version: story.version, ownerId: ownerId || null };
    if (await amend.run(body)) onClose();
  };
  return (
    <Dialog title={t("story.ownerTitle")} onClose={onClose}>
      <form onSubmit={submit} className="space-y-4">
        <Labelled label={t("story.ownerLabel")}>
          {(control) => (
            <select
              {...control}
              value={ownerId}
              onChange={(event) => setOwnerId(event.target.value)}
              className="field"
            >
              <option value="">{t("story.nobody")}</option>
              {story.ownerId && !isListed && <option value={story.ownerId}>{story.ownerName}</option>}
              {people.map(({ id, name, role }) => (
                <option key={id} value={id}>
                  {name} · {t(`roles.${role}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <FormEnd
          command={amend}
          ready={ownerId !== (story.ownerId ?? "")}
          submit={t("story.save")}
          sending={t("story.saving")}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
