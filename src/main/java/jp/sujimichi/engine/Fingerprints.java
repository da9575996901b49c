package jp.sujimichi.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names for findings that survive reordered lists and renamed ids: a digest of the rule and of the
 * words and the place of its subject. Findings that agree in both are told apart by their order.
 */
final class Fingerprints {

  private static final int LENGTH = 16;

  private final Map<String, Integer> seen = new HashMap<>();
  private final MessageDigest digest = sha256();

  String of(Hit hit) {
    String key = hit.rule() + '\n' + hit.at().identity();
    int before = seen.merge(key, 1, Integer::sum);
    String text = before == 1 ? key : key + '\n' + before;
    byte[] bytes = digest.digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(bytes, 0, LENGTH / 2);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
