package jp.sujimichi.workshop;

/** Threads that do not keep the program alive. */
final class Threads {

  private Threads() {}

  static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
