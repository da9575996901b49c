package jp.sujimichi.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.sujimichi.accuracy.Labels.ChainLabel;
import jp.sujimichi.accuracy.Labels.Defect;
import jp.sujimichi.accuracy.Labels.Trap;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.format.Schemas;
import jp.sujimichi.model.Element;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Indicator;
import jp.sujimichi.model.Link;
import jp.sujimichi.model.LogicModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The labelled models are well formed and as varied as they are said to be. */
class CorpusTest {

  private static final Set<String> FAMILIES =
      Set.of(
          "structure",
          "causality",
          "tiering",
          "coverage",
          "measurability",
          "foundation",
          "wellbeing",
          "source",
          "numbers",
          "text",
          "retrospective",
          "portfolio");
  private static final Set<String> CONFIDENCES = Set.of("certain", "likely", "debatable");
  private static final Set<String> VERDICTS =
      Set.of("on-track", "implementation-failure", "theory-failure", "external", "not-measured");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Schemas.model());
  private static final List<Corpus.Case> CASES = Corpus.cases();

  static List<String> names() {
    return Corpus.names("models");
  }

  static List<Corpus.Case> cases() {
    return CASES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void aModelIsReadWithoutRemark(String name) throws IOException {
    var file = Corpus.FOLDER.resolve("models").resolve(name);

    assertThat(new ModelReader().read(file))
        .isInstanceOfSatisfying(Read.class, read -> assertThat(read.document().notes()).isEmpty());
    assertThat(SCHEMA.validate(Files.readString(file), InputFormat.JSON)).isEmpty();
  }

  @Test
  void everyModelHasItsLabels() {
    assertThat(Corpus.names("labels")).isEqualTo(names());
    assertThat(CASES)
        .allSatisfy(one -> assertThat(one.document().model().id()).contains(one.labels().model()));
    assertThat(CASES)
        .allSatisfy(
            one -> assertThat(one.document().file()).endsWith(one.labels().model() + ".json"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void labelsSpeakOfWhatIsInTheModel(Corpus.Case one) {
    LogicModel model = one.document().model();
    Set<String> known = new HashSet<>(Set.of("model"));
    model.elements().stream().map(Element::id).forEach(known::add);
    model.indicators().stream().map(Indicator::id).forEach(known::add);
    Set<String> ways = new HashSet<>();
    for (Link link : model.links()) {
      String ends = link.from() + "->" + link.to();
      ways.add(ends);
      known.add(link.id().orElse(ends));
    }

    assertThat(known).containsAll(one.labels().ids());
    for (ChainLabel chain : one.labels().chains()) {
      for (int i = 1; i < chain.path().size(); i++) {
        assertThat(ways).contains(chain.path().get(i - 1) + "->" + chain.path().get(i));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void labelsUseTheWordsAgreed(Corpus.Case one) {
    Labels labels = one.labels();

    assertThat(labels.defects()).extracting(Defect::id).doesNotHaveDuplicates();
    assertThat(labels.traps()).extracting(Trap::id).doesNotHaveDuplicates();
    for (Defect defect : labels.defects()) {
      assertThat(FAMILIES).containsAll(defect.families()).contains(defect.family());
      assertThat(CONFIDENCES).contains(defect.confidence());
      assertThat(codes(Severity.values(), Severity::code)).contains(defect.severity());
      assertThat(defect.elements()).isNotEmpty();
    }
    for (Trap trap : labels.traps()) {
      assertThat(FAMILIES).contains(trap.family());
      assertThat(trap.elements()).isNotEmpty();
    }
    for (ChainLabel chain : labels.chains()) {
      assertThat(VERDICTS).containsAll(chain.acceptable());
      assertThat(chain.acceptable()).isNotEmpty();
      assertThat(chain.firstBrokenAcceptable()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aModelIsOfTheSizePeopleDraw(Corpus.Case one) {
    LogicModel model = one.document().model();

    assertThat(model.elements()).hasSizeBetween(8, 30);
    assertThat(model.indicators()).hasSizeBetween(4, 15);
    assertThat(one.labels().traps()).hasSizeBetween(1, 10);
  }

  @Test
  void allIsThereThatShouldBeMeasured() {
    assertThat(CASES).hasSizeGreaterThanOrEqualTo(24);
    assertThat(defects().map(Defect::family)).containsAll(FAMILIES);
    assertThat(defects().map(Defect::confidence)).containsAll(CONFIDENCES);
    assertThat(chains().flatMap(chain -> chain.acceptable().stream())).containsAll(VERDICTS);
    assertThat(labels().filter(one -> one.defects().isEmpty())).hasSizeGreaterThanOrEqualTo(4);
    assertThat(labels().filter(one -> !one.chains().isEmpty())).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void everyFieldHasAModel() {
    Set<Field> fields =
        CASES.stream()
            .map(one -> one.document().model())
            .flatMap(
                model ->
                    Stream.concat(
                        model.field().stream(),
                        model.elements().stream().flatMap(element -> element.field().stream())))
            .collect(Collectors.toSet());

    assertThat(fields).containsExactlyInAnyOrder(Field.values());
  }

  private static Stream<Labels> labels() {
    return CASES.stream().map(Corpus.Case::labels);
  }

  private static Stream<Defect> defects() {
    return labels().flatMap(one -> one.defects().stream());
  }

  private static Stream<ChainLabel> chains() {
    return labels().flatMap(one -> one.chains().stream());
  }

  private static <T> List<String> codes(T[] values, Function<T, String> code) {
    return Arrays.stream(values).map(code).toList();
  }
}
