package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.catalogue.Candidate;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.EstatItem;
import jp.sujimichi.catalogue.Match;
import jp.sujimichi.catalogue.NameMatcher;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.IndicatorClass;

/**
 * The entry a written name means, with where it comes from; else the entries like it, each with
 * what keeps it apart.
 *
 * @param asked the name
 * @param match what was found
 * @param matcher the matcher that found it
 * @param catalogues the catalogues it looked in
 */
public record MatchAnswer(
    AskedName asked, Match match, NameMatcher matcher, Catalogues catalogues) {

  private static final int INDENT = 2;
  private static final double SAME_NAME = 0.999;
  private static final double SAME_WORDS = 0.95;
  private static final double MISTYPED = 0.9;

  /** Below this likeness two names have hardly a word in common. */
  private static final double LEAST_LIKENESS = 0.2;

  private static final double LEAST_SHARE_OF_BEST = 0.5;

  /** For people. */
  public String text(TextStyle style) {
    TextBlock block = new TextBlock(style);
    block.line(0, Bilingual.same(asked.name()), style::bold);
    List<Candidate> near = near();
    if (match.sure().isPresent()) {
      sure(match.sure().get(), block, style);
    } else if (near.isEmpty()) {
      block.line(
          INDENT,
          new Bilingual(
              "一覧に、この名前の指標も近い名前の指標もありません。",
              "No indicator of the catalogues has this name or one like it."),
          style::bold);
    } else {
      unsure(near, block, style);
    }
    return block.toString();
  }

  private void sure(CatalogueEntry entry, TextBlock block, TextStyle style) {
    block.line(
        INDENT,
        new Bilingual(
            "一覧の「" + entry.name().ja() + "」です。",
            "It is \"" + entry.name().en() + "\"" + original(entry) + " of the catalogue."),
        style::bold);
    block.labelled(INDENT, new Bilingual("理由", "why"), reason(entry));
    describe(entry, block);
  }

  private static String original(CatalogueEntry entry) {
    return entry.name().en().equals(entry.name().ja()) ? "" : " (" + entry.name().ja() + ")";
  }

  private Bilingual reason(CatalogueEntry entry) {
    if (entry.name().ja().equals(asked.name())) {
      return new Bilingual("同じ名前です。", "The same name.");
    }
    if (match.score() > SAME_NAME) {
      return new Bilingual(
          "書き方やかっこ書き、別名の違いを除けば、同じ名前です。",
          "The same name or an alias, but for spelling and what stands in brackets.");
    }
    if (match.score() >= SAME_WORDS) {
      return new Bilingual(
          "書き方は違いますが、意味のある語は同じです。", "Written otherwise, but the words that count are the same.");
    }
    List<Bilingual> left = matcher.differences(asked.name(), entry);
    boolean mistyped = Math.abs(match.score() - MISTYPED) < 1e-9 && left.size() > 1;
    if (mistyped) {
      return new Bilingual(
          "読みが同じ字が1つ違うだけです。変換の誤りと思われます。",
          "One character differs, of the same reading: probably a typing error.");
    }
    return new Bilingual(
        "名前を短く書いたものです。" + all(left).ja(), "A short form of the name. " + all(left).en());
  }

  private void describe(CatalogueEntry entry, TextBlock block) {
    entry
        .definition()
        .ifPresent(
            words ->
                block.labelled(INDENT, new Bilingual("定義", "definition"), Bilingual.same(words)));
    placed(entry).ifPresent(words -> block.labelled(INDENT, new Bilingual("位置づけ", "place"), words));
    catalogues.catalogue(entry.catalogue()).ifPresent(catalogue -> origin(catalogue, entry, block));
    for (EstatItem item : entry.estat()) {
      block.labelled(
          INDENT,
          Bilingual.same("e-Stat"),
          new Bilingual(
              "統計表 " + item.statsDataId() + "、項目 " + item.item() + "  " + item.url(),
              "table " + item.statsDataId() + ", item " + item.item() + "  " + item.url()));
    }
    entry
        .formula()
        .ifPresent(
            words -> block.labelled(INDENT, new Bilingual("算式", "formula"), Bilingual.same(words)));
    entry
        .statistic()
        .ifPresent(
            words ->
                block.labelled(INDENT, new Bilingual("統計", "statistic"), Bilingual.same(words)));
  }

  private static Optional<Bilingual> placed(CatalogueEntry entry) {
    List<Bilingual> words = new ArrayList<>();
    entry
        .indicatorClass()
        .filter(declared -> declared != IndicatorClass.OPTIONAL)
        .ifPresent(declared -> words.add(declared.label()));
    entry.field().ifPresent(field -> words.add(field.label()));
    entry.tiers().forEach(tier -> words.add(tier.label()));
    if (entry.tiers().isEmpty()) {
      entry.judgedTiers().forEach(tier -> words.add(judged(tier.label())));
    }
    entry.unit().ifPresent(unit -> words.add(new Bilingual("単位: " + unit, "unit: " + unit)));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bilingual(
                String.join("、", words.stream().map(Bilingual::ja).toList()),
                String.join(", ", words.stream().map(Bilingual::en).toList())));
  }

  private static Bilingual judged(Bilingual tier) {
    return new Bilingual(tier.ja() + "（本製品の判断）", tier.en() + " (our judgement)");
  }

  private static void origin(Catalogue catalogue, CatalogueEntry entry, TextBlock block) {
    block.labelled(
        INDENT,
        new Bilingual("一覧", "catalogue"),
        new Bilingual(
            catalogue.title().ja() + "（番号 " + entry.id() + "）",
            catalogue.title().en() + " (" + entry.id() + ")"));
    if (!catalogue.origin().ja().isEmpty()) {
      block.labelled(INDENT, new Bilingual("出典", "origin"), catalogue.origin());
    }
  }

  /** The candidates worth a look; far ones would only distract a reader. */
  private List<Candidate> near() {
    double best = match.candidates().stream().mapToDouble(Candidate::score).max().orElse(0);
    double least = Math.max(LEAST_LIKENESS, best * LEAST_SHARE_OF_BEST);
    return match.candidates().stream().filter(one -> one.score() >= least).toList();
  }

  private void unsure(List<Candidate> near, TextBlock block, TextStyle style) {
    block.line(
        INDENT,
        new Bilingual(
            "同じといえる指標は見つかりませんでした。近いものを挙げます。", "No entry surely means the same. These are like it:"),
        style::bold);
    int number = 1;
    for (Candidate candidate : near) {
      CatalogueEntry entry = candidate.entry();
      String where = catalogues.catalogue(entry.catalogue()).map(c -> c.title().ja()).orElse("");
      String whereEn = catalogues.catalogue(entry.catalogue()).map(c -> c.title().en()).orElse("");
      List<Bilingual> apart = matcher.differences(asked.name(), entry);
      block.labelled(
          INDENT,
          new Bilingual("候補" + number, "like it " + number),
          new Bilingual(
              entry.name().ja() + "（" + where + "）", entry.name().en() + " (" + whereEn + ")"));
      block.labelled(
          INDENT,
          Bilingual.same(""),
          apart.isEmpty()
              ? new Bilingual(
                  "語は同じですが、ほかにも同じくらい近い指標があります。",
                  "The words are the same, but another indicator is as near.")
              : all(apart));
      number++;
    }
  }

  private static Bilingual all(List<Bilingual> sentences) {
    return new Bilingual(
        String.join("", sentences.stream().map(Bilingual::ja).toList()),
        String.join(" ", sentences.stream().map(Bilingual::en).toList()));
  }

  /** For programs: one JSON object on a line. */
  public String json() {
    return JsonLine.of(this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    asked.write(json);
    json.writeFieldName("match");
    if (match.sure().isPresent()) {
      json.writeString(match.sure().get().name().ja());
      json.writeStringField("entry", match.sure().get().id());
    } else {
      json.writeNull();
      json.writeNullField("entry");
    }
    json.writeNumberField("score", JsonLine.share(match.score()));
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : match.candidates()) {
      json.writeStartObject();
      json.writeStringField("entry", candidate.entry().id());
      json.writeStringField("name", candidate.entry().name().ja());
      json.writeNumberField("score", JsonLine.share(candidate.score()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
