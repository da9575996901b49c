package jp.sujimichi.format.rs;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A CSV file, or the one CSV in a zip, as characters: UTF-8 with or without mark, or CP932. */
final class RsFile {

  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final List<String> MODELS =
      List.of(".json", ".ndjson", ".jsonl", ".xlsx", ".xlsm");
  private static final int LOOKED_AT = 64 * 1024;
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final Path path;
  private final RsLimits limits;

  /** The entry of the zip to read; empty for its only one, and for a file that is no zip. */
  private final Optional<String> entry;

  RsFile(Path path, RsLimits limits) {
    this(path, limits, Optional.empty());
  }

  private RsFile(Path path, RsLimits limits, Optional<String> entry) {
    this.path = path;
    this.limits = limits;
    this.entry = entry;
  }

  /** Every CSV of a zip, in its order. */
  static List<RsFile> inZip(Path path, RsLimits limits) {
    try (ZipFile zip = new RsFile(path, limits).zip()) {
      return tables(zip).stream()
          .map(table -> new RsFile(path, limits, Optional.of(table.getName())))
          .toList();
    } catch (IOException e) {
      throw new RsException(RsTexts.notReadable(path.toString()));
    }
  }

  /** Whether a zip holds models as well, so that its CSV files are something else. */
  static boolean hasModels(Path path) {
    try (ZipFile zip = new RsFile(path, RsLimits.standard()).zip()) {
      return zip.stream()
          .map(e -> e.getName().toLowerCase(Locale.ROOT))
          .anyMatch(name -> MODELS.stream().anyMatch(name::endsWith));
    } catch (IOException e) {
      throw new RsException(RsTexts.notReadable(path.toString()));
    }
  }

  String name() {
    return path.toString();
  }

  /** The characters from the start; closing them closes the file. */
  Reader open() throws IOException {
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new RsException(RsTexts.notReadable(name()));
    }
    InputStream bytes = isZip() ? entry() : Files.newInputStream(path);
    try {
      return characters(new BufferedInputStream(new Capped(bytes), LOOKED_AT));
    } catch (IOException | RuntimeException e) {
      bytes.close();
      throw e;
    }
  }

  private boolean isZip() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    }
  }

  private InputStream entry() throws IOException {
    ZipFile zip = zip();
    try {
      List<? extends ZipEntry> tables =
          tables(zip).stream()
              .filter(table -> entry.isEmpty() || table.getName().equals(entry.get()))
              .toList();
      if (tables.isEmpty()) {
        throw new RsException(RsTexts.noCsv(name()));
      }
      if (tables.size() > 1) {
        throw new RsException(
            RsTexts.severalCsv(name(), tables.stream().map(ZipEntry::getName).toList()));
      }
      return new Closing(zip.getInputStream(tables.get(0)), zip);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static List<? extends ZipEntry> tables(ZipFile zip) {
    return zip.stream()
        .filter(e -> !e.isDirectory())
        .filter(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(".csv"))
        .filter(e -> !e.getName().startsWith("__MACOSX"))
        .toList();
  }

  /** Names in a zip made on Windows are CP932; reading them as UTF-8 may fail on the first one. */
  private ZipFile zip() throws IOException {
    try {
      return new ZipFile(path.toFile(), CP932);
    } catch (ZipException e) {
      throw new RsException(RsTexts.brokenZip(name()));
    }
  }

  private static Reader characters(BufferedInputStream bytes) throws IOException {
    bytes.mark(LOOKED_AT);
    byte[] start = bytes.readNBytes(LOOKED_AT - 1);
    bytes.reset();
    if (hasMark(start)) {
      bytes.skipNBytes(BYTE_ORDER_MARK.length);
      return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
    // The headings alone hold enough Japanese to tell the two apart.
    return new InputStreamReader(bytes, isUtf8(start) ? StandardCharsets.UTF_8 : CP932);
  }

  private static boolean hasMark(byte[] start) {
    for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
      if (start.length <= i || (start[i] & 0xFF) != BYTE_ORDER_MARK[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the bytes are UTF-8; a character that is cut off at the end is none against it. */
  private static boolean isUtf8(byte[] start) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(start.length + 1);
    return !decoder.decode(ByteBuffer.wrap(start), out, false).isError();
  }

  /** Stops at the largest size, whatever a zip says of itself. */
  private final class Capped extends FilterInputStream {
    private long read;

    Capped(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        count(1);
      }
      return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      try {
        int more = super.read(into, offset, length);
        if (more > 0) {
          count(more);
        }
        return more;
      } catch (ZipException e) {
        throw new RsException(RsTexts.brokenZip(name()));
      }
    }

    private void count(int more) {
      read += more;
      if (read > limits.maxBytes()) {
        throw new RsException(RsTexts.tooLarge(name(), limits.maxBytes()));
      }
    }
  }

  /** Closes the zip with its entry. */
  private static final class Closing extends FilterInputStream {
    private final ZipFile zip;

    Closing(InputStream in, ZipFile zip) {
      super(in);
      this.zip = zip;
    }

    @Override
    public void close() throws IOException {
      try (zip) {
        super.close();
      }
    }
  }
}
