package jp.sujimichi.wording;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Build step: checks {@code rules/lexicon} and writes it in the form that loads in milliseconds.
 * Arguments: the lexicon folder, the file to write.
 */
public final class LexiconCompiler {

  private LexiconCompiler() {}

  /** Runs the step; a mistake in the lexicon stops the build with file and place. */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("usage: LexiconCompiler LEXICON-FOLDER OUTPUT-FILE");
    }
    compile(Path.of(args[0]), Path.of(args[1]));
  }

  static void compile(Path folder, Path output) throws IOException {
    Map<String, Object> tree = LexiconFiles.tree(folder);
    Lexicon.of(tree);
    Path parent = output.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try (OutputStream file = Files.newOutputStream(output);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(file))) {
      TreeCodec.write(tree, out);
    }
  }
}
