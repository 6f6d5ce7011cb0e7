import { afterAll, afterEach, beforeAll } from "vitest";
import { type BrowserHouse, openBrowser } from "./browser.ts";
import { type Barq, startBarq } from "./e2e-barq.ts";

/** What a file of browser tests plays on. */
export interface Stage {
  barq: Barq;
  browser: BrowserHouse;
}

/** A Barq and a Chromium for this file, there from its first test on; everybody goes home after each test. */
export function openStage(): Stage {
  const stage = {} as Stage;
  beforeAll(async () => {
    [stage.barq, stage.browser] = await Promise.all([startBarq(), openBrowser()]);
  });
  afterEach(() => stage.browser.endVisits());
  afterAll(async () => {
    await stage.browser?.close();
    await stage.barq?.stop();
  });
  return stage;
}
