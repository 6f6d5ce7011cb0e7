import type { Actor } from "../../../lib/domain/actor.ts";
import { authorize } from "../../../lib/domain/policy.ts";
import { projectCorrespondent, projectFlag, projectQuestion } from "../../../lib/domain/project-rows.ts";
import type { Correspondent } from "../../../lib/protocol/correspondents.ts";
import { invalidField } from "../../../lib/protocol/field-faults.ts";
import type { Handover } from "../../../lib/protocol/handover.ts";
import { listCorrespondents } from "../../store/correspondents.ts";
import { type Database, type Db, readMoment } from "../../store/database.ts";
import { openFlags } from "../../store/flags.ts";
import {
  changedStories,
  countFiled,
  embargoedReports,
  heldReports,
  type LogPart,
  movedReports,
  type ReportList,
  unclaimedReports,
} from "../../store/handover.ts";
import { type LogEnd, logEnd, momentOf, seqAt } from "../../store/log-position.ts";
import { openNotices } from "../../store/notices.ts";
import { openQuestions } from "../../store/questions.ts";
import type { Wire } from "../../store/wires.ts";

/** How many events one handover covers at the most: weeks of a desk's work. */
const EVENTS_MOST = 200_000;

/** The last number that is known, or a moment. */
export interface From {
  after?: number | undefined;
  since?: string | undefined;
}

const LISTS = {
  published: "report.published",
  updated: "report.updated",
  corrected: "report.corrected",
  refiled: "report.refiled",
  held: "report.held",
  released: "report.released",
  killed: "report.killed",
  spiked: "report.spiked",
  restored: "report.restored",
  lifted: "report.lifted",
  flashes: "flash.confirmed",
} as const;

const NOTHING: ReportList = { total: 0, items: [] };

/**
 * What moved since, and what stands open, all of one moment. Fails with `request.invalid` on what has not happened yet.
 */
export function showHandover(database: Database, wire: Wire, actor: Actor, from: From): Promise<Handover> {
  authorize(actor, "handover.read");
  return readMoment(database, async (db) => {
    const end = await logEnd(db, wire);
    const { part, since } = await partOf(db, wire, from, end);
    const [filed, moved, stories, standing] = await Promise.all([
      countFiled(db, part),
      movedReports(db, part, Object.values(LISTS)),
      changedStories(db, part),
      whatStands(db, wire, actor),
    ]);
    const lists = Object.entries(LISTS).map(([name, kind]) => [name, moved.get(kind) ?? NOTHING]);
    return {
      wire: wire.slug,
      epoch: end.epoch,
      from: part.from,
      to: part.to,
      since,
      until: end.now.toISOString(),
      isCut: part.isCut,
      filed,
      ...(Object.fromEntries(lists) as Record<keyof typeof LISTS, ReportList>),
      stories,
      ...standing,
    };
  });
}

async function partOf(db: Db, wire: Wire, { after, since }: From, { head, now }: LogEnd) {
  if (after !== undefined && after > head) throw invalidField("after", "future");
  if (since !== undefined && new Date(since) > now) throw invalidField("since", "future");
  const asked = after ?? (await seqAt(db, wire, new Date(since ?? now).toISOString()));
  const from = Math.max(asked, head - EVENTS_MOST);
  const part: LogPart & { isCut: boolean } = { wire, from, to: head, isCut: from > asked };
  const isByTime = since !== undefined && !part.isCut;
  const moment = isByTime ? new Date(since).toISOString() : await momentOf(db, wire, Math.max(from, 1));
  return { part, since: moment ?? now.toISOString() };
}

async function whatStands(db: Db, wire: Wire, actor: Actor) {
  const [unclaimed, heldNow, embargoed, flags, asked, said, people] = await Promise.all([
    unclaimedReports(db, wire),
    heldReports(db, wire),
    embargoedReports(db, wire),
    openFlags(db, wire),
    openQuestions(db, wire),
    openNotices(db, wire),
    listCorrespondents(db, wire),
  ]);
  const waiting = said.acknowledgements.filter(({ acknowledgedAt }) => acknowledgedAt === null);
  return {
    unclaimed,
    heldNow,
    embargoed,
    flags: flags.flatMap((flag) => projectFlag(flag, actor) ?? []),
    questions: asked
      .filter(({ question }) => question.state === "asked")
      .flatMap(({ question, isKilled }) => projectQuestion(question, actor, isKilled) ?? []),
    notices: said.notices.map((notice) => {
      const of = waiting.filter(({ noticeId }) => noticeId === notice.id);
      return {
        notice,
        waitsFor: of.length,
        isMine: of.some(({ personId }) => personId === actor.id),
      };
    }),
    correspondents: people
      .filter(needsAttention)
      .flatMap((correspondent) => projectCorrespondent(correspondent, actor) ?? []),
  };
}

function needsAttention({ status, missedAt }: Correspondent): boolean {
  return status === "needs-help" || missedAt !== null;
}
