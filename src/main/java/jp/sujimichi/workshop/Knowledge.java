package jp.sujimichi.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.catalogue.Candidate;
import jp.sujimichi.catalogue.Catalogue;
import jp.sujimichi.catalogue.CatalogueEntry;
import jp.sujimichi.catalogue.Catalogues;
import jp.sujimichi.catalogue.EstatItem;
import jp.sujimichi.catalogue.Match;
import jp.sujimichi.catalogue.NameMatcher;
import jp.sujimichi.catalogue.ShippedCatalogues;
import jp.sujimichi.catalogue.Suggestion;
import jp.sujimichi.catalogue.Suggestions;
import jp.sujimichi.engine.rule.FixTemplate;
import jp.sujimichi.engine.rule.RuleDefinition;
import jp.sujimichi.engine.rule.RuleIndex;
import jp.sujimichi.format.CodedReader;
import jp.sujimichi.model.Bilingual;
import jp.sujimichi.model.Coded;
import jp.sujimichi.model.Field;
import jp.sujimichi.model.Tier;
import jp.sujimichi.report.AskedName;
import jp.sujimichi.report.TierAnswer;
import jp.sujimichi.report.TierAnswers;
import jp.sujimichi.wording.Lexicon;
import jp.sujimichi.wording.TierReader;

/** What the page looks up: indicators that fit a place, tiers that fit a name, rules. */
final class Knowledge {

  private static final int MOST = 12;
  private static final int LONGEST_NAME = 300;

  private final Catalogues catalogues;
  private final NameMatcher matcher;
  private final Suggestions suggestions;
  private final TierAnswers tiers;
  private final RuleIndex rules;
  private final Steps steps;

  Knowledge(WorkshopSettings settings, Steps steps) {
    ShippedCatalogues shipped = ShippedCatalogues.load();
    this.catalogues =
        settings
            .catalogue()
            .map(own -> shipped.catalogues().with(own))
            .orElse(shipped.catalogues());
    this.matcher =
        settings.catalogue().isPresent()
            ? NameMatcher.over(catalogues, shipped.lexicon())
            : shipped.matcher();
    this.suggestions = new Suggestions(catalogues, matcher);
    this.tiers = new TierAnswers(new TierReader(Lexicon.standard()), catalogues, matcher);
    this.rules = settings.checker().rules();
    this.steps = steps;
  }

  /** Indicators that a written name may mean, then those that fit the field and tier. */
  void candidates(Context context) {
    String name = shortened(context, "name");
    String words = shortened(context, "text");
    Optional<Field> field = CodedReader.read(Field.class, Api.parameter(context, "field"));
    Optional<Tier> tier = CodedReader.read(Tier.class, Api.parameter(context, "tier"));
    ArrayNode found = Json.list();
    Set<String> ids = new HashSet<>();
    if (!name.isBlank()) {
      Match match = matcher.match(name, shortened(context, "unit"));
      for (Candidate candidate : match.candidates()) {
        boolean sure = match.sure().filter(candidate.entry()::equals).isPresent();
        if (ids.add(candidate.entry().id())) {
          ObjectNode entry = describe(candidate.entry());
          entry.put("score", rounded(candidate.score())).put("sure", sure).putArray("reasons");
          found.add(entry);
        }
      }
    }
    if (field.isPresent() && tier.isPresent()) {
      List<String> around = List.of(name, words).stream().filter(text -> !text.isBlank()).toList();
      for (Suggestion suggestion : suggestions.best(field.get(), tier.get(), around, MOST)) {
        if (found.size() < MOST && ids.add(suggestion.entry().id())) {
          ObjectNode entry = describe(suggestion.entry());
          entry.put("score", rounded(suggestion.score())).put("sure", false);
          ArrayNode reasons = entry.putArray("reasons");
          suggestion.reasons().forEach(reason -> reasons.add(Json.text(reason)));
          found.add(entry);
        }
      }
    }
    Api.json(context, found);
  }

