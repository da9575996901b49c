package jp.sujimichi.format.xlsx;

import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.model.Bilingual;

/**
 * What was read from a workbook as what, and what was left alone.
 *
 * @param entries in the order of the workbook
 */
public record ImportLog(List<Entry> entries) {

  public ImportLog {
    entries = List.copyOf(entries);
  }

  /** What an entry tells of. */
  public enum Kind {
    /** Read as a part of the model. */
    READ,
    /** Read, with something supplied or understood differently from what is written. */
    ADAPTED,
    /** Not read. */
    LEFT_ALONE
  }

  /**
   * One thing.
   *
   * @param kind what became of it
   * @param place the sheet, or a cell such as {@code 要素!B14}
   * @param text what it was read as, or why it was not read
   */
  public record Entry(Kind kind, String place, Bilingual text) {}

  /** How many entries of a kind there are. */
  public long count(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).count();
  }

  /** Gathers entries. */
  static final class Builder {
    private static final int MOST = 1_000;
    private final List<Entry> entries = new ArrayList<>();

    void read(String place, String ja, String en) {
      add(Kind.READ, place, ja, en);
    }

    void adapted(String place, String ja, String en) {
      add(Kind.ADAPTED, place, ja, en);
    }

    void leftAlone(String place, String ja, String en) {
      add(Kind.LEFT_ALONE, place, ja, en);
    }

    private void add(Kind kind, String place, String ja, String en) {
      if (entries.size() < MOST) {
        entries.add(new Entry(kind, place, new Bilingual(ja, en)));
      }
    }

    ImportLog log() {
      return new ImportLog(entries);
    }
  }
}
