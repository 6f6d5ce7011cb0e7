import { z } from "zod";
import { COMMANDS } from "../../lib/protocol/commands.ts";
import {
  CommandAnswer,
  ErrorEnvelope,
  EventRun,
  EventsQuery,
  PeopleList,
  ReportDetail,
  ReportQuery,
  SessionInfo,
  Snapshot,
  SnapshotQuery,
} from "../../lib/protocol/reads.ts";

const READS = {
  "wire.snapshot": { query: SnapshotQuery, answer: Snapshot },
  "wire.events": { query: EventsQuery, answer: EventRun },
  "report.show": { query: ReportQuery, answer: ReportDetail },
  "people.list": { query: z.strictObject({}), answer: PeopleList },
  "session.show": { query: z.strictObject({}), answer: SessionInfo },
} as const;

/** The API as an OpenAPI 3.1 document, from the very schemas that judge its requests. */
export function openApiDocument(): object {
  const commands = Object.entries(COMMANDS).map(([name, body]) => [
    `/api/${name}`,
    {
      post: {
        operationId: name,
        requestBody: { required: true, content: json(schemaOf(body, "input")) },
        responses: responses(CommandAnswer),
      },
    },
  ]);
  const reads = Object.entries(READS).map(([name, { query, answer }]) => [
    `/api/${name}`,
    { get: { operationId: name, parameters: parametersOf(query), responses: responses(answer) } },
  ]);
  return {
    openapi: "3.1.0",
    info: { title: "Barq", version: "1", description: "A newsroom's live wire. Commands in, frames out." },
    security: [{ session: [] }],
    components: {
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "barq.session_token" } },
      schemas: { Error: schemaOf(ErrorEnvelope, "output") },
    },
    paths: Object.fromEntries([...commands, ...reads]),
  };
}

function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

const json = (schema: object) => ({ "application/json": { schema } });

function responses(answer: z.ZodType) {
  return {
    "200": { description: "Done", content: json(schemaOf(answer, "output")) },
    default: { description: "Refused", content: json({ $ref: "#/components/schemas/Error" }) },
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
