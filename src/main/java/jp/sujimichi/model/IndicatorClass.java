package jp.sujimichi.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** How freely a city chose an indicator; the guideline allows each class on certain tiers only. */
public enum IndicatorClass implements Coded {
  /** 推奨指標: every region is hoped to adopt it. */
  RECOMMENDED("recommended", "推奨指標", "Recommended indicator"),
  /** 選択指標: a region picks the fitting ones among candidates. */
  SELECTIVE("selective", "選択指標", "Selective indicator"),
  /** 任意指標: a region devises it by itself. */
  OPTIONAL("optional", "任意指標", "Optional indicator");

  private final String code;
  private final Bilingual label;

  IndicatorClass(String code, String ja, String en) {
    this.code = code;
    this.label = new Bilingual(ja, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Bilingual label() {
    return label;
  }

  /**
   * The tiers on which the guideline places indicators of this class.
   *
   * <p>Source: 『スマートシティ施策のKPI設定指針』第2版, 指標の区分と階層の表.
   *
   * @param layer services or foundation
   * @return empty when the class is not used there
   */
  public Set<Tier> tiersOn(Layer layer) {
    boolean service = layer == Layer.SERVICE;
    return Collections.unmodifiableSet(
        switch (this) {
          case RECOMMENDED -> EnumSet.range(service ? Tier.OUTCOME2 : Tier.OUTCOME1, Tier.OUTCOME3);
          case SELECTIVE -> service ? EnumSet.of(Tier.OUTCOME2) : EnumSet.noneOf(Tier.class);
          case OPTIONAL -> EnumSet.range(Tier.OUTPUT, Tier.OUTCOME3);
        });
  }
}
