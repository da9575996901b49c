package jp.sujimichi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.format.batch.JsonLines;
import jp.sujimichi.format.batch.ModelUnit;
import jp.sujimichi.format.batch.Unusable;
import jp.sujimichi.format.batch.ZipLimits;
import jp.sujimichi.format.batch.ZippedModels;
import jp.sujimichi.format.rs.RsUnits;
import jp.sujimichi.format.rs.RsYear;
import jp.sujimichi.format.xlsx.ImportLog;
import jp.sujimichi.format.xlsx.XlsxReader;
import jp.sujimichi.format.xlsx.XlsxReading;
import jp.sujimichi.model.Bilingual;

/** Reads the models of inputs, whatever their type, and tells what was read of workbooks. */
final class Models {

  private static final Bilingual HALF_A_YEAR =
      new Bilingual(
          "行政事業レビューのファイルが1つしかありません。目標・実績（3-1）と目標のつながり（3-2）の2つを合わせて指定してください。",
          "This is one file of review sheets; please name both: targets (3-1) and connections"
              + " (3-2).");

  private final ModelReader reader = new ModelReader();
  private final Session session;
  private final boolean wholeLog;
  private final boolean brief;
  private final InputForm form;

  /**
   * A reader.
   *
   * @param wholeLog whether to tell everything that was read and left alone
   * @param brief whether else to tell at least that something was left alone
   */
  Models(Session session, boolean wholeLog, boolean brief) {
    this(session, wholeLog, brief, InputForm.AUTO);
  }

  /** As above, for inputs of a certain form. */
  Models(Session session, boolean wholeLog, boolean brief, InputForm form) {
    this.session = session;
    this.wholeLog = wholeLog;
    this.brief = brief;
    this.form = form;
  }

  /**
   * The models of one input that is no bundle of many. A template that nobody has filled in yet and
   * that was merely found in a folder gives none.
   */
  List<ReadResult> of(Inputs.Input input) {
    return input.isWorkbook()
        ? of(input.path().orElseThrow(), input.name(), input.named())
        : List.of(Inputs.read(input, reader, session.terminal().in()));
  }

  /** The models of a workbook, under the name that reports are to use. */
  List<ReadResult> of(Path workbook, String name, boolean named) {
    XlsxReading reading = new XlsxReader().read(workbook, name);
    tell(name, reading.log());
    return reading.isBlank() && !named ? List.of() : reading.results();
  }

  /** Whether an input holds many models, which come one by one. */
  boolean isBundle(Inputs.Input input) {
    return input.isZip() || hasLines(input) || tables(input) > 0;
  }

  private boolean hasLines(Inputs.Input input) {
    return switch (form) {
      case AUTO -> input.isLines();
      case JSON -> false;
      case NDJSON -> input.path().isPresent() && !input.isWorkbook() && !input.isZip();
    };
  }

  // Most inputs are models, for which nothing of the review sheets need be loaded.
  private static int tables(Inputs.Input input) {
    return input.isZip() || input.isTable() ? RsYear.tables(pathOf(input)) : 0;
  }

  private static Path pathOf(Inputs.Input input) {
    return input.path().orElse(Path.of(""));
  }

  /**
   * What is to be read, input by input in their order. The two files of a year of review sheets are
   * read where the second of them stands.
   */
  Iterator<ModelUnit> units(List<Inputs.Input> inputs) {
    List<Supplier<Iterator<ModelUnit>>> sources = new ArrayList<>();
    Optional<Inputs.Input> half = Optional.empty();
    for (Inputs.Input input : inputs) {
      int tables = tables(input);
      if (tables == 0) {
        sources.add(() -> units(input));
      } else if (tables == 1 && half.isEmpty()) {
        half = Optional.of(input);
      } else if (tables == 1) {
        List<Inputs.Input> both = List.of(half.get(), input);
        sources.add(() -> year(both));
        half = Optional.empty();
      } else {
        sources.add(() -> year(List.of(input)));
      }
    }
    half.filter(Inputs.Input::named)
        .ifPresent(
            alone ->
                sources.add(
                    () -> List.<ModelUnit>of(Unusable.file(alone.name(), HALF_A_YEAR)).iterator()));
    return new Units(sources.iterator());
  }

  private Iterator<ModelUnit> year(List<Inputs.Input> inputs) {
    List<Path> files = inputs.stream().map(Models::pathOf).toList();
    long bytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
    return new RsUnits(
        inputs.get(0).name(),
        bytes,
        () -> ReviewSheets.year(files),
        counts -> {
          if (wholeLog || brief) {
            ReviewSheets.remarks(counts, wholeLog).forEach(session::complain);
          }
        });
  }

