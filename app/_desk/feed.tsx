"use client";

import { useEffect, useRef, useState } from "react";
import { FeedList, type FeedParts } from "./feed-list.tsx";
import { useListSwitches } from "./list-switches.ts";
import type { Groups } from "./use-groups.ts";
import { useHeld } from "./use-held.ts";
import { useHold } from "./use-hold.ts";

interface FeedProps extends FeedParts {
  /** The reports that are listed, in order. */
  groups: Groups;
}

/** A live list: newest first, still under the eye that reads it. What only waits draws nothing but its number. */
export function Feed({ groups, ...parts }: FeedProps) {
  const { paused, waiting } = useListSwitches();
  const [atTop, setAtTop] = useState(true);
  const [focusInside, setFocusInside] = useState(false);
  const { follows, onPointerEnter, onPointerLeave } = useHold({ paused, atTop, focusInside });
  const held = useHeld(groups.rows, follows, parts.of);
  useEffect(() => waiting.tell(held.waiting), [waiting, held.waiting]);
  useEffect(() => () => waiting.tell(0), [waiting]);
  const arrived = useRef(groups.rows);
  arrived.current = groups.rows;
  return (
    <div className="relative min-h-0 flex-1" onPointerEnter={onPointerEnter} onPointerLeave={onPointerLeave}>
      <FeedList
        {...parts}
        rows={held.shown}
        arrived={arrived}
        more={groups.more}
        open={groups.open}
        onToggle={groups.toggle}
        follows={follows}
        atTop={atTop}
        onAtTop={setAtTop}
        onFocusInside={setFocusInside}
        takeIn={held.takeIn}
      />
    </div>
  );
}
