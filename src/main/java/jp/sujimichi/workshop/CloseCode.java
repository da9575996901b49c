package jp.sujimichi.workshop;

/** Why the server ends a connection, in the range that is free for applications. */
final class CloseCode {

  /** Another window took over the same client id. */
  static final int REPLACED = 4001;

  /** The message was none. */
  static final int MALFORMED = 4400;

  /** The token is missing or wrong. */
  static final int REFUSED = 4401;

  /** There is no such board. */
  static final int UNKNOWN_BOARD = 4404;

  /** The browser fell too far behind. */
  static final int TOO_SLOW = 4408;

  /** The server stops. */
  static final int STOPPING = 1001;

  private CloseCode() {}
}
