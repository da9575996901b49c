package jp.sujimichi.catalogue;

import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers answers up to a bound: two generations, of which the older is forgotten when the
 * younger is full. What is in use moves to the younger generation, so it stays.
 */
final class BoundedCache<K, V> {

  private final int generation;
  private volatile ConcurrentHashMap<K, V> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<K, V> old = new ConcurrentHashMap<>();

  /** A cache of at most about this many answers. */
  BoundedCache(int most) {
    this.generation = Math.max(1, most / 2);
  }

  /** The value remembered, or null. */
  V get(K key) {
    V value = young.get(key);
    if (value == null) {
      value = old.get(key);
      if (value != null) {
        put(key, value);
      }
    }
    return value;
  }

  void put(K key, V value) {
    if (young.size() >= generation) {
      turn();
    }
    young.put(key, value);
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
