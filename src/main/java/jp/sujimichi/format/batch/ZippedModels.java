package jp.sujimichi.format.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import jp.sujimichi.format.Limits;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.ReadResult;
import jp.sujimichi.model.Bilingual;

/**
 * The models in a zip, sorted by name: JSON files, workbooks, and files with one model a line.
 * Hidden files and all others are passed over; a zip in a zip is not opened.
 *
 * <p>Nothing is unpacked under a name the zip chooses, so no name can lead out of a folder. What
 * the zip says of its sizes is believed only as an upper bound. One thread takes the units; the
 * file is closed when all have been read or skipped.
 */
public final class ZippedModels implements Iterator<ModelUnit> {

  private static final int LARGE = 1 << 20;
  private static final String MARKED = "_点検済";
  private static final Pattern HIDDEN = Pattern.compile("(^|/)\\.[^./]");

  private final String name;
  private final ZipLimits limits;
  private final BiFunction<Path, String, List<ReadResult>> workbooks;
  private final ModelReader reader;
  private final SharedZip zip;
  private final List<? extends ZipEntry> entries;
  private int position;
  private long total;
  private boolean ended;
  private Optional<Iterator<ModelUnit>> lines = Optional.empty();

  private ZippedModels(
      String name,
      SharedZip zip,
      List<? extends ZipEntry> entries,
      ZipLimits limits,
      BiFunction<Path, String, List<ReadResult>> workbooks) {
    this.name = name;
    this.zip = zip;
    this.entries = entries;
    this.limits = limits;
    this.workbooks = workbooks;
    this.reader = new ModelReader(new Limits(limits.modelBytes(), Limits.standard().maxNesting()));
  }

  /**
   * Opens a zip.
   *
   * @param file the zip
   * @param named whether the user names it; one merely found in a folder may well hold no model
   * @param workbooks reads a workbook, whose models are to carry the given name
   */
  public static Iterator<ModelUnit> open(
      Path file,
      boolean named,
      ZipLimits limits,
      BiFunction<Path, String, List<ReadResult>> workbooks) {
    String name = file.toString();
    try {
      ZipFile zip = open(file);
      if (zip.size() > limits.entries()) {
        zip.close();
        return only(name, BatchTexts.zipHasTooMany(limits.entries()));
      }
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> isModel(entry.getName()))
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      if (entries.isEmpty()) {
        zip.close();
        return named ? only(name, BatchTexts.zipEmpty()) : Collections.emptyIterator();
      }
      return new ZippedModels(name, new SharedZip(zip), entries, limits, workbooks);
    } catch (IOException | IllegalArgumentException e) {
      return only(name, BatchTexts.zipUnreadable());
    }
  }

  private static Iterator<ModelUnit> only(String name, Bilingual reason) {
    return List.<ModelUnit>of(Unusable.file(name, reason)).iterator();
  }

  // Zips made on Japanese Windows name their files in its own encoding and do not say so.
  private static ZipFile open(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException e) {
      if (!Charset.isSupported("windows-31j")) {
        throw e;
      }
      return new ZipFile(file.toFile(), ZipFile.OPEN_READ, Charset.forName("windows-31j"));
    }
  }

  private static boolean isModel(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    boolean model = isWorkbook(lower) || isLines(lower) || lower.endsWith(".json");
    boolean result = lower.contains(MARKED) || lower.contains("~$");
    return model && !result && !lower.startsWith("__macosx/") && !HIDDEN.matcher(lower).find();
  }

  private static boolean isWorkbook(String lower) {
    return lower.endsWith(".xlsx") || lower.endsWith(".xlsm");
  }

  private static boolean isLines(String lower) {
    return lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
  }

  @Override
  public boolean hasNext() {
    while (lines.isPresent() && !lines.get().hasNext()) {
      lines = Optional.empty();
      zip.release();
    }
    boolean more = lines.isPresent() || position < entries.size();
    if (!more && !ended) {
      ended = true;
      zip.release();
    }
    return more;
  }

  @Override
  public ModelUnit next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (lines.isPresent()) {
      return lines.get().next();
    }
    ZipEntry entry = entries.get(position++);
    String shown = name + "!/" + printable(entry.getName());
    boolean many = isLines(entry.getName().toLowerCase(Locale.ROOT));
    Optional<Bilingual> obstacle = obstacle(entry, many);
    if (obstacle.isPresent()) {
      return new Unusable(shown, Math.max(0, entry.getCompressedSize()), 0, obstacle.get());
    }
    zip.hold();
    return many ? lines(entry, shown) : new Entry(entry, shown);
  }

  /** Why an entry is not read, judged by what the zip says of it before anything is unpacked. */
  private Optional<Bilingual> obstacle(ZipEntry entry, boolean many) {
    long size = entry.getSize();
    long packed = entry.getCompressedSize();
    if (size < 0 || packed < 0) {
      return Optional.of(BatchTexts.entryUnreadable());
    }
    total += size;
    if (total > limits.totalBytes()) {
      position = entries.size();
      return Optional.of(BatchTexts.zipBlownUp(limits.totalBytes()));
    }
    if (size > LARGE && size / limits.ratio() > packed) {
      return Optional.of(BatchTexts.entryBlownUp(limits.ratio()));
    }
    return many || size <= limits.modelBytes()
        ? Optional.empty()
        : Optional.of(BatchTexts.entryTooLarge(limits.modelBytes()));
  }

  private ModelUnit lines(ZipEntry entry, String shown) {
    try {
      InputStream in = new AtMost(zip.open(entry), entry.getSize());
      Iterator<ModelUnit> found =
          new JsonLines(shown, in, new Limits(limits.modelBytes(), Limits.standard().maxNesting()));
      if (found.hasNext()) {
        lines = Optional.of(found);
        return found.next();
      }
      zip.release();
      return new Unusable(shown, 0, 0, BatchTexts.zipEmpty());
    } catch (IOException e) {
      zip.release();
      return new Unusable(shown, 0, 0, BatchTexts.entryUnreadable());
    }
  }

  /** Names come from strangers and are shown on terminals. */
  private static String printable(String name) {
    return name.codePoints()
        .map(c -> Character.isISOControl(c) ? '\uFFFD' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** An entry that is one file. */
  private final class Entry implements ModelUnit {
    private final ZipEntry entry;
    private final String shown;

    Entry(ZipEntry entry, String shown) {
      this.entry = entry;
      this.shown = shown;
    }

    @Override
    public String name() {
      return shown;
    }

    @Override
    public long bytes() {
      return entry.getCompressedSize();
    }

    @Override
    public void skip() {
      zip.release();
    }

    @Override
    public List<ReadResult> read() {
      try {
        byte[] content;
        try (InputStream in = new AtMost(zip.open(entry), entry.getSize())) {
          content = in.readAllBytes();
        }
        return isWorkbook(entry.getName().toLowerCase(Locale.ROOT))
            ? workbook(content)
            : List.of(reader.read(shown, content));
      } catch (IOException e) {
        return new Unusable(shown, 0, 0, BatchTexts.entryUnreadable()).read();
      } finally {
        zip.release();
      }
    }

    // Workbooks are read from files only; this one bears a name of ours, not of the zip.
    private List<ReadResult> workbook(byte[] content) throws IOException {
      Path draft = Files.createTempFile("sujimichi", ".xlsx");
      try {
        Files.write(draft, content);
        return workbooks.apply(draft, shown);
      } finally {
        Files.deleteIfExists(draft);
      }
    }
  }
}
