import { z } from "zod";
import { AsOf, AsOfQuery, AuditList, AuditQuery, ExportEnd, ExportQuery } from "../../lib/protocol/audit.ts";
import { BackgroundQuery, ReportBackground } from "../../lib/protocol/background.ts";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import { WireEvent } from "../../lib/protocol/events.ts";
import { Handover, HandoverQuery } from "../../lib/protocol/handover.ts";
import { IncidentList, IncidentListQuery } from "../../lib/protocol/incidents.ts";
import { Pulse, PulseQuery } from "../../lib/protocol/pulse.ts";
import {
  CommandAnswer,
  CorrespondentList,
  ErrorEnvelope,
  EventRun,
  EventsQuery,
  OlderQuery,
  OlderReports,
  PeopleList,
  ReportDetail,
  ReportQuery,
  SessionInfo,
  Snapshot,
  SnapshotQuery,
} from "../../lib/protocol/reads.ts";
import { SearchAnswer, SearchQuery } from "../../lib/protocol/search.ts";
import { StoryDetail, StoryList, StoryListQuery, StoryQuery } from "../../lib/protocol/story-reads.ts";

const READS = {
  "wire.snapshot": { query: SnapshotQuery, answer: Snapshot },
  "wire.events": { query: EventsQuery, answer: EventRun },
  "wire.older": { query: OlderQuery, answer: OlderReports },
  "report.show": { query: ReportQuery, answer: ReportDetail },
  "report.background": { query: BackgroundQuery, answer: ReportBackground },
  "report.search": { query: SearchQuery, answer: SearchAnswer },
  "story.show": { query: StoryQuery, answer: StoryDetail },
  "story.list": { query: StoryListQuery, answer: StoryList },
  "incident.list": { query: IncidentListQuery, answer: IncidentList },
  "audit.list": { query: AuditQuery, answer: AuditList },
  "wire.as-of": { query: AsOfQuery, answer: AsOf },
  "pulse.show": { query: PulseQuery, answer: Pulse },
  "handover.show": { query: HandoverQuery, answer: Handover },
  "people.list": { query: z.strictObject({}), answer: PeopleList },
  "correspondent.list": { query: z.strictObject({}), answer: CorrespondentList },
  "session.show": { query: z.strictObject({}), answer: SessionInfo },
} as const;

/** Read line by line: each is an event, the last one says how far it came. */
const LINES = {
  "log.export": { query: ExportQuery, line: z.union([WireEvent, ExportEnd]) },
} as const;

/** The API as an OpenAPI 3.1 document, from the very schemas that judge its requests. */
export function openApiDocument(): object {
  const commands = Object.entries(COMMANDS).map(([name, body]) => [
    `/api/${name}`,
    {
      post: {
        operationId: name,
        requestBody: { required: true, content: content(schemaOf(body, "input")) },
        responses: responses(CommandAnswer),
      },
    },
  ]);
  const reads = Object.entries(READS).map(([name, { query, answer }]) => [
    `/api/${name}`,
    { get: { operationId: name, parameters: parametersOf(query), responses: responses(answer) } },
  ]);
  const streams = Object.entries(LINES).map(([name, { query, line }]) => [
    `/api/${name}`,
    {
      get: {
        operationId: name,
        parameters: parametersOf(query),
        responses: responses(line, "application/x-ndjson"),
      },
    },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Barq", version: "1", description: "A newsroom's live wire. Commands in, frames out." },
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "barq.session_token" } },
      schemas: { Error: schemaOf(ErrorEnvelope, "output") },
    },
    paths: Object.fromEntries([...commands, ...reads, ...streams]),
  };
}

function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

const content = (schema: object, type = "application/json") => ({ [type]: { schema } });

function responses(answer: z.ZodType, type?: string) {
  return {
    "200": { description: "Done", content: content(schemaOf(answer, "output"), type) },
    default: { description: "Refused", content: content({ $ref: "#/components/schemas/Error" }) },
  };
}

function parametersOf(query: z.ZodObject) {
  return Object.entries(query.shape).map(([name, schema]) => ({
    name,
    in: "query",
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, "input"),
  }));
}
