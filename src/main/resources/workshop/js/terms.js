/**
 * The guideline's terms: tiers and fields with their labels, and how what a file says is read as one of them.
 * @module terms
 */
import { pick } from "./text.js";

/** Tiers from resources to the state of the city, with the guideline's definition of each. */
export const TIERS = [
  { code: "input", ja: "インプット", en: "Input", means: { ja: "活動に必要な投入資源", en: "Resources put in" } },
  { code: "activity", ja: "事業・取組", en: "Activity", means: { ja: "実施する具体的な取組", en: "What is carried out" } },
  { code: "output", ja: "アウトプット", en: "Output", means: { ja: "取組が実施されたことを示す事実", en: "Facts that show it was done" } },
  { code: "outcome1", ja: "アウトカム第1階層", en: "Outcome, tier 1", means: { ja: "直接は制御できない、間接的成果", en: "Indirect results, beyond direct control" } },
  { code: "outcome2", ja: "アウトカム第2階層", en: "Outcome, tier 2", means: { ja: "期待される社会・経済・環境の変化", en: "Expected change in society, economy, environment" } },
  { code: "outcome3", ja: "アウトカム第3階層", en: "Outcome, tier 3", means: { ja: "最終的に実現を目指す都市の状態", en: "The state of the city aimed at" } },
];

/** Fields of the guideline; `foundation` marks those that prepare the ground for services. */
export const FIELDS = [
  { code: "mobility", ja: "モビリティ", en: "Mobility" },
  { code: "environment-energy", ja: "環境/エネルギー", en: "Environment / energy" },
  { code: "disaster-crime", ja: "防災/防犯", en: "Disaster / crime prevention" },
  { code: "infrastructure-facilities", ja: "インフラ/施設", en: "Infrastructure / facilities" },
  { code: "health-medical", ja: "健康/医療", en: "Health / medical care" },
  { code: "industry-economy", ja: "産業/経済", en: "Industry / economy" },
  { code: "community", ja: "地域社会", en: "Community" },
  { code: "education-culture", ja: "教育/文化", en: "Education / culture" },
  { code: "administration", ja: "行政", en: "Administration" },
  { code: "it-platform", ja: "IT基盤", en: "IT platform", foundation: true },
  { code: "governance", ja: "運営体制", en: "Governance", foundation: true },
  { code: "talent", ja: "人材", en: "Talent", foundation: true },
];

const plain = (text) => String(text ?? "").normalize("NFKC").toLowerCase().replace(/[\s・･/／]/g, "");

function reader(entries) {
  const known = new Map();
  for (const entry of entries) for (const name of [entry.code, entry.ja, entry.en]) known.set(plain(name), entry);
  return (written) => known.get(plain(written));
}

const readTier = reader(TIERS);
const readField = reader(FIELDS);

/** Position of a tier from 0 (input) to 5 (outcome3); an unreadable tier stands at 0. @param {{tier: string}} element */
export function tierIndex(element) {
  return Math.max(0, TIERS.indexOf(readTier(element.tier)));
}

/** Code of an element's field, its own or the model's; "" when neither says one. */
export function fieldOf(element, model) {
  return readField(element.field)?.code ?? readField(model.field)?.code ?? "";
}

/** Whether a field prepares the ground for services. @param {string} code */
export function isFoundation(code) {
  return readField(code)?.foundation === true;
}

/** Label of a tier. @param {string} code */
export function tierName(code) {
  return pick(readTier(code) ?? String(code ?? ""));
}

/** Label of a field; "" for none. @param {string} code */
export function fieldName(code) {
  return pick(readField(code) ?? String(code ?? ""));
}

/** Band of an element: "service" above, "foundation" below. */
export function bandOf(element, model) {
  return isFoundation(fieldOf(element, model)) ? "foundation" : "service";
}
