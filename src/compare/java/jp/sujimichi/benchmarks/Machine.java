package jp.sujimichi.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the figures were measured on. */
final class Machine {

  private Machine() {}

  static String processors() {
    String model = find("/proc/cpuinfo", "model name\\s*:\\s*(.+)").orElse("unknown");
    return Runtime.getRuntime().availableProcessors() + " × " + model.strip();
  }

  static String memory() {
    return find("/proc/meminfo", "MemTotal:\\s*(\\d+)")
        .map(kilobytes -> Math.round(Long.parseLong(kilobytes) / 1048576.0) + " GB")
        .orElse("unknown");
  }

  static String system() {
    return find("/etc/os-release", "PRETTY_NAME=\"(.+)\"").map(name -> name + ", ").orElse("")
        + System.getProperty("os.name")
        + " "
        + System.getProperty("os.version");
  }

  static String java() {
    return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
  }

  /** How many processes wanted a processor in the last minute; on a quiet machine below 1. */
  static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
  }

  private static Optional<String> find(String file, String pattern) {
    try {
      Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
      return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    } catch (IOException elsewhere) {
      return Optional.empty();
    }
  }
}
