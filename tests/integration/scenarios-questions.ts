import type { EventRun } from "../../lib/protocol/reads.ts";
import {
  askAbout,
  buildCheckIn,
  buildQuestionAnswer,
  buildQuestionAsk,
  buildQuestionClose,
  buildWatch,
  dueAt,
  runAlarmAt,
} from "../support/build-questions.ts";
import { bring, buildReportAmend, file } from "../support/builders.ts";
import type { Kit, Scenarios } from "../support/kit.ts";

const POINT = { lat: 34.7324, lon: 36.7137 };

/** Questions to authors, and how the authors themselves are. */
export const questionsScenarios = (kit: Kit): Scenarios => {
  const ask = async (author: "correspondent" | "editor" = "correspondent") =>
    askAbout(kit.clients.editor, await file(kit.clients[author]));
  return {
    "question.ask": [
      async () => ["editor", buildQuestionAsk(await file(kit.clients.correspondent))],
      // About an older version of a published report, and about one of the desk's own.
      async () => {
        const id = await file(kit.clients.correspondent);
        await bring(kit.clients.admin, id, "published");
        await kit.clients.editor.run("report.amend", buildReportAmend(id));
        const { passage: _none, ...body } = buildQuestionAsk(id);
        return ["supervisor", body];
      },
      async () => ["supervisor", buildQuestionAsk(await file(kit.clients.editor))],
    ],
    "question.answer": [
      async () => ["correspondent", buildQuestionAnswer(await ask())],
      async () => ["editor2", buildQuestionAnswer(await ask(), "بالهاتف: الدفاع المدني.")],
      // Of a killed report the passage is gone, the answer is not.
      async () => {
        const reportId = await file(kit.clients.correspondent);
        const questionId = await askAbout(kit.clients.editor, reportId);
        await bring(kit.clients.admin, reportId, "killed");
        return ["correspondent", buildQuestionAnswer(questionId)];
      },
    ],
    "question.close": [
      async () => ["editor2", buildQuestionClose(await ask(), "لم تعد لازمة")],
      async () => {
        const questionId = await ask();
        await kit.clients.correspondent.run("question.answer", buildQuestionAnswer(questionId));
        return ["supervisor", buildQuestionClose(questionId)];
      },
    ],
    "correspondent.check-in": [
      async () => ["colleague", buildCheckIn({ status: "needs-help", area: "ريف حمص", point: POINT })],
      async () => {
        await kit.clients.supervisor.run(
          "correspondent.watch",
          buildWatch(kit.newsroom.people.correspondent.id),
        );
        return ["correspondent", buildCheckIn({ note: "عند المعبر" })];
      },
      async () => ["correspondent", buildCheckIn({ status: "off" })],
    ],
    "correspondent.watch": [
      async () => ["supervisor", buildWatch(kit.newsroom.people.colleague.id, 30)],
      async () => ["admin", buildWatch(kit.newsroom.people.correspondent.id, null)],
    ],
    "correspondent.miss": [
      async () => {
        const { id } = kit.newsroom.people.correspondent;
        const { seq } = await kit.clients.supervisor.run("correspondent.watch", buildWatch(id));
        await dueAt(kit.newsroom, id, new Date());
        return {
          async happens() {
            await runAlarmAt(kit.newsroom, id, new Date());
            const { body } = await kit.clients.editor.get<EventRun>(`wire.events?after=${seq}&wait=20`);
            return body.to;
          },
        };
      },
    ],
  };
};
