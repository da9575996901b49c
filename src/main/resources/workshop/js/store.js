/**
 * The board's state and the only way to change it. Edits show at once, are sent in order, kept until the server confirms them, and can be
 * undone without end; edits of others arrive in the server's order and are never undone here.
 * @module store
 */
import { displayName, keepEdits, keptEdits, takeIdentity } from "./identity.js";
import { applyOps, idOf, LISTS, stillMine } from "./ops.js";
import { token } from "./api.js";

/** How long after the last key a person still counts as typing, in milliseconds. */
const TYPING_PAUSE = 600;

class Store {
  #listeners = new Map();
  #base = { elements: [] };
  #pending = [];
  #seq = 0;
  #undo = [];
  #redo = [];
  #touched = new Map();
  #clock = 0;
  #index = new Map();
  #transport = null;
  #identity = takeIdentity();
  #composing = false;
  #typedAt = -Infinity;
  #typingTimer = 0;
  #held = null;
  #received = null;
  #presence = null;
  #epoch = "";

  board = "";
  state = { rev: 0, model: { elements: [] }, selection: new Set(), people: [], connection: "waiting" };
  /** The newest report of the server's checker, or null before the first. */
  report = null;
  /** Rule id → steps, as sent with the report. */
  steps = {};
  mode = localStorage.getItem("sujimichi.mode") ?? "quiet";
  step = sessionStorage.getItem("sujimichi.step") ?? null;
  loaded = false;

  /**
   * Listens to an event: change, report, selection, people, presence, connection, closed, typing, mode,
   * step, reveal, notice, refused, history.
   * @returns {function()} stops listening
   */
  on(event, listener) {
    if (!this.#listeners.has(event)) this.#listeners.set(event, new Set());
    this.#listeners.get(event).add(listener);
    return () => this.#listeners.get(event).delete(listener);
  }

  emit(event, detail) {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail);
  }

