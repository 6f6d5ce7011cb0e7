import type { DemoPerson } from "./types.ts";

export const DEMO_WIRE = { slug: "syria", name: "Syria", nameAr: "سوريا" } as const;
/** The demo's other wire; the first is every newsroom's. */
export const DEMO_WIRE_2 = { slug: "iraq", name: "Iraq", nameAr: "العراق" } as const;

export const EAST = "correspondent@barq.test";
export const HOMS = "correspondent2@barq.test";
export const EDITOR = "editor@barq.test";
export const EDITOR_2 = "editor2@barq.test";
export const SUPERVISOR = "supervisor@barq.test";

export const DEMO_PEOPLE: readonly DemoPerson[] = [
  { email: EAST, name: "مراسل دير الزور", byline: "مراسل دير الزور", role: "correspondent" },
  { email: HOMS, name: "مراسلة حمص", byline: "مراسلة حمص", role: "correspondent" },
  { email: EDITOR, name: "محرر المناوبة", byline: "محرر المناوبة", role: "editor" },
  { email: EDITOR_2, name: "محررة النشرة", byline: "محررة النشرة", role: "editor" },
  { email: SUPERVISOR, name: "مشرفة النشرة", byline: "مشرفة النشرة", role: "supervisor" },
  { email: "admin@barq.test", name: "مدير النظام", byline: "مدير النظام", role: "admin" },
];
