package jp.sujimichi.catalogue;

import java.util.function.Supplier;

/** A value made when first asked for, once. */
final class Lazy<T> implements Supplier<T> {

  private final Supplier<? extends T> maker;
  private volatile T value;

  Lazy(Supplier<? extends T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T seen = value;
    if (seen == null) {
      synchronized (this) {
        seen = value;
        if (seen == null) {
          seen = maker.get();
          value = seen;
        }
      }
    }
    return seen;
  }
}