  /** Opens a board over a line to the server. */
  open(board, transport) {
    this.board = board;
    this.#transport = transport;
    const kept = keptEdits(board, this.#identity.again);
    this.#seq = kept.seq;
    this.#pending = kept.edits;
    transport.onOpen = () => this.#hello();
    transport.onClose = (event) => {
      this.#connection("waiting");
      this.emit("closed", event.code);
    };
    transport.onMessage = (message) => this.#receive(message);
    transport.open();
  }

  /** Tries the line again after the server had closed it for good. */
  reopen() {
    this.#transport.reopen();
  }

  /** This tab's id among the people on the board. */
  get client() {
    return this.#identity.client;
  }

  /** Number of edits made here that the server has not confirmed yet. */
  get unconfirmed() {
    return this.#pending.length;
  }

  /** Whether someone is typing here: a text is being composed, or a key was struck in the last 600 ms. */
  get typing() {
    return this.#composing || performance.now() - this.#typedAt < TYPING_PAUSE;
  }

  get canUndo() {
    return this.#undo.length > 0;
  }

  /** The last own action that could be undone, in the user's words; "" when there is none. */
  get lastLabel() {
    return this.#undo.at(-1)?.label ?? "";
  }

  get canRedo() {
    return this.#redo.length > 0;
  }

  /** @returns {object|undefined} the thing of a kind with an id */
  find(kind, id) {
    if (!this.#index.has(kind)) {
      this.#index.set(kind, new Map((this.state.model[LISTS[kind]] ?? []).map((thing) => [idOf(kind, thing), thing])));
    }
    return this.#index.get(kind).get(id);
  }

  /**
   * Makes one user action: applied at once, sent, one step of undo.
   * @param {Array<object>} ops
   * @param {string} label the action in the user's words
   * @param {{merge?: string}} [options] actions in a row with the same `merge` are one step of undo (a burst of typing)
   * @returns {boolean} whether anything changed
   */
  edit(ops, label, { merge } = {}) {
    const { effective, undo } = applyOps(this.state.model, ops);
    if (effective.length === 0) return false;
    this.#clock++;
    const last = this.#undo.at(-1);
    if (merge && last?.merge === merge && this.#redo.length === 0) {
      last.ops = [...undo, ...last.ops];
      last.made = [...last.made, ...effective];
      last.clock = this.#clock;
    } else {
      this.#undo.push({ ops: undo, made: effective, label, merge, clock: this.#clock });
    }
    this.#redo = [];
    this.#commit(ops, effective, label);
    return true;
  }

  /** Takes back the last own step that still stands. @returns {string|null} its label */
  undo() {
    return this.#back(this.#undo, this.#redo);
  }

  /** Makes again what was taken back. @returns {string|null} its label */
  redo() {
    return this.#back(this.#redo, this.#undo);
  }

  #back(from, to) {
    while (from.length > 0) {
      const step = from.pop();
      const ops = stillMine(this.state.model, step.ops, step.made, (key) => (this.#touched.get(key) ?? 0) > step.clock);
      const { effective, undo } = applyOps(this.state.model, ops);
      if (effective.length === 0) continue;
      to.push({ ops: undo, made: effective, label: step.label, clock: ++this.#clock });
      this.#commit(ops, effective, step.label);
      return step.label;
    }
    this.emit("history");
    return null;
  }

  #commit(ops, effective, label) {
    this.#index.clear();
    const message = { type: "edit", seq: ++this.#seq, ops, label };
    this.#pending.push(message);
    keepEdits(this.board, this.#seq, this.#pending);
    this.#transport?.send(message);
    this.#prune();
    this.emit("change", { ops: effective, remote: false });
    this.emit("history");
  }

  /** Asks the server to apply a fix of the report; it comes back as an ordinary edit, undoable here. */
  applyFix(fingerprint, fix) {
    const message = { type: "fix", seq: ++this.#seq, fingerprint, fix };
    this.#pending.push(message);
    keepEdits(this.board, this.#seq, this.#pending);
    this.#transport?.send(message);
  }

  /** Selects things by "kind:id". @param {Iterable<string>} keys */
  select(keys) {
    const next = new Set(keys);
    const now = this.state.selection;
    if (next.size === now.size && [...next].every((key) => now.has(key))) return;
    this.state.selection = next;
    this.emit("selection");
  }

  /** Scrolls to a thing, gives it the focus and makes it flash. */
  reveal(kind, id) {
    this.emit("reveal", { kind, id });
  }

  /** @param {"off"|"quiet"|"on"} mode how much of the checking shows */
  setMode(mode) {
    this.mode = mode;
    localStorage.setItem("sujimichi.mode", mode);
    this.emit("mode");
  }

  /** @param {string|null} step the guide's step, or null outside the guide */
  setStep(step) {
    this.step = step;
    if (step) sessionStorage.setItem("sujimichi.step", step);
    else sessionStorage.removeItem("sujimichi.step");
    this.emit("step");
  }

  /** Tells of a key struck or a text being composed; reports wait until the pause after it. */
  touch(composing = this.#composing) {
    const before = this.typing;
    this.#composing = composing;
    this.#typedAt = performance.now();
    clearTimeout(this.#typingTimer);
    this.#typingTimer = setTimeout(() => this.#settle(), TYPING_PAUSE + 10);
    if (!before) this.emit("typing");
  }

  #settle() {
    if (this.typing) {
      if (!this.#composing) this.#typingTimer = setTimeout(() => this.#settle(), TYPING_PAUSE);
      return;
    }
    this.emit("typing");
    const held = this.#held;
    this.#held = null;
    if (held) this.#show(held);
  }

  /** Tells the others where this person is. @param {{kind: string, id: string}|null} at @param {boolean} typing */
  present(at, typing) {
    const key = JSON.stringify([at, typing]);
    if (key === this.#presence) return;
    this.#presence = key;
    this.#transport?.send({ type: "presence", at, typing });
  }

  /** Joins again under another name. */
  rename() {
    this.#hello();
  }

  #hello() {
    this.#presence = null;
    this.#transport.send({
      type: "hello", changesOnly: true, token: token(), client: this.client, name: displayName(),
      epoch: this.#epoch, lastRev: this.loaded ? this.state.rev : null,
    });
  }

  #connection(connection) {
    if (this.state.connection === connection) return;
    this.state.connection = connection;
    this.emit("connection");
  }

  #receive(message) {
    switch (message.type) {
      case "welcome": return this.#welcome(message);
      case "edit": return this.#arrived(message);
      case "refused": return this.#refused(message);
      case "people":
        this.state.people = message.people;
        return this.emit("people");
      case "presence": return this.emit("presence", message);
      case "notice": return this.emit("notice", message.text);
      case "failed": return this.emit("refused", message.reason);
      case "report":
        this.#complete(message);
        if (this.typing) this.#held = message;
        else this.#show(message);
        return undefined;
      default: return undefined;
    }
  }

  /** A report that says only what changed since the last one received: what stood there already is given by its place. */
  #complete(message) {
    if (message.base !== undefined) {
      for (const list of ["findings", "notEvaluated", "chains"]) {
        message.report[list] = (message.report[list] ?? []).map((one) => (typeof one === "number" ? this.#received[list][one] : one));
      }
    }
    this.#received = message.report;
  }

  #show(message) {
    this.report = message.report;
    if (message.steps) this.steps = message.steps;
    this.reportRev = message.rev;
    this.emit("report", message);
  }

  #welcome(message) {
    this.#epoch = message.epoch ?? "";
    this.#seq = Math.max(this.#seq, message.acked ?? 0);
    if (message.model) {
      this.#base = message.model;
      this.state.rev = message.rev;
    } else {
      for (const edit of message.edits ?? []) this.#arrived(edit);
      this.state.rev = message.rev;
    }
    this.state.people = message.people ?? [];
    this.#rebase();
    this.loaded = true;
    this.#connection("open");
    for (const edit of this.#pending) this.#transport.send(edit);
    this.emit("change", { ops: [], remote: true });
    this.emit("history");
    this.emit("people");
    for (const notice of message.notices ?? []) this.emit("notice", notice);
  }

  #arrived(message) {
    if (message.rev <= this.state.rev && this.loaded) {
      if (this.#confirmed(message)) {
        this.#rebase();
        this.emit("change", { ops: [], remote: false });
        this.emit("history");
      }
      return;
    }
    this.state.rev = message.rev;
    applyOps(this.#base, message.ops);
    const own = message.client === this.client;
    const sent = this.#confirmed(message);
    if (!own) {
      this.#clock++;
      for (const op of message.ops) this.#touched.set(op.op === "model" ? "model" : `${op.kind}:${op.id}`, this.#clock);
    } else if (sent?.type === "fix" || message.seq === 0) {
      this.#undo.push({ ops: message.undo, made: message.ops, label: message.label, clock: ++this.#clock });
      this.#redo = [];
    }
    if (!own && this.#pending.length === 0) {
      applyOps(this.state.model, message.ops);
      this.#index.clear();
      this.#prune();
    } else {
      this.#rebase();
    }
    this.emit("change", { ops: message.ops, remote: !own || sent?.type === "fix" || message.seq === 0 });
    this.emit("history");
  }

  #confirmed(message) {
    if (message.client !== this.client) return undefined;
    const at = this.#pending.findIndex((each) => each.seq === message.seq);
    if (at < 0) return undefined;
    const [sent] = this.#pending.splice(at, 1);
    keepEdits(this.board, this.#seq, this.#pending);
    return sent;
  }

  #refused(message) {
    this.#confirmed({ client: this.client, seq: message.seq });
    this.#rebase();
    this.emit("refused", message.reason);
    this.emit("change", { ops: [], remote: true });
  }

  #rebase() {
    this.state.model = structuredClone(this.#base);
    for (const edit of this.#pending) if (edit.type === "edit") applyOps(this.state.model, edit.ops);
    this.#index.clear();
    this.#prune();
  }

  #prune() {
    const gone = [...this.state.selection].filter((key) => {
      const colon = key.indexOf(":");
      return !this.find(key.slice(0, colon), key.slice(colon + 1));
    });
    if (gone.length) this.select([...this.state.selection].filter((key) => !gone.includes(key)));
  }
}

/** The page's one store. */
export const store = new Store();