  private final class Units implements Iterator<ModelUnit> {
    private final Iterator<Supplier<Iterator<ModelUnit>>> sources;
    private Iterator<ModelUnit> current = Collections.emptyIterator();

    Units(Iterator<Supplier<Iterator<ModelUnit>>> sources) {
      this.sources = sources;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && sources.hasNext()) {
        current = sources.next().get();
      }
      return current.hasNext();
    }

    @Override
    public ModelUnit next() {
      return current.next();
    }
  }

  private Iterator<ModelUnit> units(Inputs.Input input) {
    if (input.obstacle().isEmpty() && input.path().isEmpty()) {
      return standardInput(input);
    }
    if (input.isZip()) {
      return ZippedModels.open(
          input.path().orElseThrow(),
          input.named(),
          ZipLimits.standard(),
          (workbook, name) -> of(workbook, name, false));
    }
    return hasLines(input) ? lines(input) : List.<ModelUnit>of(new Whole(input)).iterator();
  }

  private Iterator<ModelUnit> lines(Inputs.Input input) {
    Path file = input.path().orElseThrow();
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      // The plain reader knows how to say why a file cannot be opened.
      return List.<ModelUnit>of(new Whole(input)).iterator();
    }
    try {
      return new ClosingLines(input.name(), Files.newInputStream(file));
    } catch (IOException e) {
      return List.<ModelUnit>of(new Whole(input)).iterator();
    }
  }

  private Iterator<ModelUnit> standardInput(Inputs.Input input) {
    StandardInput standard = new StandardInput(session.terminal().in());
    boolean lines = form == InputForm.NDJSON;
    if (form == InputForm.AUTO) {
      try {
        lines = standard.hasLines();
      } catch (IOException e) {
        // Reading it once more says so in the report.
        lines = false;
      }
    }
    return lines
        ? new JsonLines(input.name(), standard.stream())
        : List.<ModelUnit>of(new WholeStream(input, standard.stream())).iterator();
  }

  /** Closes its file after the last line. */
  private static final class ClosingLines implements Iterator<ModelUnit> {
    private final InputStream in;
    private final JsonLines lines;

    ClosingLines(String name, InputStream in) {
      this.in = in;
      this.lines = new JsonLines(name, in);
    }

    @Override
    public boolean hasNext() {
      boolean more = lines.hasNext();
      if (!more) {
        try {
          in.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return more;
    }

    @Override
    public ModelUnit next() {
      return lines.next();
    }
  }

  /** A file. */
  private final class Whole implements ModelUnit {
    private final Inputs.Input input;

    Whole(Inputs.Input input) {
      this.input = input;
    }

    @Override
    public String name() {
      return input.name();
    }

    @Override
    public long bytes() {
      return input.path().map(path -> path.toFile().length()).orElse(0L);
    }

    @Override
    public List<ReadResult> read() {
      return of(input);
    }
  }

  /** Standard input that is one model. */
  private final class WholeStream implements ModelUnit {
    private final Inputs.Input input;
    private final InputStream in;

    WholeStream(Inputs.Input input, InputStream in) {
      this.input = input;
      this.in = in;
    }

    @Override
    public String name() {
      return input.name();
    }

    @Override
    public long bytes() {
      return 0;
    }

    @Override
    public List<ReadResult> read() {
      return List.of(Inputs.read(input, reader, in));
    }
  }

  private void tell(String name, ImportLog log) {
    if (wholeLog) {
      log.entries().forEach(entry -> session.complain(line(name, entry)));
      return;
    }
    long left = log.count(ImportLog.Kind.LEFT_ALONE);
    long adapted = log.count(ImportLog.Kind.ADAPTED);
    if (brief && left + adapted > 0) {
      session.complain(
          new Bilingual(
              name
                  + ": 読み替えたところが "
                  + adapted
                  + "件、読まなかったところが "
                  + left
                  + "件あります（--import-log で表示します）。",
              name
                  + ": "
                  + adapted
                  + " adapted, "
                  + left
                  + " left alone (shown with --import-log)."));
    }
  }

  private static Bilingual line(String name, ImportLog.Entry entry) {
    Bilingual kind =
        switch (entry.kind()) {
          case READ -> new Bilingual("読み取り", "read");
          case ADAPTED -> new Bilingual("読み替え", "adapted");
          case LEFT_ALONE -> new Bilingual("読まず", "left alone");
        };
    return new Bilingual(
        name + " " + entry.place() + " [" + kind.ja() + "] " + entry.text().ja(),
        name + " " + entry.place() + " [" + kind.en() + "] " + entry.text().en());
  }
}
