package jp.sujimichi.cli;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.sujimichi.format.batch.ModelUnit;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * One of several equal parts of a run: of every {@code count} units the one in place {@code
 * number}. What a part holds depends on the order of the inputs alone, so parts can be run anywhere
 * and any of them again.
 *
 * @param number which part, from 1
 * @param count how many parts there are
 */
record Shard(int number, int count) {

  private static final String OPTION = "--shard";
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  /** Everything in one part. */
  static final Shard WHOLE = new Shard(1, 1);

  static OptionSpec option(Options options) {
    return options.value(
        OPTION,
        "I/N",
        "全体を N 個に分けた I 番目だけを点検します（3/8 など）。分け方は並び順だけで決まるので、途中で止まった分だけやり直せます。",
        "Check only part I of N, such as 3/8. The parts depend on the order of the inputs alone, so"
            + " a part that failed can be run again by itself.");
  }

  static Shard of(ParseResult arguments) {
    String written = arguments.matchedOptionValue(OPTION, "1/1");
    Matcher match = WRITTEN.matcher(written);
    if (match.matches()) {
      Shard shard = new Shard(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
      if (shard.number >= 1 && shard.number <= shard.count) {
        return shard;
      }
    }
    throw new UsageException(
        "分け方（--shard）「" + written + "」は 3/8（8個に分けた3番目）のように書いてください。",
        "the shard \"" + written + "\" must be written like 3/8: part 3 of 8");
  }

  /** The units of this part, in order. */
  Iterator<ModelUnit> of(Iterator<ModelUnit> all) {
    return count == 1 ? all : new Part(all);
  }

  private final class Part implements Iterator<ModelUnit> {
    private final Iterator<ModelUnit> all;
    private long position;
    private Optional<ModelUnit> next = Optional.empty();

    Part(Iterator<ModelUnit> all) {
      this.all = all;
    }

    @Override
    public boolean hasNext() {
      while (next.isEmpty() && all.hasNext()) {
        ModelUnit unit = all.next();
        if (position++ % count == number - 1) {
          next = Optional.of(unit);
        } else {
          unit.skip();
        }
      }
      return next.isPresent();
    }

    @Override
    public ModelUnit next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ModelUnit unit = next.get();
      next = Optional.empty();
      return unit;
    }
  }
}
