package jp.sujimichi.format;

/** What came of reading a file. */
public sealed interface ReadResult permits Read, Unreadable {

  /** The file's name as given by the caller. */
  String file();
}
