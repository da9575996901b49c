package jp.sujimichi.wording;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;

/**
 * Writes the lexicon so that reading it back is little more than copying: numbers in one block, all
 * texts in another. Counterpart of {@link Unpacker}.
 */
final class Packer {

  private final ByteArrayOutputStream block = new ByteArrayOutputStream();
  private final DataOutputStream numbers = new DataOutputStream(block);
  private final StringBuilder texts = new StringBuilder();

  Packer number(int value) {
    return run(() -> numbers.writeInt(value));
  }

  Packer real(double value) {
    return run(() -> numbers.writeDouble(value));
  }

  Packer flag(boolean value) {
    return number(value ? 1 : 0);
  }

  Packer text(String value) {
    texts.append(value);
    return number(value.length());
  }

  Packer texts(Collection<String> values) {
    number(values.size());
    values.forEach(this::text);
    return this;
  }

  Packer bilingual(Bilingual value) {
    return text(value.ja()).text(value.en());
  }

  Packer tiers(Set<Tier> tiers) {
    int mask = 0;
    for (Tier tier : tiers) {
      mask |= 1 << tier.rank();
    }
    return number(mask);
  }

  Packer range(TierRange range) {
    return tiers(range.tiers()).tiers(range.tolerated());
  }

  Packer ints(int[] values) {
    number(values.length);
    for (int value : values) {
      number(value);
    }
    return this;
  }

  void writeTo(OutputStream out) throws IOException {
    DataOutputStream all = new DataOutputStream(out);
    all.writeInt(texts.length());
    all.writeChars(texts.toString());
    block.writeTo(all);
    all.flush();
  }

  private Packer run(Write write) {
    try {
      write.run();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Write {
    void run() throws IOException;
  }
}
