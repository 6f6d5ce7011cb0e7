const REDRAW_MS = 200;
const REMIND_MS = 15_000;
const WIDTH = 100;

/** A reason not to go on that a person can act on: its message is shown as it is, without a stack. */
export class SetupError extends Error {
  name = "SetupError";
}

/**
 * Does one piece of work in sight: what it is, how far it is (by the `tell` it is given) and how long it took.
 * On a terminal one line is redrawn; elsewhere a line is added at the beginning, at the end and now and then.
 */
export async function step(title, work) {
  const startedAt = Date.now();
  let detail = "";
  const line = () => `  ${title} … ${seconds(startedAt)}${detail ? ` · ${detail}` : ""}`;
  const isTerminal = Boolean(process.stdout.isTTY);
  if (!isTerminal) console.log(`  ${title} …`);
  const timer = setInterval(() => show(line(), isTerminal), isTerminal ? REDRAW_MS : REMIND_MS);
  try {
    await work((text) => {
      detail = text;
    });
    clearInterval(timer);
    clear(isTerminal);
    console.log(`  ${title}: done in ${seconds(startedAt)}`);
  } finally {
    clearInterval(timer);
    clear(isTerminal);
  }
}

function show(line, isTerminal) {
  if (isTerminal)
    process.stdout.write(`\r\x1b[K${line.slice(0, Math.min(WIDTH, process.stdout.columns ?? WIDTH) - 1)}`);
  else console.log(line);
}

function clear(isTerminal) {
  if (isTerminal) process.stdout.write("\r\x1b[K");
}

function seconds(startedAt) {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
}
