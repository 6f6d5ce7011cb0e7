import { Hono } from "hono";
import { StoryListQuery, StoryQuery } from "../../lib/protocol/story-reads.ts";
import { listStories, showStory } from "../newsroom/queries/show-story.ts";
import type { Database } from "../store/database.ts";
import { parse } from "./envelope.ts";
import type { Env } from "./guards.ts";
import type { WireList } from "./wire-list.ts";

interface StoryReadParts {
  database: Database;
  wires: WireList;
}

/** `GET /api/story.<verb>`: a story with all that happened in it, and the lists of stories. */
export function storyReadRoutes({ database, wires }: StoryReadParts): Hono<Env> {
  return new Hono<Env>()
    .get("/story.show", async (c) => {
      const { wire, id } = parse(StoryQuery, c.req.query());
      return c.json(await showStory(database, wires.named(wire), c.get("person"), id));
    })
    .get("/story.list", async (c) => {
      const { wire, ...which } = parse(StoryListQuery, c.req.query());
      return c.json(await listStories(database, wires.named(wire), c.get("person"), which));
    });
}
