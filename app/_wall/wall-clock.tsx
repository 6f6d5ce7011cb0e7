"use client";

import { useEffect, useState } from "react";
import { useFormats } from "../_ui/use-formats.ts";

const LOOK_MS = 1_000;

/** The time of day in the newsroom's zone, in hours and minutes. */
export function WallClock() {
  const { time } = useFormats();
  const [now, setNow] = useState<string | null>(null);
  useEffect(() => {
    const look = () => setNow(time(new Date().toISOString()));
    look();
    const looking = setInterval(look, LOOK_MS);
    return () => clearInterval(looking);
  }, [time]);
  return (
    <time className="text-wall-xl font-semibold tabular-nums">
      <bdi>{now}</bdi>
    </time>
  );
}
