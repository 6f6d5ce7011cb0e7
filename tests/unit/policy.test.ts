import fc from "fast-check";
import { expect, test } from "vitest";
import type { ActorRole } from "../../lib/domain/actor.ts";
import { type Ability, authorize, may, POLICY } from "../../lib/domain/policy.ts";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import { Role } from "../../lib/protocol/fields.ts";
import { actor, flag, report } from "./arbitraries.ts";

const ABILITIES = Object.keys(POLICY) as Ability[];

/** The table as the README and a reader of a failed test see it. */
function printed(): string[] {
  return ABILITIES.map((ability) => {
    const cells = ([...Role.options, "system"] as const).map((role) => POLICY[ability][role] ?? "–");
    return `${ability}: ${cells.join(" | ")}`;
  });
}

test("the table of who may do what is this one", () => {
  expect(Role.options).toEqual(["correspondent", "editor", "supervisor", "admin"]);
  expect(printed()).toEqual([
    "wire.read: always | always | always | always | –",
    "wire.as-of: – | always | always | always | –",
    "wire.export: – | always | always | always | –",
    "report.read: own or released | always | always | always | always",
    "source.read: own | – | always | always | –",
    "reason.read: withheld | always | always | always | –",
    "draft.read: own | always | always | always | –",
    "desk.read: – | always | always | always | –",
    "use.read: – | – | always | always | –",
    "flag.read: – | always | always | always | always",
    "notice.read: asks them | always | always | always | –",
    "question.read: asked of them | always | always | always | –",
    "correspondent.read: themself | always | always | always | always",
    "whereabouts.read: themself | – | always | always | –",
    "people.read: – | always | always | always | –",
    "presence.read: – | always | always | always | –",
    "view.read: own view | own view or shared | own view or shared | own view or shared | –",
    "view.share: – | always | always | always | –",
    "place.read: always | always | always | always | –",
    "party.read: always | always | always | always | –",
    "aid.read: – | always | always | always | –",
    "incident.read: – | always | always | always | –",
    "handover.read: – | always | always | always | –",
    "audit.read: – | – | always | always | –",
    "report.file: always | always | always | always | –",
    "report.amend: own, not yet published | always | always | always | –",
    "report.publish: – | always | always | always | –",
    "report.hold: – | always | always | always | –",
    "report.release: – | – | always | always | –",
    "report.kill: – | – | always | always | –",
    "report.spike: – | always | always | always | –",
    "report.restore: – | always | always | always | –",
    "report.correct: – | not on hold | always | always | –",
    "report.update: – | always | always | always | –",
    "report.refile: – | – | always | always | –",
    "report.claim: – | always | always | always | –",
    "report.unclaim: – | claimed by them | always | always | always",
    "report.embargo: – | always | always | always | –",
    "report.lift: – | – | always | always | always",
    "report.use: own or released | always | always | always | –",
    "report.grade: – | always | always | always | –",
    "report.dispute: – | always | always | always | –",
    "report.settle: – | always | always | always | –",
    "report.corroborate: – | always | always | always | –",
    "report.uncorroborate: – | always | always | always | –",
    "flash.ask: – | always | always | always | –",
    "flash.confirm: – | always | always | always | –",
    "flash.refuse: – | always | always | always | –",
    "story.open: – | always | always | always | –",
    "story.link: – | always | always | always | –",
    "story.unlink: – | always | always | always | –",
    "story.amend: – | always | always | always | –",
    "story.close: – | always | always | always | –",
    "story.reopen: – | always | always | always | –",
    "story.merge: – | always | always | always | –",
    "figure.add: – | always | always | always | –",
    "figure.withdraw: – | always | always | always | –",
    "flag.raise: – | – | always | always | –",
    "flag.see: – | for them or for nobody | for them or for nobody | for them or for nobody | –",
    "flag.acknowledge: – | for them or for nobody | always | always | –",
    "flag.resolve: – | for them or for nobody | always | always | –",
    "flag.reopen: – | for them or for nobody | always | always | –",
    "flag.reassign: – | for them or for nobody | always | always | –",
    "flag.escalate: – | – | – | – | always",
    "notice.acknowledge: asks them | asks them | asks them | asks them | –",
    "duplicate.propose: – | – | – | – | always",
    "duplicate.confirm: – | always | always | always | –",
    "duplicate.refuse: – | always | always | always | –",
    "duplicate.detach: – | always | always | always | –",
    "question.ask: – | always | always | always | –",
    "question.answer: asked of them | always | always | always | –",
    "question.close: – | always | always | always | –",
    "correspondent.check-in: always | – | – | – | –",
    "correspondent.watch: – | – | always | always | –",
    "correspondent.miss: – | – | – | – | always",
    "view.save: always | always | always | always | –",
    "view.amend: own view | own view | own view or shared | own view or shared | –",
    "view.remove: own view | own view | own view or shared | own view or shared | –",
    "place.add: – | always | always | always | –",
    "place.amend: – | always | always | always | –",
    "place.merge: – | always | always | always | –",
    "party.add: – | always | always | always | –",
    "party.amend: – | always | always | always | –",
    "aid.confirm: – | always | always | always | –",
    "aid.refuse: – | always | always | always | –",
    "incident.confirm: – | always | always | always | –",
    "incident.amend: – | always | always | always | –",
    "incident.join: – | always | always | always | –",
    "incident.withdraw: – | always | always | always | –",
  ]);
});

