package jp.sujimichi.format.rs;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import jp.sujimichi.model.LogicModel;

/**
 * One year of review sheets: the file of targets and results (3-1) and the file of their
 * connections (3-2), each a CSV or a zip with one, in UTF-8 or CP932.
 *
 * <p>Short, middle and long-term outcomes become the outcome tiers 1, 2 and 3. The file of targets
 * is read row by row, twice: first to learn which projects' rows lie apart, then to make models.
 * Only connections, which are few, and projects whose rows lie apart are held meanwhile.
 */
public final class RsYear {

  private final RsFile goals;
  private final RsFile connections;
  private final RsLimits limits;

  private RsYear(RsFile goals, RsFile connections, RsLimits limits) {
    this.goals = goals;
    this.connections = connections;
    this.limits = limits;
  }

  /**
   * The year of two files, in whichever order they are named.
   *
   * @throws RsException when one cannot be read
   */
  public static RsYear of(Path one, Path other, RsLimits limits) {
    return of(new RsFile(one, limits), new RsFile(other, limits), limits);
  }

  /**
   * The year of one zip that holds both CSV files.
   *
   * @throws RsException when it holds other than two, or cannot be read
   */
  public static RsYear of(Path zip, RsLimits limits) {
    List<RsFile> files = RsFile.inZip(zip, limits);
    if (files.size() != 2) {
      throw new RsException(RsTexts.notTwo(zip.toString(), files.size()));
    }
    return of(files.get(0), files.get(1), limits);
  }

  private static RsYear of(RsFile first, RsFile second, RsLimits limits) {
    boolean turned = areConnections(first, limits) && !areConnections(second, limits);
    return turned ? new RsYear(second, first, limits) : new RsYear(first, second, limits);
  }

  private static boolean areConnections(RsFile file, RsLimits limits) {
    try (RsRows rows = RsRows.open(file, limits)) {
      return RsColumns.areConnections(header(file, rows));
    }
  }

  static RsHeader header(RsFile file, RsRows rows) {
    List<String> names = rows.next().orElseThrow(() -> new RsException(RsTexts.empty(file.name())));
    return new RsHeader(file.name(), names);
  }

  /**
   * How many tables of such a year a file can hold: one for a CSV, as many as a zip has CSV files
   * and no models; none for anything else, and for what cannot be opened.
   */
  public static int tables(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".csv")) {
      return 1;
    }
    if (!lower.endsWith(".zip")) {
      return 0;
    }
    try {
      return RsFile.hasModels(file) ? 0 : RsFile.inZip(file, RsLimits.standard()).size();
    } catch (RsException e) {
      return 0;
    }
  }

  /** The name of the file of targets, as it was given. */
  public String name() {
    return goals.name();
  }

  /**
   * The models, one a project, in the order of the file of targets; a project whose rows lie apart
   * comes at the end.
   *
   * @throws RsException when a file cannot be used, now or while models are taken
   */
  public RsModels models() {
    return new RsModels(goals, connections, limits);
  }

  /**
   * Hands over every model, in the order of {@link #models}.
   *
   * @param sink takes each model as it is made
   * @throws RsException when a file cannot be used; models made until then have been handed over
   */
  public RsCounts forEach(Consumer<LogicModel> sink) {
    try (RsModels models = models()) {
      models.forEachRemaining(sink);
      return models.counts();
    }
  }
}
