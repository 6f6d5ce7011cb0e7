import { startServices } from "../../server/runtime/services.ts";
import { catchSignals } from "../../server/runtime/shutdown.ts";

const dataDir = process.argv[2] ?? "";
const report = () => {};
const shutdown = catchSignals(report, report);
const services = await shutdown.hold(startServices({}, { dataDir, report }));
console.log(services.databaseUrl);
setInterval(report, 60_000);
