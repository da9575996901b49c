package jp.sujimichi.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Takes apart what a {@link Packer} wrote, in the same order. */
final class Unpacker {

  private final String text;
  private final int[] ends;
  private final int[] numbers;
  private final String[] seen;
  private int next;

  private Unpacker(String text, int[] ends, int[] numbers, String[] seen, int next) {
    this.text = text;
    this.ends = ends;
    this.numbers = numbers;
    this.seen = seen;
    this.next = next;
  }

  /**
   * Opens a block.
   *
   * @throws IOException when the bytes are no block of this version
   */
  static Unpacker open(byte[] bytes) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (bytes.length < 16 || in.getInt() != Packer.MAGIC) {
      throw new IOException("not a prepared catalogue of this version");
    }
    int textLength = in.getInt();
    int[] ends = new int[in.getInt()];
    int[] numbers = new int[in.getInt()];
    String text = new String(bytes, in.position(), textLength, StandardCharsets.UTF_8);
    in.position(in.position() + textLength);
    in.asIntBuffer().get(ends).get(numbers);
    for (int i = 1; i < ends.length; i++) {
      ends[i] += ends[i - 1];
    }
    return new Unpacker(text, ends, numbers, new String[ends.length], 0);
  }

  /** Another reader of the same block that starts at a number. */
  Unpacker at(int start) {
    return new Unpacker(text, ends, numbers, new String[ends.length], start);
  }

  int number() {
    return numbers[next++];
  }

  String text() {
    int i = number();
    String known = seen[i];
    if (known == null) {
      known = text.substring(i == 0 ? 0 : ends[i - 1], ends[i]);
      seen[i] = known;
    }
    return known;
  }

  Optional<String> optional() {
    return number() == 0 ? Optional.empty() : Optional.of(text());
  }

  List<String> texts() {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    String[] list = new String[size];
    for (int i = 0; i < size; i++) {
      list[i] = text();
    }
    return List.of(list);
  }

  int[] numbers() {
    int size = number();
    next += size;
    return Arrays.copyOfRange(numbers, next - size, next);
  }

  float[] fractions() {
    float[] list = new float[number()];
    for (int i = 0; i < list.length; i++) {
      list[i] = Float.intBitsToFloat(number());
    }
    return list;
  }
}
