package jp.sujimichi.catalogue;

import java.util.Arrays;

/** Many short lists of numbers in two arrays. */
final class Lists {

  private final int[] starts;
  private final int[] numbers;

  private Lists(int[] starts, int[] numbers) {
    this.starts = starts;
    this.numbers = numbers;
  }

  static Lists of(int[][] lists) {
    int[] starts = new int[lists.length + 1];
    for (int i = 0; i < lists.length; i++) {
      starts[i + 1] = starts[i] + lists[i].length;
    }
    int[] numbers = new int[starts[lists.length]];
    for (int i = 0; i < lists.length; i++) {
      System.arraycopy(lists[i], 0, numbers, starts[i], lists[i].length);
    }
    return new Lists(starts, numbers);
  }

  int[] get(int list) {
    return Arrays.copyOfRange(numbers, starts[list], starts[list + 1]);
  }

  void pack(Packer out) {
    out.numbers(starts).numbers(numbers);
  }

  static Lists unpack(Unpacker in) {
    return new Lists(in.numbers(), in.numbers());
  }
}
