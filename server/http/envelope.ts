import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import { AppError, ERRORS } from "../../lib/protocol/errors.ts";

/** Any failure as the one envelope: a code, a sentence in the caller's language, and no stack. */
export function errorResponse(c: Context, error: AppError): Response {
  const { status, en, ar } = ERRORS[error.code];
  const message = c.req.header("accept-language")?.startsWith("ar") ? ar : en;
  const details = error.details === undefined ? {} : { details: error.details };
  return c.json({ error: { code: error.code, message, ...details } }, status as ContentfulStatusCode);
}

/** What a schema found wrong, one entry per field, under the path a caller knows it by. */
export function invalid(error: z.ZodError): AppError {
  const fields = error.issues.flatMap((issue) =>
    issue.code === "unrecognized_keys"
      ? issue.keys.map((key) => ({ path: [...issue.path, key].join("."), message: "is not known here" }))
      : [{ path: issue.path.join("."), message: issue.message }],
  );
  return new AppError("request.invalid", { fields });
}

/** The input in the schema's shape. Fails with `request.invalid`, naming every field that is wrong. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}
