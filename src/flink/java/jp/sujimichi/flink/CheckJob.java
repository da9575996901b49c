package jp.sujimichi.flink;

import java.time.LocalDate;
import java.time.ZoneId;
import jp.sujimichi.engine.Checker;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringEncoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * {@code check --format ndjson} for a cluster: files with one model a line in, files with one line a
 * model out. Files are what is shared out among the machines, so give it many; lines come out in the
 * order of their file, files in any order.
 */
public final class CheckJob {

  private CheckJob() {}

  /**
   * Runs the job where it is submitted to.
   *
   * @param arguments {@code INPUT OUTPUT [PROFILE [YYYY-MM-DD]]}, folders or addresses that the
   *     cluster knows
   */
  public static void main(String[] arguments) throws Exception {
    String profile = arguments.length > 2 ? arguments[2] : Checker.DEFAULT_PROFILE;
    LocalDate date =
        arguments.length > 3
            ? LocalDate.parse(arguments[3])
            : LocalDate.now(ZoneId.systemDefault());
    run(
        StreamExecutionEnvironment.getExecutionEnvironment(),
        arguments[0],
        arguments[1],
        profile,
        date);
  }

  /** Checks everything under a folder and waits for the end. */
  static void run(
      StreamExecutionEnvironment cluster,
      String input,
      String output,
      String profile,
      LocalDate date)
      throws Exception {
    cluster.setRuntimeMode(RuntimeExecutionMode.BATCH);
    FileSource<String> models =
        FileSource.forRecordStreamFormat(new TextLineInputFormat(), new Path(input)).build();
    FileSink<String> reports =
        FileSink.forRowFormat(new Path(output), new SimpleStringEncoder<String>("UTF-8")).build();
    cluster
        .fromSource(models, WatermarkStrategy.noWatermarks(), "models")
        .flatMap(new CheckLine(profile, date))
        .name("check")
        .sinkTo(reports)
        .name("reports");
    cluster.execute("sujimichi check");
  }
}
