import { randomInt, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";

const seed = readFileSync(new URL("../../fixtures/seed-report.ar.txt", import.meta.url));

/** What a load process files: a report whose body has about this many bytes, or a story, the smallest event. */
export type Material = { reportBytes: number } | "story";

/** Arabic text of at most this many bytes, cut between letters. */
export function arabicText(bytes: number): string {
  const text = new TextDecoder().decode(seed.subarray(0, bytes));
  return text.endsWith("\uFFFD") ? text.slice(0, -1) : text;
}

/** Makes the commands of one kind: each call a new one, with the path it is posted to. */
export function commandMaker(material: Material): () => { path: string; body: string } {
  const headline = "هجوم على سجن عايد وعدة نقاط عسكرية في البادية السورية";
  if (material === "story") {
    return () => {
      const id = randomUUID();
      const command = { commandId: randomUUID(), id, slug: `BENCH/${id.slice(0, 8)}`, headline: "خط الغاز" };
      return { path: "/api/story.open", body: JSON.stringify(command) };
    };
  }
  const words = arabicText(material.reportBytes).split(" ");
  return () => {
    // In another order each time: reports that are the same would be proposed as duplicates, one event more for each.
    const body = shuffled(words).join(" ");
    const command = { commandId: randomUUID(), id: randomUUID(), headline, body };
    return { path: "/api/report.file", body: JSON.stringify(command) };
  };
}

function shuffled(words: readonly string[]): string[] {
  const order = [...words];
  for (let last = order.length - 1; last > 0; last--) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] as string, order[last] as string];
  }
  return order;
}
