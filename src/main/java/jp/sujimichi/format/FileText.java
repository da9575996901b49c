package jp.sujimichi.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/**
 * The bytes of a file as text, or the reason why they are none.
 *
 * @param text the text, without byte order mark; up to the fault when there is one
 * @param fault what is wrong with the bytes after {@code text}
 */
record FileText(String text, Optional<Bilingual> fault) {

  /** Bytes below this one, seen with a sign, follow the first of a character. */
  private static final byte FOLLOWING_END = (byte) 0xC0;

  private static final char REPLACEMENT = '\uFFFD';
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Reads UTF-8; for anything else, names the encoding it seems to be. */
  static FileText decode(byte[] bytes) {
    Optional<Bilingual> other = recognise(bytes);
    if (other.isPresent()) {
      return new FileText("", other);
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    // The quick decoder above replaces what it cannot read; only then is a slow look worthwhile.
    if (text.indexOf(REPLACEMENT) >= 0) {
      CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
      if (decodeStrictly(bytes, decoded).isError()) {
        return new FileText(
            withoutMark(decoded.flip().toString()), Optional.of(guessEncoding(bytes)));
      }
    }
    return new FileText(withoutMark(text), Optional.empty());
  }

  /**
   * The text of a file in UTF-8 without anything out of the ordinary; empty for all others, which
   * {@link #decode} has to look at.
   */
  static Optional<SourceText> quickly(byte[] bytes) {
    return quickly(bytes, 1);
  }

  /** As above, for a text that begins with this line of its file. */
  static Optional<SourceText> quickly(byte[] bytes, int firstLine) {
    if (bytes.length < 2 || bytes[0] != '{' || bytes[1] <= 0) {
      return Optional.empty();
    }
    char[] chars = new char[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      int first = bytes[i];
      if (first >= 0) {
        chars[length++] = (char) first;
        continue;
      }
      // Three bytes make a character of Japanese; the first ones of other lengths are rare.
      boolean three = first >= (byte) 0xE0 && first <= (byte) 0xEF && i + 2 < bytes.length;
      if (!three || bytes[i + 1] >= FOLLOWING_END || bytes[i + 2] >= FOLLOWING_END) {
        return Optional.empty();
      }
      char c = (char) ((first & 0xF) << 12 | (bytes[i + 1] & 0x3F) << 6 | bytes[i + 2] & 0x3F);
      if (c < '\u0800' || Character.isSurrogate(c)) {
        return Optional.empty();
      }
      chars[length++] = c;
      i += 2;
    }
    return Optional.of(new SourceText(chars, length, firstLine));
  }

  static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static CoderResult decodeStrictly(byte[] bytes, CharBuffer into) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    return decoder.decode(ByteBuffer.wrap(bytes), into, true);
  }

  private static Optional<Bilingual> recognise(byte[] bytes) {
    if (bytes.length < 2) {
      return Optional.empty();
    }
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    if ((first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE)) {
      return Optional.of(ReadingTexts.utf16("UTF-16"));
    }
    // A model begins with a plain character, so one empty byte of two gives UTF-16 away.
    if ((first == 0) != (second == 0)) {
      return Optional.of(ReadingTexts.utf16("UTF-16"));
    }
    boolean zip = bytes.length > 3 && first == 'P' && second == 'K' && bytes[2] == 3;
    return zip ? Optional.of(ReadingTexts.workbook()) : Optional.empty();
  }

  private static Bilingual guessEncoding(byte[] bytes) {
    if (reads("windows-31j", bytes)) {
      return ReadingTexts.notUtf8("Shift_JIS");
    }
    if (reads("EUC-JP", bytes)) {
      return ReadingTexts.notUtf8("EUC-JP");
    }
    return ReadingTexts.damagedUtf8();
  }

  // Half-width katakana fill most of the single bytes of Shift_JIS, so other encodings pass for it;
  // in real Japanese they are far outnumbered by kana and kanji.
  private static boolean reads(String charset, byte[] bytes) {
    if (!Charset.isSupported(charset)) {
      return false;
    }
    try {
      String text =
          Charset.forName(charset)
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      long half = text.chars().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
      long full = text.chars().filter(c -> c >= 0x3000 && c <= 0x9FFF).count();
      return full > 0 && half <= full;
    } catch (CharacterCodingException otherEncoding) {
      return false;
    }
  }
}
