/**
 * Numbers and years as a city writes them. Pure functions.
 * @module amounts
 */
/**
 * What a person typed as a value: a number when it is one, else the text as written ("集計中",
 * "増加"), or null when nothing was typed. Full-width digits, digit grouping and the minus signs in
 * use at Japanese city halls (－ − ▲ △) are read.
 */
export function readValue(written) {
  const text = String(written ?? "").normalize("NFKC").trim();
  if (text === "") return null;
  const plain = text.replace(/[,\s]/g, "").replace(/^[-−–▲△]/, "-");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : String(written).trim();
}

/** A fiscal year as typed (2027, ２０２７, R9, 令和9年度), or null when it is none. */
export function readYear(written) {
  const text = String(written ?? "").normalize("NFKC").replace(/\s/g, "").replace(/年度?$/, "");
  const era = /^(R|令和|H|平成)(\d{1,2}|元)$/i.exec(text);
  if (era) {
    const first = /^(R|令和)$/i.test(era[1]) ? 2018 : 1988;
    return first + (era[2] === "元" ? 1 : Number(era[2]));
  }
  return /^(19|20|21)\d\d$/.test(text) ? Number(text) : null;
}

/** A value for reading: numbers grouped by three, texts as they are, nothing as an en dash. */
export function showValue(value) {
  if (value === null || value === undefined || value === "") return "–";
  return typeof value === "number"
    ? value.toLocaleString("en-US", { maximumFractionDigits: 6 })
    : String(value);
}

/** A value for a text field: as plainly as it was written. */
export function fieldValue(value) {
  return value === null || value === undefined ? "" : String(value);
}

/** The measurement of a year in a list of `{year, value}`, or null. */
export function ofYear(list, year) {
  return (list ?? []).find((one) => one.year === year) ?? null;
}

/** The list with the year's value replaced, added, or taken out when `value` is null; by year. */
export function withYear(list, year, value) {
  const kept = (list ?? []).filter((one) => one.year !== year);
  const old = ofYear(list, year);
  if (value !== null) kept.push({ ...(old ?? {}), year, value });
  return kept.sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** The target an indicator should have reached in `year`: of that year, else the next one after. */
export function targetFor(indicator, year) {
  const targets = [...(indicator.targets ?? [])].sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  return targets.find((one) => one.year === year) ?? targets.find((one) => one.year > year)
    ?? targets.at(-1) ?? null;
}

/** The years a review of this model may look at, newest first: this fiscal year, those before it that have a target, and all with values. */
export function reviewYears(model, today) {
  const current = today.getMonth() < 3 ? today.getFullYear() - 1 : today.getFullYear();
  const years = new Set([current]);
  if (Number.isInteger(model.asOf)) years.add(model.asOf);
  for (const indicator of model.indicators ?? []) {
    for (const { year } of indicator.actuals ?? []) if (Number.isInteger(year)) years.add(year);
    for (const { year } of indicator.targets ?? []) if (Number.isInteger(year) && year < current) years.add(year);
  }
  return [...years].sort((a, b) => b - a);
}
