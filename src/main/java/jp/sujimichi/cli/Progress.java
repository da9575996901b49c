package jp.sujimichi.cli;

/** Tells how far a long run has come. */
interface Progress extends AutoCloseable {

  /** A progress that tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void done(long bytes, int models) {}

        @Override
        public void close() {}
      };

  /**
   * A unit is done.
   *
   * @param bytes how much of the input it took up
   * @param models how many models it held
   */
  void done(long bytes, int models);

  @Override
  void close();
}
