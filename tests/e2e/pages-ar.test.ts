import { photographEveryPlace } from "./photograph.ts";

photographEveryPlace("ar");
