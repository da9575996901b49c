package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;

/** Gathers the problems of one file while it is read. */
final class Problems {

  static final Bilingual ENTRIES =
      new Bilingual(
          "entries に指標の一覧を書いてください（指標名だけを並べた一覧でも読めます）。",
          "Give the indicators under \"entries\"; a bare list of names is read as well.");

  private final String file;
  private final List<CatalogueProblem> found = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  void fatal(int line, Bilingual what, Bilingual expected) {
    found.add(new CatalogueProblem(file, line, Optional.empty(), true, what, expected));
  }

  void fatal(LocatedNode at, Bilingual what, Bilingual expected) {
    found.add(new CatalogueProblem(file, at.line(), at.cell(), true, what, expected));
  }

  void passedOver(LocatedNode at, Bilingual what, Bilingual expected) {
    found.add(new CatalogueProblem(file, at.line(), at.cell(), false, what, expected));
  }

  void doubtful(LocatedNode at, Bilingual what, Bilingual expected) {
    found.add(new CatalogueProblem(file, at.line(), at.cell(), false, what, expected));
  }

  boolean anyFatal() {
    return found.stream().anyMatch(CatalogueProblem::fatal);
  }

  List<CatalogueProblem> all() {
    return List.copyOf(found);
  }
}
