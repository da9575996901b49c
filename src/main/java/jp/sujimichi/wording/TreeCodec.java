package jp.sujimichi.wording;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree of maps, lists, texts, numbers and truth values as bytes: quick to read at start. */
final class TreeCodec {

  private static final byte MAP = 'm';
  private static final byte LIST = 'l';
  private static final byte TEXT = 't';
  private static final byte NUMBER = 'n';
  private static final byte FLAG = 'f';

  private TreeCodec() {}

  static void write(Object value, DataOutputStream out) throws IOException {
    if (value instanceof Map<?, ?> map) {
      out.writeByte(MAP);
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.writeUTF(String.valueOf(entry.getKey()));
        write(entry.getValue(), out);
      }
    } else if (value instanceof List<?> list) {
      out.writeByte(LIST);
      out.writeInt(list.size());
      for (Object one : list) {
        write(one, out);
      }
    } else if (value instanceof Number number) {
      out.writeByte(NUMBER);
      out.writeDouble(number.doubleValue());
    } else if (value instanceof Boolean flag) {
      out.writeByte(FLAG);
      out.writeBoolean(flag);
    } else if (value != null) {
      out.writeByte(TEXT);
      out.writeUTF(value.toString());
    } else {
      throw new IOException("a value is missing");
    }
  }

  static Object read(DataInputStream in) throws IOException {
    byte kind = in.readByte();
    return switch (kind) {
      case MAP -> {
        int size = in.readInt();
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
          map.put(in.readUTF(), read(in));
        }
        yield map;
      }
      case LIST -> {
        int size = in.readInt();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          list.add(read(in));
        }
        yield list;
      }
      case NUMBER -> in.readDouble();
      case FLAG -> in.readBoolean();
      case TEXT -> in.readUTF();
      default -> throw new IOException("unknown mark " + kind);
    };
  }
}
