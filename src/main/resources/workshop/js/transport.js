/**
 * The line to the server: one WebSocket a board, opened again by itself when it breaks.
 * @module transport
 */

const FIRST_WAIT = 500;
const LONGEST_WAIT = 8000;
/** Reasons to end a connection that trying again does not mend: taken over by another window, not allowed, no such board. */
const FINAL = new Set([4001, 4401, 4404]);

/** Reconnects with growing pauses, at most eight seconds, and at once when the browser says the network is back. */
export class WebSocketTransport {
  /** @param {string} board name of the board */
  constructor(board) {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.address = `${scheme}//${location.host}/ws/boards/${encodeURIComponent(board)}`;
    this.wait = FIRST_WAIT;
    this.stopped = false;
    this.onOpen = () => {};
    this.onClose = () => {};
    this.onMessage = () => {};
    addEventListener("online", () => this.retryNow());
  }

  open() {
    const socket = new WebSocket(this.address);
    this.socket = socket;
    socket.addEventListener("open", () => {
      this.wait = FIRST_WAIT;
      this.onOpen();
    });
    socket.addEventListener("message", (event) => this.onMessage(JSON.parse(event.data)));
    socket.addEventListener("close", (event) => {
      if (this.socket !== socket) return;
      if (FINAL.has(event.code)) this.stopped = true;
      this.onClose(event);
      if (this.stopped) return;
      this.timer = setTimeout(() => this.open(), this.wait * (0.75 + Math.random() / 2));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    });
  }

  retryNow() {
    if (this.stopped || !this.socket || this.socket.readyState !== WebSocket.CLOSED) return;
    clearTimeout(this.timer);
    this.open();
  }

  /** Connects again after a final closing. */
  reopen() {
    this.stopped = false;
    this.wait = FIRST_WAIT;
    this.retryNow();
  }

  /** @param {object} message @returns {boolean} whether the line was open */
  send(message) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  close() {
    this.stopped = true;
    clearTimeout(this.timer);
    this.socket?.close();
  }
}
