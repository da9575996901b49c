package jp.sujimichi.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Tier;
import jp.sujimichi.wording.TierEvidence;
import jp.sujimichi.wording.TierReading;

/**
 * The tiers a name admits, with the reasons in words that can be repeated aloud.
 *
 * @param asked the name
 * @param reading what was read
 * @param listed which entry of a catalogue it was taken for, if any; see {@link #listed}
 * @param ending why the name's ending misleads, if it does
 */
public record TierAnswer(
    AskedName asked, TierReading reading, Optional<Bilingual> listed, Optional<Bilingual> ending) {

  private static final int INDENT = 2;

  /** What every answer rests on; said once below the answers. */
  public static final Bilingual CAUTION =
      new Bilingual(
          "名前の言葉などから読み取ったもので、決まりではありません。迷うときは「誰が動くと変わる数字か」を話し合ってください。",
          "Read from wording and its surroundings; evidence, not proof. In doubt, discuss whose acts"
              + " change the number.");

  /** Says which entry a name was taken for, and who says on which tiers that belongs. */
  public static Bilingual listed(CatalogueEntry entry, Catalogue catalogue) {
    boolean byOrigin = !entry.tiers().isEmpty();
    return new Bilingual(
        "「"
            + catalogue.title().ja()
            + "」の「"
            + entry.name().ja()
            + "」と読みました。階層は"
            + (byOrigin ? "一覧に書かれたものです。" : "一覧になく、本製品の判断です。"),
        "Taken for \""
            + entry.name().en()
            + "\" of \""
            + catalogue.title().en()
            + "\"; "
            + (byOrigin
                ? "the tiers are those of the catalogue."
                : "it states no tier, so the tiers are our judgement."));
  }

  /** For people: the tiers, the reasons from the strongest, and where it may stand as well. */
  public String text(TextStyle style) {
    TextBlock block = new TextBlock(style);
    block.line(0, Bilingual.same(asked.name()), style::bold);
    surroundings().ifPresent(words -> block.line(INDENT, words, style::dim));
    block.line(INDENT, verdict(), style::bold);
    int number = 1;
    for (TierEvidence fact : reading.evidence()) {
      Bilingual label = new Bilingual("理由" + number, "reason " + number);
      block.labelled(INDENT, label, reason(fact));
      number++;
    }
    listed.ifPresent(words -> block.labelled(INDENT, new Bilingual("一覧", "catalogue"), words));
    ending.ifPresent(words -> block.labelled(INDENT, new Bilingual("語尾", "ending"), words));
    if (!reading.tolerated().isEmpty() && !reading.tiers().isEmpty()) {
      block.labelled(
          INDENT,
          new Bilingual("ほか", "also"),
          new Bilingual(
              names(reading.tolerated(), "や", true) + "に置いてもかまいません。",
              "It may stand on " + names(reading.tolerated(), " or ", false) + " as well."));
    }
    return block.toString();
  }

  private Optional<Bilingual> surroundings() {
    List<String> ja = new ArrayList<>();
    List<String> en = new ArrayList<>();
    asked
        .field()
        .ifPresent(
            field -> {
              ja.add("分野: " + field.label().ja());
              en.add("field: " + field.label().en());
            });
    if (!asked.unit().isEmpty()) {
      ja.add("単位: " + asked.unit());
      en.add("unit: " + asked.unit());
    }
    return ja.isEmpty()
        ? Optional.empty()
        : Optional.of(new Bilingual(String.join("、", ja), String.join(", ", en)));
  }

  private Bilingual verdict() {
    if (!reading.tiers().isEmpty()) {
      return new Bilingual(
          names(reading.tiers(), "または", true) + "の指標です。",
          "An indicator of " + names(reading.tiers(), " or ", false) + ".");
    }
    if (reading.standsBesideChain()) {
      return new Bilingual(
          "費用や手間を表す数字です。どの階層にも置かず、横に並べて見てください。",
          "It tells cost or effort: keep it beside the chain, on no tier.");
    }
    return new Bilingual("名前からは階層を読み取れませんでした。", "The name does not tell its tier.");
  }

  private static Bilingual reason(TierEvidence fact) {
    String strength = JsonLine.share(fact.strength()).toPlainString();
    Bilingual kind = fact.kind().label();
    return new Bilingual(
        fact.because().ja() + "［" + kind.ja() + "、強さ" + strength + "］",
        fact.because().en() + " [" + kind.en() + ", strength " + strength + "]");
  }

  private static String names(Collection<Tier> tiers, String between, boolean japanese) {
    return tiers.stream()
        .map(tier -> japanese ? tier.label().ja() : tier.label().en().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(between));
  }

  /** For programs: one JSON object on a line. */
  public String json() {
    return JsonLine.of(this::write);
  }

  private void write(JsonGenerator json) throws IOException {
    asked.write(json);
    write(json, "tiers", reading.tiers());
    write(json, "tolerated", reading.tolerated());
    json.writeArrayFieldStart("because");
    for (TierEvidence fact : reading.evidence()) {
      json.writeStartObject();
      json.writeStringField("evidence", fact.kind().code());
      json.writeStringField("ja", fact.because().ja());
      json.writeStringField("en", fact.because().en());
      json.writeNumberField("strength", JsonLine.share(fact.strength()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String field, Collection<Tier> tiers)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Tier tier : tiers) {
      json.writeString(tier.code());
    }
    json.writeEndArray();
  }
}
