package jp.sujimichi.format;

/** The names of the format by number, found without making a text of what is written. */
final class KnownNames {

  private static final String[] NAMES = Shape.CANONICAL.keySet().toArray(new String[0]);

  private static final char[][] LETTERS = letters();

  /** The numbers of the names plus one, at places that their hashes lead to. */
  private static final byte[] TABLE = table();

  static {
    if (NAMES.length > Long.SIZE) {
      throw new IllegalStateException("more names than bits in a number");
    }
  }

  private KnownNames() {}

  /** The number of the name that stands between two places, below 64; -1 for an unknown one. */
  static int find(char[] chars, int from, int to) {
    if (from == to) {
      return -1;
    }
    int place = place(to - from, chars[from], chars[to - 1]);
    while (TABLE[place] != 0) {
      if (isSame(LETTERS[TABLE[place] - 1], chars, from, to)) {
        return TABLE[place] - 1;
      }
      place = place + 1 & TABLE.length - 1;
    }
    return -1;
  }

  /** The one instance of a name. */
  static String name(int number) {
    return NAMES[number];
  }

  private static boolean isSame(char[] name, char[] chars, int from, int to) {
    if (name.length != to - from) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (name[i] != chars[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int place(int length, char first, char last) {
    return length * 37 + first * 11 + last * 3 & 255;
  }

  private static char[][] letters() {
    char[][] letters = new char[NAMES.length][];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = NAMES[i].toCharArray();
    }
    return letters;
  }

  private static byte[] table() {
    byte[] table = new byte[256];
    for (int i = 0; i < NAMES.length; i++) {
      String name = NAMES[i];
      int place = place(name.length(), name.charAt(0), name.charAt(name.length() - 1));
      while (table[place] != 0) {
        place = place + 1 & table.length - 1;
      }
      table[place] = (byte) (i + 1);
    }
    return table;
  }
}
