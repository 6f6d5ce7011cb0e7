import { AppError } from "./errors.ts";
import { type FieldFault, type FieldProblem, fieldSentence } from "./field-problems.ts";

/** What is wrong with a request, field by field; put into words for whoever asked. */
export class FieldFaults {
  constructor(private readonly faults: FieldFault[]) {}

  inWords(language: "en" | "ar") {
    return { fields: this.faults.map((fault) => ({ ...fault, message: fieldSentence(fault, language) })) };
  }
}

/** A request in which this one field is wrong: `request.invalid`. */
export function invalidField(path: string, problem: FieldProblem): AppError {
  return new AppError("request.invalid", new FieldFaults([{ path, problem }]));
}
