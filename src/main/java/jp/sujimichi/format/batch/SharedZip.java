package jp.sujimichi.format.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip that several threads read; it is closed when the last of them lets go. */
final class SharedZip {

  private final ZipFile file;
  private final AtomicInteger holders = new AtomicInteger(1);

  /** Takes over an open zip, held once. */
  SharedZip(ZipFile file) {
    this.file = file;
  }

  InputStream open(ZipEntry entry) throws IOException {
    InputStream in = file.getInputStream(entry);
    if (in == null) {
      throw new IOException("no such entry");
    }
    return in;
  }

  void hold() {
    holders.incrementAndGet();
  }

  void release() {
    if (holders.decrementAndGet() == 0) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
