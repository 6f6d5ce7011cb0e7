"use client";

import { Check, Handshake, RotateCcw, UserRoundPen } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Flag } from "@/lib/protocol/rows.ts";
import { Button } from "../_ui/button.tsx";
import { part } from "../_ui/part.tsx";
import { Problem } from "../_ui/problem.tsx";
import { useCommand } from "../_ui/use-command.ts";
import { useKeptWords } from "../_ui/use-kept-words.ts";
import { useMay } from "../_wire/hooks.ts";
import { beginNote } from "./note-form.tsx";
import { ReopenFlag } from "./reopen-flag.tsx";
import { ResolveFlag } from "./resolve-flag.tsx";
import { focusCard } from "./show-flag.ts";

const ReassignDialog = part(() => import("./reassign-dialog.tsx").then((module) => module.ReassignDialog));

/** Taking a flag on, handing it over, being done with it, and opening it again; what this person may do of it. */
export function FlagActions({ flag }: { flag: Flag }) {
  const resolving = useNote("flag.resolve", flag.id);
  const reopening = useNote("flag.reopen", flag.id);
  const [reassigning, reassign] = useState(false);
  const isDone = flag.state === "resolved";
  // A form stays where somebody else was first: what was typed in it is not lost.
  const isAsked = isDone ? reopening.isBegun : resolving.isBegun;
  return (
    <>
      {resolving.isBegun && <ResolveFlag flag={flag} onEnd={resolving.end} />}
      {reopening.isBegun && <ReopenFlag flag={flag} onEnd={reopening.end} />}
      {isAsked ? null : isDone ? (
        <DoneActions flag={flag} onReopen={reopening.begin} />
      ) : (
        <OpenActions flag={flag} onResolve={resolving.begin} onReassign={() => reassign(true)} />
      )}
      {reassigning && (
        <ReassignDialog
          flag={flag}
          onClose={() => {
            reassign(false);
            focusSoon(flag.id);
          }}
        />
      )}
    </>
  );
}

/** A form for a note is open while something is kept for it, wherever the card is drawn. */
function useNote(what: "flag.resolve" | "flag.reopen", flagId: string) {
  const [note, keep] = useKeptWords(what, flagId);
  return {
    isBegun: note !== null,
    begin: () => {
      beginNote(what, flagId);
      keep("");
    },
    end: () => {
      keep(null);
      focusSoon(flagId);
    },
  };
}

/** What had the focus is gone: it stays with the flag. */
function focusSoon(flagId: string): void {
  requestAnimationFrame(() => focusCard(flagId));
}

interface OpenActionsProps {
  flag: Flag;
  onResolve: () => void;
  onReassign: () => void;
}

function OpenActions({ flag, onResolve, onReassign }: OpenActionsProps) {
  const t = useTranslations("flag");
  const may = useMay();
  const acknowledge = useCommand("flag.acknowledge");
  const canAcknowledge = flag.state !== "acknowledged" && may("flag.acknowledge", { flag });
  return (
    <div className="mt-2 space-y-2 empty:hidden">
      <div className="flex flex-wrap gap-2 empty:hidden">
        {canAcknowledge && (
          <Act
            icon={<Handshake size={13} aria-hidden />}
            disabled={acknowledge.busy}
            onClick={() => void acknowledge.run({ flagId: flag.id })}
          >
            {t("acknowledge")}
          </Act>
        )}
        {may("flag.resolve", { flag }) && (
          <Act icon={<Check size={13} aria-hidden />} onClick={onResolve}>
            {t("resolve")}
          </Act>
        )}
        {may("flag.reassign", { flag }) && (
          <Act icon={<UserRoundPen size={13} aria-hidden />} onClick={onReassign}>
            {t("reassign")}
          </Act>
        )}
      </div>
      <Problem failure={acknowledge.failure} />
    </div>
  );
}

function DoneActions({ flag, onReopen }: { flag: Flag; onReopen: () => void }) {
  const t = useTranslations("flag");
  const may = useMay();
  if (!may("flag.reopen", { flag })) return null;
  return (
    <div className="mt-2">
      <Act icon={<RotateCcw size={13} aria-hidden />} onClick={onReopen}>
        {t("reopen")}
      </Act>
    </div>
  );
}

function Act({
  icon,
  children,
  ...button
}: {
  icon: ReactNode;
  disabled?: boolean;
  onClick: () => void;
  children: string;
}) {
  return (
    <Button size="small" {...button}>
      {icon}
      {children}
    </Button>
  );
}