  private ObjectNode describe(CatalogueEntry entry) {
    Optional<Catalogue> catalogue = catalogues.catalogue(entry.catalogue());
    ObjectNode described = Json.object().put("entry", entry.id());
    described.set("name", Json.text(entry.name()));
    catalogue.ifPresent(
        of -> {
          described.set("catalogueTitle", Json.text(of.title()));
          described.set("origin", Json.text(of.origin()));
        });
    ArrayNode admitted = described.putArray("tiers");
    entry.admissibleTiers().forEach(tier -> admitted.add(tier.code()));
    described.put("tiersByOrigin", !entry.tiers().isEmpty());
    entry.field().ifPresent(field -> described.put("field", field.code()));
    entry.indicatorClass().map(Coded::code).ifPresent(code -> described.put("class", code));
    entry.unit().ifPresent(unit -> described.put("unit", unit));
    entry.direction().map(Coded::code).ifPresent(code -> described.put("direction", code));
    entry.definition().ifPresent(text -> described.put("definition", text));
    entry.statistic().ifPresent(text -> described.put("statistic", text));
    Optional<EstatItem> estat = entry.estat().stream().findFirst();
    estat.ifPresent(
        item ->
            described
                .put("page", item.url())
                .put("statsDataId", item.statsDataId())
                .put("item", item.item()));
    return described;
  }

  /** The tiers a name admits. */
  void classify(Context context) {
    String name = shortened(context, "name");
    if (name.isBlank()) {
      Api.refuse(context, 422, new Bilingual("指標名を入れてください。", "Please give a name."));
      return;
    }
    String field = Api.parameter(context, "field");
    TierAnswer answer =
        tiers.of(
            new AskedName(
                Optional.empty(),
                name,
                field,
                CodedReader.read(Field.class, field),
                shortened(context, "unit")));
    context.contentType("application/json; charset=utf-8").result(answer.json());
  }

  /** The texts of a rule. */
  void rule(Context context) {
    String id = context.pathParam("family") + "/" + context.pathParam("name");
    Optional<RuleDefinition> found = rules.rule(id);
    if (found.isEmpty()) {
      Api.refuse(context, 404, new Bilingual("この規則は見つかりません。", "There is no such rule."));
      return;
    }
    RuleDefinition rule = found.get();
    ObjectNode answer = Json.object().put("id", rule.id());
    answer.put("severity", rule.severity().code()).put("confidence", rule.confidence().code());
    steps.of(rule.id()).ifPresent(step -> answer.put("step", step.id()));
    answer.set("norm", Json.text(rule.norm()));
    answer.set("message", Json.text(readable(rule.message())));
    answer.set("because", Json.text(readable(rule.because())));
    answer.put("source", rule.source());
    answer.set("question", Json.text(readable(rule.question())));
    answer.set("wrong", Json.text(rule.wrong()));
    answer.set("right", Json.text(rule.right()));
    answer.set("falsePositives", Json.text(rule.falsePositives()));
    ArrayNode fixes = answer.putArray("fixes");
    for (FixTemplate fix : rule.fixes()) {
      ObjectNode entry = fixes.addObject();
      entry.set("title", Json.text(readable(fix.title())));
      entry.set("effect", Json.text(readable(fix.effect())));
    }
    Api.json(context, answer);
  }

  /** Names of arguments shown as blanks. */
  private static Bilingual readable(Bilingual template) {
    String argument = "\\{[A-Za-z][A-Za-z0-9]*\\}";
    return new Bilingual(
        template.ja().replaceAll(argument, "○○"), template.en().replaceAll(argument, "○○"));
  }

  private static String shortened(Context context, String name) {
    String text = Api.parameter(context, name).strip();
    return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
  }

  private static double rounded(double score) {
    return Math.round(score * 1000) / 1000.0;
  }
}
