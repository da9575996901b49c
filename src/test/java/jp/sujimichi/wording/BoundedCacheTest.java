package jp.sujimichi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedCacheTest {

  @Test
  void forgetsWhatIsOldAndKeepsWhatIsUsed() {
    BoundedCache<Integer, String> cache = new BoundedCache<>(8);
    for (int i = 0; i < 100; i++) {
      cache.put(i, "v" + i);
      assertThat(cache.get(0)).isEqualTo("v0");
      assertThat(cache.size()).isLessThanOrEqualTo(8);
    }
    assertThat(cache.get(50)).isNull();
  }
}
