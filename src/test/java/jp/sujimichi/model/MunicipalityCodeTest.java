package jp.sujimichi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {

  /** Codes of 札幌市, 柏市, 新宿区 and 能美市 as the ministry's list gives them. */
  @ParameterizedTest
  @ValueSource(strings = {"011002", "122173", "131041", "172111"})
  void findsTheCheckDigit(String code) {
    assertThat(MunicipalityCode.withCheckDigit(code)).contains(code);
    assertThat(MunicipalityCode.withCheckDigit(code.substring(0, 5))).contains(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0110", "0110020", "001002", "481002", "札幌市", "1310a1"})
  void knowsNoneForWhatIsNoCode(String code) {
    assertThat(MunicipalityCode.withCheckDigit(code)).isEmpty();
  }
}
