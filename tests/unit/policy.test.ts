import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ability, authorize, may, POLICY } from "../../lib/domain/policy.ts";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import { Role } from "../../lib/protocol/reads.ts";
import { actor, flag, report } from "./arbitraries.ts";

const ABILITIES = Object.keys(POLICY) as Ability[];

/** The table as the README and a reader of a failed test see it. */
function printed(): string[] {
  return ABILITIES.map((ability) => {
    const cells = Role.options.map((role) => POLICY[ability][role] ?? "–");
    return `${ability}: ${cells.join(" | ")}`;
  });
}

test("the table of who may do what is this one", () => {
  expect(Role.options).toEqual(["correspondent", "editor", "supervisor", "admin"]);
  expect(printed()).toEqual([
    "wire.read: always | always | always | always",
    "report.read: own or released | always | always | always",
    "source.read: own | – | always | always",
    "reason.read: withheld | always | always | always",
    "flag.read: – | always | always | always",
    "people.read: – | always | always | always",
    "presence.read: – | always | always | always",
    "report.file: always | always | always | always",
    "report.amend: own, not yet published | always | always | always",
    "report.publish: – | always | always | always",
    "report.hold: – | always | always | always",
    "report.release: – | – | always | always",
    "report.kill: – | – | always | always",
    "report.spike: – | always | always | always",
    "report.restore: – | always | always | always",
    "report.correct: – | always | always | always",
    "report.update: – | always | always | always",
    "report.refile: – | – | always | always",
    "story.open: – | always | always | always",
    "story.link: – | always | always | always",
    "flag.raise: – | – | always | always",
    "flag.acknowledge: – | for them or for nobody | always | always",
    "flag.resolve: – | for them or for nobody | always | always",
  ]);
});

test("every command is an ability", () => {
  expect(ABILITIES).toEqual(expect.arrayContaining(Object.keys(COMMANDS)));
});

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

test("authorize fails with role.forbidden exactly where may is false", () => {
  fc.assert(
    fc.property(fc.constantFrom(...ABILITIES), actor, report, flag, (ability, who, aReport, aFlag) => {
      const attempt = () => authorize(who, ability, { report: aReport, flag: aFlag });
      if (may(who, ability, { report: aReport, flag: aFlag })) expect(attempt).not.toThrow();
      else expect(attempt).toThrow(expect.objectContaining({ code: "role.forbidden", details: { ability } }));
    }),
  );
});
