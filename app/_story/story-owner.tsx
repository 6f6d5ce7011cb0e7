"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Story } from "@/lib/protocol/rows.ts";
import { isolate } from "../_i18n/isolate.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useMay, useSessionInfo } from "../_wire/hooks.ts";

const OwnerDialog = part(() => import("./owner-dialog.tsx").then((module) => module.OwnerDialog));

/** Whose a story is; the desk takes it over or gives it to somebody. */
export function StoryOwner({ story }: { story: Story }) {
  const t = useTranslations("story");
  const may = useMay();
  const me = useSessionInfo()?.user.id;
  const takeOver = useCommand("story.amend");
  const [choosing, choose] = useState(false);
  const mayChange = story.state === "open" && may("story.amend");
  const take = () => takeOver.run({ storyId: story.id, version: story.version, ownerId: me });
  return (
    <>
      <span>{story.ownerName ? t("owner", { name: isolate(story.ownerName) }) : t("ownerNobody")}</span>
      {mayChange && (
        <span className="flex gap-1.5">
          {story.ownerId !== me && (
            <Button size="small" disabled={takeOver.busy} onClick={() => void take()}>
              {t("takeOver")}
            </Button>
          )}
          <Button size="small" onClick={() => choose(true)}>
            {t("chooseOwner")}
          </Button>
        </span>
      )}
      <Problem failure={takeOver.failure} />
      {choosing && <OwnerDialog story={story} onClose={() => choose(false)} />}
    </>
  );
}
