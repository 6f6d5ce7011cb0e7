"use client";

import { createKeptIds } from "../_ui/kept-ids.ts";

const opened = createKeptIds("barq.opened", 2_000);

/** Remembers on this device that a report was opened; the oldest of two thousand is forgotten. */
export const markOpened = opened.keep;

/** The reports that were opened on this device. */
export const useOpened = opened.use;
