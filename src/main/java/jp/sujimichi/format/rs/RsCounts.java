package jp.sujimichi.format.rs;

import java.util.List;

/**
 * What was read of a year.
 *
 * @param projects projects, and so models
 * @param elements elements in them
 * @param links links in them
 * @param indicators indicators in them
 * @param looseEnds ends of links that the file of targets does not have
 * @param skippedRows rows of no known kind, or of no project
 * @param unmatchedProjects projects that only the file of connections has
 * @param unreadableCharacters characters that the file's encoding could not give
 * @param unusedColumns headings of columns from which nothing was taken
 */
public record RsCounts(
    int projects,
    int elements,
    int links,
    int indicators,
    int looseEnds,
    int skippedRows,
    int unmatchedProjects,
    long unreadableCharacters,
    List<String> unusedColumns) {

  public RsCounts {
    unusedColumns = List.copyOf(unusedColumns);
  }
}
