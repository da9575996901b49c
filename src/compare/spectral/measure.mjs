// Runs the ruleset through spectral-core in one process. The files are read beforehand; parsing
// them is part of what is measured.
//
//   node measure.mjs findings FOLDER      one line a finding: file, rule, place
//   node measure.mjs warm FOLDER ROUND    one line a round: files/s, µs of processor time a file
//
// ROUND is in seconds; there are five rounds on one thread, then five on two. The second is a
// worker thread with a Spectral of its own.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import spectralCore from "@stoplight/spectral-core";
import Parsers from "@stoplight/spectral-parsers";
import ruleset from "./ruleset.js";

const { Document, Spectral } = spectralCore;
const ROUNDS = 5;
const WARM_UP = 8;

function filesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

function newSpectral() {
  const spectral = new Spectral();
  spectral.setRuleset(ruleset);
  return spectral;
}

function check(spectral, file) {
  return spectral.run(new Document(file.text, Parsers.Json, file.name));
}

async function work(spectral, files, seconds, start = 0) {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  while (performance.now() < end) {
    await check(spectral, files[(start + count) % files.length]);
    count++;
  }
  return count;
}

async function findings(files) {
  const spectral = newSpectral();
  const lines = [];
  for (const file of files) {
    for (const result of await check(spectral, file)) {
      const place = result.path.map((step) => `/${step}`).join("");
      lines.push(`${file.name.replace(/\.json$/, "")}\t${result.code}\t${place}\n`);
    }
  }
  process.stdout.write(lines.join(""));
}

async function warm(folder, files, round) {
  const spectral = newSpectral();
  const alone = (seconds) => work(spectral, files, seconds);
  await alone(WARM_UP);
  await measure(alone, round);
  const start = Math.floor(files.length / 2);
  const other = new Worker(new URL(import.meta.url), { workerData: { folder, start } });
  const together = async (seconds) => {
    const counts = await Promise.all([alone(seconds), ask(other, seconds)]);
    return counts[0] + counts[1];
  };
  await together(WARM_UP);
  await measure(together, round);
  await other.terminate();
}

async function measure(run, round) {
  for (let i = 0; i < ROUNDS; i++) {
    const cpu = process.cpuUsage();
    const begin = performance.now();
    const count = await run(round);
    const seconds = (performance.now() - begin) / 1000;
    const used = process.cpuUsage(cpu);
    process.stdout.write(`${count / seconds}\t${(used.user + used.system) / count}\n`);
  }
}

function ask(other, seconds) {
  return new Promise((resolve, reject) => {
    other.once("message", resolve);
    other.once("error", reject);
    other.postMessage(seconds);
  });
}

if (isMainThread) {
  const [mode, folder, round] = process.argv.slice(2);
  const files = filesIn(folder);
  if (mode === "findings") {
    await findings(files);
  } else {
    await warm(folder, files, Number(round));
  }
} else {
  const files = filesIn(workerData.folder);
  const spectral = newSpectral();
  parentPort.on("message", async (seconds) => {
    parentPort.postMessage(await work(spectral, files, seconds, workerData.start));
  });
}
