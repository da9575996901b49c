package jp.sujimichi.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Takes apart what a {@link Packer} wrote, in the same order. Not for several threads. */
final class Unpacker {

  private final Texts pool;
  private final IntBuffer numbers;

  private Unpacker(Texts pool, IntBuffer numbers) {
    this.pool = pool;
    this.numbers = numbers;
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
    int size = in.getInt();
    int base = in.position();
    in.position(base + textLength);
    IntBuffer numbers = in.asIntBuffer();
    numbers.get(ends);
    if (numbers.remaining() != size) {
      throw new IOException("a prepared catalogue is cut short");
    }
    return new Unpacker(new Texts(bytes, base, ends), numbers.slice());
  }

  /** Another reader of the same block that starts at a number. */
  Unpacker at(int start) {
    IntBuffer copy = numbers.duplicate();
    copy.position(start);
    return new Unpacker(pool, copy);
  }

  /** The texts of the block, by the numbers {@link #numbers(int)} reads where texts were packed. */
  Texts pool() {
    return pool;
  }

  int number() {
    return numbers.get();
  }

  String text() {
    return pool.get(number());
  }

  Optional<String> optional() {
    return number() == 0 ? Optional.empty() : Optional.of(text());
  }

  List<String> texts() {
    int size = number();
    if (size == 0) {
      return List.of();
    }
    List<String> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(text());
    }
    return Collections.unmodifiableList(list);
  }

  int[] numbers() {
    return numbers(number());
  }

  int[] numbers(int size) {
    int[] list = new int[size];
    numbers.get(list);
    return list;
  }

  float[] fractions() {
    float[] list = new float[number()];
    for (int i = 0; i < list.length; i++) {
      list[i] = Float.intBitsToFloat(number());
    }
    return list;
  }
}
