package jp.sujimichi.workshop;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Random tokens and PINs, and comparing them without telling by time how much was right. */
final class Secrets {

  private static final int TOKEN_BYTES = 24;
  private static final int PINS = 1_000_000;

  private Secrets() {}

  /** A token nobody can guess, of letters that a URL takes as they are. */
  static String token() {
    byte[] bytes = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Six digits. */
  static String pin() {
    return String.format("%06d", new SecureRandom().nextInt(PINS));
  }

  /** Whether two secrets are the same; takes as long when they are not. */
  static boolean equal(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
