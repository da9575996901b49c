package jp.sujimichi.model;

import java.util.List;
import java.util.Optional;

/**
 * A logic model as its authors wrote it; nothing is corrected or filled in.
 *
 * @param formatVersion the version of the file format
 * @param id the model's id, if it has one
 * @param title the model's title
 * @param owner who submits it
 * @param plan the period it covers
 * @param asOf the fiscal year it is reviewed in
 * @param stage where it stands between sketch and operation
 * @param field the field of every element that names none
 * @param platform a platform shared with other municipalities
 * @param elements the boxes, in the order written
 * @param links the arrows, in the order written
 * @param indicators the KPIs, in the order written
 * @param waivers decisions to leave findings as they are
 * @param reviews what groups wrote on the retrospective sheet, in the order written
 * @param other properties beyond the format
 */
public record LogicModel(
    int formatVersion,
    Optional<String> id,
    String title,
    Optional<Owner> owner,
    Optional<Plan> plan,
    Optional<FiscalYear> asOf,
    Optional<Stage> stage,
    Optional<Field> field,
    Optional<Platform> platform,
    List<Element> elements,
    List<Link> links,
    List<Indicator> indicators,
    List<Waiver> waivers,
    List<ReviewEntry> reviews,
    OtherProperties other) {

  public LogicModel {
    elements = List.copyOf(elements);
    links = List.copyOf(links);
    indicators = List.copyOf(indicators);
    waivers = List.copyOf(waivers);
    reviews = List.copyOf(reviews);
  }

  /** A model on which nobody has looked back yet. */
  public LogicModel(
      int formatVersion,
      Optional<String> id,
      String title,
      Optional<Owner> owner,
      Optional<Plan> plan,
      Optional<FiscalYear> asOf,
      Optional<Stage> stage,
      Optional<Field> field,
      Optional<Platform> platform,
      List<Element> elements,
      List<Link> links,
      List<Indicator> indicators,
      List<Waiver> waivers,
      OtherProperties other) {
    this(
        formatVersion,
        id,
        title,
        owner,
        plan,
        asOf,
        stage,
        field,
        platform,
        elements,
        links,
        indicators,
        waivers,
        List.of(),
        other);
  }

  /** A model that says nothing, in the first version of the format. */
  public static LogicModel empty() {
    return new LogicModel(
        1,
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        OtherProperties.none());
  }

  /** The same model, reviewed in another year. */
  public LogicModel reviewedIn(FiscalYear year) {
    return new LogicModel(
        formatVersion,
        id,
        title,
        owner,
        plan,
        Optional.of(year),
        stage,
        field,
        platform,
        elements,
        links,
        indicators,
        waivers,
        reviews,
        other);
  }

  /** The field that applies to an element: its own, else the model's. */
  public Optional<Field> fieldOf(Element element) {
    return element.field().isPresent() ? element.field() : field;
  }
}
