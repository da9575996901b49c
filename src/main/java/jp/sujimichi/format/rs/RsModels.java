package jp.sujimichi.format.rs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import jp.sujimichi.model.LogicModel;

/**
 * One reading of a year, a model at a time. To be closed when not all models are taken. Taking one
 * throws {@link RsException} when a file turns out to be unusable.
 */
public final class RsModels implements Iterator<LogicModel>, AutoCloseable {

  private final RsFile goals;
  private final RsFile connections;
  private final RsLimits limits;
  private final Map<String, List<RsConnection>> waiting = new HashMap<>();
  private final Map<String, RsProject> apart = new LinkedHashMap<>();
  private final Set<String> unused = new LinkedHashSet<>();
  private final RsRows rows;
  private final RsColumns columns;
  private Optional<RsGoal> ahead = Optional.empty();
  private Optional<Iterator<Map.Entry<String, RsProject>>> last = Optional.empty();
  private int total;
  private int projects;
  private int elements;
  private int links;
  private int indicators;
  private int loose;
  private int skipped;
  private long unreadable;

  RsModels(RsFile goals, RsFile connections, RsLimits limits) {
    this.goals = goals;
    this.connections = connections;
    this.limits = limits;
    findApart();
    readConnections();
    this.rows = RsRows.open(goals, limits);
    this.columns = RsColumns.ofGoals(goals.name(), RsYear.header(goals, rows));
    advance();
  }

  private void findApart() {
    try (RsRows first = RsRows.open(goals, limits)) {
      RsColumns found = RsColumns.ofGoals(goals.name(), RsYear.header(goals, first));
      unused.addAll(found.unused());
      Set<String> seen = new HashSet<>();
      String current = "";
      for (var row = first.next(); row.isPresent(); row = first.next()) {
        String project = found.project(row.get());
        if (!project.isEmpty() && !project.equals(current) && !seen.add(project)) {
          apart.put(project, new RsProject());
        }
        current = project;
      }
      total = seen.size();
    }
  }

  private void readConnections() {
    try (RsRows all = RsRows.open(connections, limits)) {
      RsColumns found = RsColumns.ofConnections(RsYear.header(connections, all));
      unused.addAll(found.unused());
      for (var row = all.next(); row.isPresent(); row = all.next()) {
        RsConnection connection = found.connection(row.get());
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

  /** Reads up to the first row of a project whose rows lie together; the others are gathered. */
  private void advance() {
    ahead = Optional.empty();
    for (var row = rows.next(); row.isPresent(); row = rows.next()) {
      unreadable += unreadable(row.get());
      RsGoal goal = columns.goal(row.get());
      String project = goal.head().project();
      if (project.isEmpty()) {
        skipped++;
      } else if (apart.containsKey(project)) {
        apart.get(project).add(goal);
      } else {
        ahead = Optional.of(goal);
        return;
      }
    }
    last = Optional.of(apart.entrySet().iterator());
    rows.close();
  }

  @Override
  public boolean hasNext() {
    return ahead.isPresent() || last.map(Iterator::hasNext).orElse(false);
  }

  @Override
  public LogicModel next() {
    if (ahead.isPresent()) {
      return together(ahead.get().head().project());
    }
    Map.Entry<String, RsProject> project =
        last.filter(Iterator::hasNext).map(Iterator::next).orElseThrow(NoSuchElementException::new);
    return finish(project.getKey(), project.getValue());
  }

  private LogicModel together(String id) {
    RsProject project = new RsProject();
    int count = 0;
    while (ahead.isPresent() && ahead.get().head().project().equals(id)) {
      count++;
      holdToLimit(goals, id, count);
      project.add(ahead.get());
      advance();
    }
    return finish(id, project);
  }

  private LogicModel finish(String id, RsProject project) {
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
    return model;
  }

  /** How many projects the file of targets names. */
  int total() {
    return total;
  }

  /** What was read until now. */
  public RsCounts counts() {
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

  private void holdToLimit(RsFile file, String project, int count) {
    if (count > limits.maxRowsOfProject()) {
      throw new RsException(RsTexts.tooManyRows(file.name(), project, limits.maxRowsOfProject()));
    }
  }

  private static long unreadable(List<String> cells) {
    long count = 0;
    for (String cell : cells) {
      if (cell.indexOf('\uFFFD') >= 0) {
        count += cell.chars().filter(c -> c == '\uFFFD').count();
      }
    }
    return count;
  }

  @Override
  public void close() {
    rows.close();
  }
}
