import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { post } from "../../app/_wire/api.ts";
import { ApiFailure, fieldProblems, isPassing, withoutFields } from "../../app/_wire/api-failure.ts";

beforeEach(() => void vi.stubGlobal("document", { documentElement: { lang: "ar" } }));
afterEach(() => void vi.unstubAllGlobals());

const PAGE = "<!doctype html><title>Hotel</title>";

test.each([
  ["a page of the network in between, which wants a sign-in", 200, PAGE, true],
  ["a proxy that does not reach the newsroom", 502, PAGE, true],
  ["a proxy that got no answer in time", 504, PAGE, true],
  ["the newsroom, away for a moment", 503, '{"error":{"code":"newsroom.unavailable","message":"m"}}', true],
  ["the newsroom, which refuses it", 409, '{"error":{"code":"report.exists","message":"m"}}', false],
  ["the newsroom, which failed", 500, '{"error":{"code":"newsroom.internal","message":"m"}}', false],
])("after the answer of %s it is known whether to send the same again", async (_, status, body, again) => {
  vi.stubGlobal("fetch", async () => new Response(body, { status }));
  const failure: unknown = await post("report.file", {}).catch((cause: unknown) => cause);
  expect(failure).toBeInstanceOf(ApiFailure);
  expect(isPassing(failure)).toBe(again);
});

test("a long text over a slow line is waited for longer than a short one", async () => {
  vi.useFakeTimers();
  const gaveUp: string[] = [];
  vi.stubGlobal("fetch", (path: string, { signal }: RequestInit) => {
    return new Promise((_, refuse) => {
      signal?.addEventListener("abort", () => {
        gaveUp.push(path);
        refuse(new Error("aborted"));
      });
    });
  });
  const sendings = [post("short", {}), post("long", { body: "ط".repeat(100_000) })];
  const ended = Promise.allSettled(sendings);
  await vi.advanceTimersByTimeAsync(25_000);
  expect(gaveUp).toEqual(["/api/short"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(gaveUp).toEqual(["/api/short", "/api/long"]);
  await ended;
  vi.useRealTimers();
});

test("a refusal is not repeated of a field that was changed; without fields nothing is left of it", () => {
  const fields = ["headline", "body"].map((path) => ({ path, message: "m" }));
  const refused = new ApiFailure("request.invalid", 400, { fields }, undefined, "s");
  const left = withoutFields(refused, ["headline"]);
  expect(fieldProblems(left)).toEqual([{ path: "body", message: "m" }]);
  expect(withoutFields(left, ["body"])).toBeNull();
  expect(withoutFields(refused, ["urgency"])).toBe(refused);
  const other = new ApiFailure("newsroom.internal", 500);
  expect(withoutFields(other, ["headline"])).toBe(other);
});
