package jp.sujimichi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.sujimichi.model.Bilingual;
import picocli.CommandLine.ParseResult;

/** The form of a result: as asked for, else as the output's name ends, else text. */
final class OutputForm {

  private static final String OPTION = "--format";

  private OutputForm() {}

  /**
   * The form a command line asks for.
   *
   * @param output the file the result goes to, if any
   * @param forms all forms
   * @param binary those of them that only a file can hold
   * @param what the forms by name, for a message about one that is unknown
   * @param example how such a file may be called, without the ending
   * @throws UsageException when there is no such form, or it needs a file and has none
   */
  static String of(
      ParseResult arguments,
      Optional<String> output,
      List<String> forms,
      List<String> binary,
      Bilingual what,
      Bilingual example) {
    String byName =
        output
            .map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
            .filter(forms::contains)
            .orElse("text");
    String form = arguments.matchedOptionValue(OPTION, byName).toLowerCase(Locale.ROOT);
    if (!forms.contains(form)) {
      throw UsageException.unknown(what, form, forms);
    }
    if (binary.contains(form) && output.isEmpty()) {
      throw new UsageException(
          form + " で作るときは、--output でファイル名を指定してください。例: --output " + example.ja() + "." + form,
          "the format " + form + " needs --output, such as --output " + example.en() + "." + form);
    }
    return form;
  }
}
