package jp.sujimichi.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.sujimichi.benchmarks.byhand.Spot;

/** Reads the tokens and texts of a file and checks nothing: less nobody can do. */
final class JacksonAlone implements Contender {

  private final JsonFactory json = new JsonFactory();

  @Override
  public List<Spot> check(byte[] file) {
    int letters = 0;
    try (JsonParser parser = json.createParser(file)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken().isScalarValue()) {
          letters += parser.getText().length();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (letters == 0) {
      throw new IllegalStateException("a model without a letter");
    }
    return List.of();
  }
}
