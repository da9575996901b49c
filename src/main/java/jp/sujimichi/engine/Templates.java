package jp.sujimichi.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.sujimichi.engine.rule.Template;
import jp.sujimichi.model.Bilingual;

/**
 * The texts and patch values of a rule base, each taken apart when it is first used. A short run
 * uses few of them. Any number of threads may use it.
 */
final class Templates {

  private final Map<Bilingual, Template> texts = new ConcurrentHashMap<>();
  private final Map<String, Object> values = new ConcurrentHashMap<>();

  /** The template a text of a rule is. */
  Template of(Bilingual text) {
    Template known = texts.get(text);
    return known != null ? known : texts.computeIfAbsent(text, Template::of);
  }

  /** The value of a patch, from its JSON; not to be changed. */
  Object value(String json) {
    Object known = values.get(json);
    return known != null ? known : values.computeIfAbsent(json, PatchValue::read);
  }
}
