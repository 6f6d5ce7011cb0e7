import type { Actor } from "@/lib/domain/actor.ts";
import { may } from "@/lib/domain/policy.ts";
import type { Correspondent, Question } from "@/lib/protocol/correspondents.ts";
import type { Acknowledgement, Notice } from "@/lib/protocol/notices.ts";
import type { Flag, Report } from "@/lib/protocol/rows.ts";
import { asksForMe, isLateForMe } from "../_flag/flag-facts.ts";
import { needsHelp } from "../_people/alarms.ts";
import { type Alarm, LOUD } from "./alarm.ts";

/** Who is called, as far as that decides it. */
export type Me = Pick<Actor, "id" | "role" | "name">;

/** A call as its row makes it: the row does not say whether its wire is the first. */
export type Call = Omit<Alarm, "wire">;

/** A FLASH that is on the wire, or a request for one that waits for this person; with the moment of either. */
export function ofFlash(report: Report, me: Me): { call: Call; at: string } | undefined {
  const { id, flash, state } = report;
  if (!flash || state !== "published") return undefined;
  if (flash.state === "confirmed") {
    const at = flash.confirmedAt ?? flash.askedAt;
    return { call: onReport("flash", `flash ${id} ${at}`, id), at };
  }
  if (flash.askedById === me.id || !may(me, "flash.confirm")) return undefined;
  return { call: onReport("flashAsked", `flash-asked ${id} ${flash.askedAt}`, id), at: flash.askedAt };
}

/** A flag that waits for this person to take it on, or that came to them because it is late. */
export function ofFlag(flag: Flag, me: Me): Call | undefined {
  const { id, reportId, storyId, escalatedAt, reassignedAt, reopenedAt, raisedAt } = flag;
  const subject = { subjectId: reportId ?? id, reportId, storyId, rule: LOUD };
  if (isLateForMe(flag, me)) return { ...subject, kind: "lateFlag", key: `flag-late ${id} ${escalatedAt}` };
  if (flag.state === "acknowledged" || !asksForMe(flag, me)) return undefined;
  if (flag.assigneeId === me.id && flag.raisedById === me.id && !reassignedAt) return undefined;
  // That only its time was moved is told on the screen: it was theirs before.
  if (reassignedAt && flag.previousAssigneeId === flag.assigneeId) return undefined;
  const at = [raisedAt, reassignedAt ?? "", reopenedAt ?? ""].sort().at(-1);
  return { ...subject, kind: "flag", key: `flag ${id} ${at}` };
}

/** A notice that this person has to acknowledge. */
export function ofNotice(
  asked: Acknowledgement,
  notices: ReadonlyMap<string, Notice>,
  me: Me,
): Call | undefined {
  const { noticeId, personId, acknowledgedAt, reportId } = asked;
  if (personId !== me.id || acknowledgedAt !== null || !notices.has(noticeId)) return undefined;
  return onReport("notice", `notice ${noticeId}`, reportId);
}

/** Somebody in the field who needs help or is overdue, for who may watch over them. */
export function ofCorrespondent(correspondent: Correspondent, me: Me): Call | undefined {
  if (!may(me, "correspondent.watch")) return undefined;
  const { id, missedAt, checkedInAt } = correspondent;
  const subject = { subjectId: id, reportId: null, storyId: null, rule: LOUD };
  if (needsHelp(correspondent)) return { ...subject, kind: "help", key: `help ${id} ${checkedInAt}` };
  return missedAt === null ? undefined : { ...subject, kind: "late", key: `late ${id} ${missedAt}` };
}

/** A question that this correspondent has not answered. */
export function ofQuestion({ id, state, toId, reportId }: Question, me: Me): Call | undefined {
  return state === "asked" && toId === me.id ? onReport("question", `question ${id}`, reportId) : undefined;
}

function onReport(kind: Alarm["kind"], key: string, reportId: string): Call {
  return { key, kind, subjectId: reportId, reportId, storyId: null, rule: LOUD };
}
