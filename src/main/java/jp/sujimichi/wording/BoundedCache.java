package jp.sujimichi.wording;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers answers up to a bound: two generations, of which the older is forgotten when the
 * younger is full. What is in use moves to the younger generation, so it stays. Safe for use by
 * several threads.
 */
public final class BoundedCache<K, V> {

  private final int generation;
  private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

  /** A cache of at most about this many answers. */
  public BoundedCache(int most) {
    this.generation = Math.max(1, most / 2);
  }

  /** The value remembered, or null. */
  public V get(K key) {
    V value = young.get(key);
    if (value == null) {
      value = old.get(key);
      if (value != null) {
        put(key, value);
      }
    }
    return value;
  }

  public void put(K key, V value) {
    if (young.size() >= generation) {
      turn();
    }
    young.put(key, value);
  }

  /**
   * The value remembered, or else the one made now; several threads may make it at the same time.
   *
   * @param make gives the value of a key, never null
   */
  public V get(K key, Function<K, V> make) {
    V known = get(key);
    if (known == null) {
      known = make.apply(key);
      put(key, known);
    }
    return known;
  }

  int size() {
    return young.size() + old.size();
  }

  private synchronized void turn() {
    if (young.size() >= generation) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }
}
