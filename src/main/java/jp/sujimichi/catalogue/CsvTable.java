package jp.sujimichi.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file by RFC 4180, UTF-8 with or without a byte order mark; tabs also separate. */
record CsvTable(List<Row> rows) implements RowTable {

  CsvTable {
    rows = List.copyOf(rows);
  }

  static CsvTable open(Path file) throws IOException {
    return parse(Files.readString(file, StandardCharsets.UTF_8));
  }

  static CsvTable parse(String text) {
    String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
    int firstLine = content.indexOf('\n');
    String head = firstLine < 0 ? content : content.substring(0, firstLine);
    char separator = head.indexOf('\t') >= 0 && head.indexOf(',') < 0 ? '\t' : ',';
    List<Row> rows = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int line = 1;
    int start = 1;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '\n') {
        line++;
      }
      if (quoted) {
        boolean escaped = c == '"' && i + 1 < content.length() && content.charAt(i + 1) == '"';
        if (c != '"' || escaped) {
          cell.append(c);
          i += escaped ? 1 : 0;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator) {
        cells.add(take(cell));
      } else if (c == '\n') {
        cells.add(take(cell));
        rows.add(new Row(start, cells));
        cells = new ArrayList<>();
        start = line;
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (!cell.isEmpty() || !cells.isEmpty()) {
      cells.add(take(cell));
      rows.add(new Row(start, cells));
    }
    return new CsvTable(rows);
  }

  private static String take(StringBuilder cell) {
    String text = cell.toString().strip();
    cell.setLength(0);
    return text;
  }
}
