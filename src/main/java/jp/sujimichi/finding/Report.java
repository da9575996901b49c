package jp.sujimichi.finding;

import java.time.LocalDate;
import java.util.List;

/**
 * The result of one run over any number of models.
 *
 * @param tool what made it
 * @param profile the id of the profile
 * @param date the day the check was made for
 * @param models one entry a model, in the order given
 * @param unreadable the files that held no readable model
 */
public record Report(
    Tool tool,
    String profile,
    LocalDate date,
    List<ModelReport> models,
    List<UnreadableFile> unreadable) {

  public Report {
    models = List.copyOf(models);
    unreadable = List.copyOf(unreadable);
  }

  /** The findings of all models counted. */
  public Summary summary() {
    return models.stream().map(ModelReport::summary).reduce(Summary.NONE, Summary::plus);
  }
}
