package jp.sujimichi.format.rs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    RsFile first = new RsFile(one, limits);
    RsFile second = new RsFile(other, limits);
    boolean turned = areConnections(first, limits) && !areConnections(second, limits);
    return turned ? new RsYear(second, first, limits) : new RsYear(first, second, limits);
  }

  private static boolean areConnections(RsFile file, RsLimits limits) {
    try (RsRows rows = RsRows.open(file, limits)) {
      return RsColumns.areConnections(header(file, rows));
    }
  }

  private static RsHeader header(RsFile file, RsRows rows) {
    List<String> names = rows.next().orElseThrow(() -> new RsException(RsTexts.empty(file.name())));
    return new RsHeader(file.name(), names);
  }

  /**
   * Makes one model a project, in the order of the file of targets; a project whose rows lie apart
   * comes at the end.
   *
   * @param models takes each model as it is made
   * @throws RsException when a file cannot be used; models made until then have been handed over
   */
  public RsCounts forEach(Consumer<LogicModel> models) {
    return new Run(models).run();
  }

  /** One reading of both files. */
  private final class Run {
    private final Consumer<LogicModel> models;
    private final Map<String, List<RsConnection>> waiting = new HashMap<>();
    private final Map<String, RsProject> apart = new LinkedHashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private int projects;
    private int elements;
    private int links;
    private int indicators;
    private int loose;
    private int skipped;
    private long unreadable;

    Run(Consumer<LogicModel> models) {
      this.models = models;
    }

    RsCounts run() {
      findApart();
      readConnections();
      readGoals();
      return new RsCounts(
          projects,
          elements,
          links,
          indicators,
          loose,
          skipped,
          waiting.size(),
          unreadable,
          List.copyOf(unused));
    }

    private void findApart() {
      try (RsRows rows = RsRows.open(goals, limits)) {
        RsColumns columns = RsColumns.ofGoals(goals.name(), header(goals, rows));
        unused.addAll(columns.unused());
        Set<String> seen = new HashSet<>();
        String current = "";
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
          String project = columns.project(row.get());
          if (!project.isEmpty() && !project.equals(current) && !seen.add(project)) {
            apart.put(project, new RsProject());
          }
          current = project;
        }
      }
    }

    private void readConnections() {
      try (RsRows rows = RsRows.open(connections, limits)) {
        RsColumns columns = RsColumns.ofConnections(header(connections, rows));
        unused.addAll(columns.unused());
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
          RsConnection connection = columns.connection(row.get());
          if (connection.project().isEmpty()) {
            skipped++;
            continue;
          }
          unreadable += unreadable(row.get());
          List<RsConnection> known =
              waiting.computeIfAbsent(connection.project(), key -> new ArrayList<>());
          known.add(connection);
          holdToLimit(connections, connection.project(), known.size());
        }
      }
    }

    private void readGoals() {
      Optional<RsProject> current = Optional.empty();
      String id = "";
      int count = 0;
      try (RsRows rows = RsRows.open(goals, limits)) {
        RsColumns columns = RsColumns.ofGoals(goals.name(), header(goals, rows));
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
          unreadable += unreadable(row.get());
          RsGoal goal = columns.goal(row.get());
          String project = goal.head().project();
          if (project.isEmpty()) {
            skipped++;
            continue;
          }
          if (apart.containsKey(project)) {
            apart.get(project).add(goal);
            continue;
          }
          if (!project.equals(id)) {
            finish(id, current);
            current = Optional.of(new RsProject());
            id = project;
            count = 0;
          }
          count++;
          holdToLimit(goals, project, count);
          current.get().add(goal);
        }
      }
      finish(id, current);
      apart.forEach((project, rows) -> finish(project, Optional.of(rows)));
    }

    private void finish(String id, Optional<RsProject> gathered) {
      if (gathered.isEmpty()) {
        return;
      }
      RsProject project = gathered.get();
      List<RsConnection> own = waiting.remove(id);
      if (own != null) {
        own.forEach(project::add);
      }
      LogicModel model = project.model();
      projects++;
      elements += model.elements().size();
      links += model.links().size();
      indicators += model.indicators().size();
      loose += project.loose();
      skipped += project.skipped();
      models.accept(model);
    }

    private void holdToLimit(RsFile file, String project, int rows) {
      if (rows > limits.maxRowsOfProject()) {
        throw new RsException(RsTexts.tooManyRows(file.name(), project, limits.maxRowsOfProject()));
      }
    }

    private long unreadable(List<String> cells) {
      long count = 0;
      for (String cell : cells) {
        if (cell.indexOf('\uFFFD') >= 0) {
          count += cell.chars().filter(c -> c == '\uFFFD').count();
        }
      }
      return count;
    }
  }
}
