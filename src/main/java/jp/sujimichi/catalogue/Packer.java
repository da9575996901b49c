package jp.sujimichi.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Packs texts and numbers into one block that an {@link Unpacker} takes apart in the same order.
 * Each distinct text is kept once, in UTF-8, and decoded only when it is asked for.
 */
final class Packer {

  /** Stands at the start of a block; the last digit is the version of the format. */
  static final int MAGIC = 0x534A4331;

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final List<Integer> numbers = new ArrayList<>();

  Packer number(int number) {
    numbers.add(number);
    return this;
  }

  Packer text(String text) {
    Integer known = texts.putIfAbsent(text, texts.size());
    return number(known == null ? texts.size() - 1 : known);
  }

  Packer optional(Optional<String> text) {
    number(text.isPresent() ? 1 : 0);
    text.ifPresent(this::text);
    return this;
  }

  Packer texts(List<String> list) {
    number(list.size());
    list.forEach(this::text);
    return this;
  }

  Packer numbers(int[] list) {
    number(list.length);
    for (int number : list) {
      number(number);
    }
    return this;
  }

  Packer fractions(float[] list) {
    number(list.length);
    for (float fraction : list) {
      number(Float.floatToIntBits(fraction));
    }
    return this;
  }

  /** How many numbers were packed so far. */
  int numberCount() {
    return numbers.size();
  }

  /** Writes the block to a file. */
  void writeTo(Path file) throws IOException {
    byte[] all = String.join("", texts.keySet()).getBytes(StandardCharsets.UTF_8);
    int end = 0;
    ByteBuffer buffer = ByteBuffer.allocate(16 + all.length + 4 * (texts.size() + numbers.size()));
    buffer.putInt(MAGIC).putInt(all.length).putInt(texts.size()).putInt(numbers.size()).put(all);
    for (String text : texts.keySet()) {
      end += text.getBytes(StandardCharsets.UTF_8).length;
      buffer.putInt(end);
    }
    numbers.forEach(buffer::putInt);
    Files.write(file, buffer.array());
  }
}