test("every command is an ability", () => {
  expect(ABILITIES).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
});

/** What somebody is told who may not. */
function refusalOf(ability: Ability, role: ActorRole) {
  return POLICY[ability][role] === "not on hold"
    ? { code: "report.held", details: { state: "held" } }
    : { code: "role.forbidden", details: { ability } };
}

const me = { id: "person-aaaa", role: "correspondent" as const };
const own = { correspondentId: "person-aaaa" };
const foreign = { correspondentId: "person-bbbb" };

test.each([
  ["report.read", { ...own, state: "filed" }, true],
  ["report.read", { ...own, state: "published" }, true],
  ["report.read", { ...own, state: "held" }, true],
  ["report.read", { ...own, state: "killed" }, true],
  ["report.read", { ...own, state: "spiked" }, true],
  ["report.read", { ...foreign, state: "filed" }, false],
  ["report.read", { ...foreign, state: "published" }, true],
  ["report.read", { ...foreign, state: "held" }, true],
  ["report.read", { ...foreign, state: "killed" }, true],
  ["report.read", { ...foreign, state: "spiked" }, false],
  ["source.read", { ...own, state: "published" }, true],
  ["source.read", { ...foreign, state: "published" }, false],
  ["report.amend", { ...own, state: "filed" }, true],
  ["report.amend", { ...own, state: "published" }, false],
  ["report.amend", { ...own, state: "held" }, false],
  ["report.amend", { ...own, state: "killed" }, false],
  ["report.amend", { ...own, state: "spiked" }, false],
  ["report.amend", { ...foreign, state: "filed" }, false],
] as const)("a correspondent and %s of %o: %s", (ability, subject, allowed) => {
  expect(may(me, ability, { report: subject })).toBe(allowed);
});

test("a report without its author is nobody's own", () => {
  expect(may(me, "report.amend", { report: { state: "filed" } })).toBe(false);
});

test.each([
  ["person-aaaa", true],
  [null, true],
  ["person-bbbb", false],
])("an editor takes on a flag for %s: %s", (assigneeId, allowed) => {
  const editor = { id: "person-aaaa", role: "editor" as const };
  expect(may(editor, "flag.acknowledge", { flag: { assigneeId } })).toBe(allowed);
  expect(may(editor, "flag.resolve", { flag: { assigneeId } })).toBe(allowed);
});

test("without a subject the answer is whether there is any for which they may", () => {
  for (const role of Role.options)
    for (const ability of ABILITIES)
      expect(may({ id: "x", role }, ability)).toBe(POLICY[ability][role] !== undefined);
});

test("an admin may all that a supervisor may, a supervisor all that an editor may", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ABILITIES), actor, report, flag, (ability, who, aReport, aFlag) => {
      const as = (role: Role) => may({ id: who.id, role }, ability, { report: aReport, flag: aFlag });
      if (as("editor")) expect(as("supervisor")).toBe(true);
      expect(as("admin")).toBe(as("supervisor"));
    }),
  );
});

test.each(["filed", "published", "held", "killed", "spiked"] as const)(
  "an editor's correction of a %s report ends no hold: that is the supervisors'",
  (state) => {
    const who = { ...me, role: "editor" as const, name: "–", byline: "–" };
    const attempt = () => authorize(who, "report.correct", { report: { ...foreign, state } });
    if (state === "held")
      expect(attempt).toThrow(expect.objectContaining({ code: "report.held", details: { state } }));
    else expect(attempt).not.toThrow();
    expect(may({ ...who, role: "supervisor" }, "report.correct", { report: { ...foreign, state } })).toBe(
      true,
    );
  },
);

test("authorize fails with role.forbidden, or with report.held, exactly where may is false", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ABILITIES), actor, report, flag, (ability, who, aReport, aFlag) => {
      const attempt = () => authorize(who, ability, { report: aReport, flag: aFlag });
      if (may(who, ability, { report: aReport, flag: aFlag })) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(expect.objectContaining(refusalOf(ability, who.role)));
    }),
  );
});
