package jp.sujimichi.format.batch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it holds more than was announced. */
final class AtMost extends FilterInputStream {

  private long left;

  AtMost(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    return value < 0 ? value : count(1, value);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    return count < 0 ? count : count(count, count);
  }

  private int count(int bytes, int answer) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("more than announced");
    }
    return answer;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
