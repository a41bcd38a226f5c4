/* Walks through pages in Firefox, over WebDriver BiDi: reads tours as JSON from standard input, writes what each read.
   A tour: { start, width, steps }. A step: one of { click, press, type: [where, text], select: [where, value], wait, read, back, goto }. */
import { readFileSync } from "node:fs";
import process from "node:process";
import puppeteer from "puppeteer-core";

const PATIENCE = 15_000; // milliseconds

const STEPS = {
  click: (page, where) => page.locator(where).setTimeout(PATIENCE).click(),
  press: (page, key) => page.keyboard.press(key),
  type: async (page, [where, text]) => { await page.focus(where); await page.keyboard.type(text); },
  select: (page, [where, value]) => page.select(where, value),
  wait: (page, truth) => page.waitForFunction(truth, { timeout: PATIENCE }),
  back: (page) => page.goBack(),
  goto: (page, address) => page.goto(address),
};

async function walk(browser, { start, width, steps }) {
  const page = await browser.newPage();
  const faults = [];
  const reads = [];
  page.on("pageerror", (error) => faults.push(String(error.message ?? error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.setViewport({ width, height: 800 });
  try {
    await page.goto(start);
    for (const step of steps) {
      const [[name, value]] = Object.entries(step);
      if (name === "read") reads.push(await page.evaluate(value));
      else await STEPS[name](page, value);
    }
  } catch (error) {
    faults.push(`stopped: ${error.message}`);
  }
  await page.close();
  return { reads, faults };
}

const { program, tours } = JSON.parse(readFileSync(0, "utf-8"));
const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true });
const walked = [];
try {
  for (const tour of tours) walked.push(await walk(browser, tour));
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(walked));
