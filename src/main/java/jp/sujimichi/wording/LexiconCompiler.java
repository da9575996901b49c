package jp.sujimichi.wording;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Build step: checks {@code rules/lexicon} and writes it in the form that loads in milliseconds.
 */
public final class LexiconCompiler {

  /** Where the product looks for the prepared form, below the folder of classes. */
  public static final String RESOURCE = "jp/sujimichi/wording/lexicon.bin";

  private LexiconCompiler() {}

  /**
   * Runs the step.
   *
   * @param folder the lexicon folder
   * @param output the file to write, see {@link #RESOURCE}
   * @throws LexiconException naming the place of a mistake in the lexicon
   */
  public static void compile(Path folder, Path output) throws IOException {
    Lexicon lexicon = LexiconFiles.read(folder);
    Path parent = output.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output))) {
      lexicon.pack().writeTo(out);
    }
  }
}
