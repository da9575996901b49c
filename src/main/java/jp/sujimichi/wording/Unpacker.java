package jp.sujimichi.wording;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/** Reads what {@link Packer} wrote, in the same order. */
final class Unpacker {

  private static final Tier[] TIERS = Tier.values();

  private final ByteBuffer numbers;
  private final String texts;
  private int at;

  Unpacker(byte[] content) {
    numbers = ByteBuffer.wrap(content);
    char[] characters = new char[numbers.getInt()];
    numbers.asCharBuffer().get(characters);
    numbers.position(numbers.position() + 2 * characters.length);
    texts = new String(characters);
  }

  int number() {
    return numbers.getInt();
  }

  double real() {
    return numbers.getDouble();
  }

  boolean flag() {
    return number() == 1;
  }

  String text() {
    int length = number();
    at += length;
    return texts.substring(at - length, at);
  }

  List<String> texts() {
    String[] values = new String[number()];
    for (int i = 0; i < values.length; i++) {
      values[i] = text();
    }
    return List.copyOf(Arrays.asList(values));
  }

  Bilingual bilingual() {
    String ja = text();
    return new Bilingual(ja, text());
  }

  Set<Tier> tiers() {
    int mask = number();
    EnumSet<Tier> tiers = EnumSet.noneOf(Tier.class);
    for (Tier tier : TIERS) {
      if ((mask & 1 << tier.rank()) != 0) {
        tiers.add(tier);
      }
    }
    return tiers;
  }

  TierRange range() {
    Set<Tier> tiers = tiers();
    return new TierRange(tiers, tiers());
  }

  int[] ints() {
    int[] values = new int[number()];
    numbers.asIntBuffer().get(values);
    numbers.position(numbers.position() + 4 * values.length);
    return values;
  }
}
