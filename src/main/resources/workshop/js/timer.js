/**
 * The facilitator's timer: five, ten or fifteen minutes, large on the wall, silent unless a chime is wanted.
 * @module timer
 */
import { announce, h } from "./dom.js";
import { openMenu } from "./dialog.js";
import { button, refill } from "./panel-dom.js";
import { t } from "./text.js";

const CHIME = "sujimichi.chime";

/** The button for the toolbar and, while a time runs, the clock at the edge of the board. */
export function createTimer() {
  let ends = 0;
  let left = 0;
  let ticking = 0;
  let warned = false;
  const opener = button(t("panel.timer.title"), menu, { "aria-haspopup": "menu", "aria-expanded": "false", class: "button plain p-small", data: { tool: "timer" } });
  const digits = h("span", { class: "t-digits", role: "timer", "aria-live": "off" });
  const clock = h("div", { class: "t-clock", role: "region", "aria-label": t("panel.timer.title"), hidden: true });
  document.body.append(clock);

  const chime = () => localStorage.getItem(CHIME) === "on";

  function menu() {
    openMenu(opener, [
      ...[5, 10, 15].map((minutes) => ({ label: t("panel.timer.minutes", { n: minutes }), run: () => start(minutes * 60) })),
      "-",
      { label: t("panel.timer.chime"), checked: chime(), run: () => localStorage.setItem(CHIME, chime() ? "off" : "on") },
    ], { label: t("panel.timer.title") });
  }

  function start(seconds) {
    left = seconds;
    warned = false;
    clock.hidden = false;
    run();
    announce(t("panel.timer.started", { n: seconds / 60 }));
  }

  function run() {
    ends = performance.now() + left * 1000;
    clearInterval(ticking);
    ticking = setInterval(tick, 250);
    draw();
  }

  function pause() {
    left = remaining();
    clearInterval(ticking);
    ticking = 0;
    draw();
  }

  function stop() {
    clearInterval(ticking);
    ticking = 0;
    clock.hidden = true;
    opener.focus();
  }

  function remaining() {
    return ticking ? Math.max(0, (ends - performance.now()) / 1000) : left;
  }

  function tick() {
    const now = remaining();
    show();
    if (now <= 60 && !warned && now > 0) {
      warned = true;
      announce(t("panel.timer.minute"));
    }
    if (now > 0) return;
    left = 0;
    clearInterval(ticking);
    ticking = 0;
    draw();
    announce(t("panel.timer.over"));
    if (chime()) ring();
  }

  function show() {
    const seconds = Math.ceil(remaining());
    digits.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    clock.classList.toggle("is-short", seconds <= 60 && seconds > 0);
    clock.classList.toggle("is-over", seconds === 0);
  }

  function draw() {
    const over = remaining() === 0;
    refill(clock, digits, over ? h("span", { class: "t-over", text: t("panel.timer.over") }) : null,
      h("div", { class: "t-tools" },
        over ? null : ticking
          ? button(t("panel.timer.pause"), pause, { class: "button plain p-small" })
          : button(t("panel.timer.go-on"), run, { class: "button plain p-small" }),
        button(t("panel.timer.more"), () => { left = remaining() + 60; warned = false; run(); }, { class: "button plain p-small" }),
        button(t("panel.timer.stop"), stop, { class: "button plain p-small" })));
    show();
  }

  /** Two soft tones, made here so that no sound file is needed. */
  function ring() {
    const audio = new AudioContext();
    for (const [index, pitch] of [523.25, 659.25].entries()) {
      const tone = audio.createOscillator();
      const loud = audio.createGain();
      const at = audio.currentTime + index * 0.4;
      tone.frequency.value = pitch;
      loud.gain.setValueAtTime(0, at);
      loud.gain.linearRampToValueAtTime(0.12, at + 0.05);
      loud.gain.exponentialRampToValueAtTime(0.001, at + 1.2);
      tone.connect(loud).connect(audio.destination);
      tone.start(at);
      tone.stop(at + 1.3);
    }
    setTimeout(() => audio.close(), 2500);
  }

  document.addEventListener("language", () => {
    opener.textContent = t("panel.timer.title");
    if (!clock.hidden) draw();
  });
  return { opener, start };
}
