import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import { AppError, ERRORS } from "../../lib/protocol/errors.ts";
import { FieldFaults } from "../../lib/protocol/field-faults.ts";
import { FIELD_PROBLEMS, type FieldFault, type FieldProblem } from "../../lib/protocol/field-problems.ts";

/** Any failure as the one envelope: a code, a sentence in the caller's language, and no stack. */
export function errorResponse(c: Context, { code, details }: AppError): Response {
  const language = c.req.header("accept-language")?.startsWith("ar") ? "ar" : "en";
  const { status, [language]: message } = ERRORS[code];
  const worded = details instanceof FieldFaults ? details.inWords(language) : details;
  const error = { code, message, ...(worded !== undefined && { details: worded }) };
  return c.json({ error }, status as ContentfulStatusCode);
}

/** The input in the schema's shape. Fails with `request.invalid`, naming every field that is wrong by its path. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError("request.invalid", new FieldFaults(parsed.error.issues.flatMap(faultsOf)));
}

function faultsOf(issue: z.core.$ZodIssue): FieldFault[] {
  const path = issue.path.join(".");
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ path: [...issue.path, key].join("."), problem: "unknown" }));
    case "too_big":
      return issue.origin === "string"
        ? [{ path, problem: "too_long", most: Number(issue.maximum) }]
        : [{ path, problem: "range" }];
    case "too_small":
      return [{ path, problem: "range" }];
    case "invalid_type":
      return [{ path, problem: "type" }];
    case "invalid_value":
      return [{ path, problem: "choice" }];
    case "custom":
      return [
        { path, problem: issue.message in FIELD_PROBLEMS ? (issue.message as FieldProblem) : "format" },
      ];
    default:
      return [{ path, problem: "format" }];
  }
}
