package jp.sujimichi.engine.fact;

import jp.sujimichi.model.Source;
import jp.sujimichi.model.SourceKind;

/** An indicator's numbers with where they come from. */
public abstract class Sourced extends Measured {

  private final Setting setting;
  private final String sourceName;

  Sourced(Named named, jp.sujimichi.model.Indicator source, String measure, Setting setting) {
    super(named, source, measure);
    this.setting = setting;
    this.sourceName = Texts.plain(source.source().flatMap(Source::name));
  }

  final Setting setting() {
    return setting;
  }

  /** Whether it names a data source. */
  public boolean isSourceGiven() {
    return source().source().isPresent()
        && (!getSourceName().isEmpty() || !getStatsDataId().isEmpty() || !getSourceUrl().isEmpty());
  }

  /** The name of its data source, or "". */
  public String getSourceName() {
    return sourceName;
  }

  /** The kind of its data source; null when not written. */
  public SourceKind getSourceKind() {
    return source().source().flatMap(Source::kind).orElse(null);
  }

  /** The page of its data source, or "". */
  public String getSourceUrl() {
    return source().source().flatMap(Source::url).orElse("");
  }

  /** The e-Stat table, or "". */
  public String getStatsDataId() {
    return source().source().flatMap(Source::statsDataId).orElse("");
  }

  /** The e-Stat item, or "". */
  public String getStatsItem() {
    return source().source().flatMap(Source::item).orElse("");
  }

  /** The e-Stat area, or "". */
  public String getStatsArea() {
    return source().source().flatMap(Source::area).orElse("");
  }

  /** The catalogue entry the author names, or "". */
  public String getCatalogue() {
    return source().catalogue().orElse("");
  }

  /** The municipality its source speaks of, in five digits, or "". */
  public String getAreaCode() {
    return Setting.fiveDigits(getStatsArea());
  }

  /** The municipality that submits the model, in five digits, or "". */
  public String getOwnerCode() {
    return setting.ownerCode();
  }

  /** Whether its source speaks of a ward of the designated city that submits the model. */
  public boolean isWardOfOwner() {
    return getAreaCode().length() == 5
        && getOwnerCode().length() == 5
        && getOwnerCode().charAt(2) == '1'
        && getAreaCode().charAt(2) == '1'
        && getAreaCode().startsWith(getOwnerCode().substring(0, 2));
  }

  /** Its page with https:// in front, where that makes an address of it; else "". */
  public String getCompletedUrl() {
    String url = getSourceUrl().strip();
    return url.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+([/?#]\\S*)?") ? "https://" + url : "";
  }
}
