package jp.sujimichi.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.sujimichi.format.ModelReader;
import jp.sujimichi.format.Read;
import jp.sujimichi.model.LogicModel;
import jp.sujimichi.testing.ModelGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayoutBuilderTest {

  private static final double EXACT = 0.5;

  static IntStream seeds() {
    return IntStream.range(0, 60);
  }

  static Stream<String> shipped() {
    return Stream.of(
        "data-platform",
        "evacuation-support",
        "first-draft",
        "kashiwa-frailty",
        "measured",
        "ondemand-bus",
        "online-procedures",
        "tourism-pass",
        "zero-carbon");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aGeneratedModelIsLaidOutCleanly(int seed) {
    int size = seed % 10 == 9 ? 60 : 1 + seed % 24;

    assertThat(faults(new ModelGenerator(seed).next(size))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void aShippedModelIsLaidOutCleanly(String name) {
    Read read = (Read) new ModelReader().read(Path.of("models", name + ".json"));

    assertThat(faults(read.document().model())).isEmpty();
  }

  private static List<String> faults(LogicModel model) {
    Layout layout = LayoutBuilder.of(model, Decoration.NONE);
    List<String> faults = new ArrayList<>();
    if (layout.boxes().size() != model.elements().size()) {
      faults.add("boxes: " + layout.boxes().size());
    }
    layout.boxes().forEach(box -> addFaults(layout, box, faults));
    layout.arrows().forEach(arrow -> addFaults(layout, arrow, faults));
    return faults;
  }

  private static void addFaults(Layout layout, Layout.Box box, List<String> faults) {
    String id = box.content().element().id();
    Area area = box.area();
    Area column = layout.columns().get(box.content().element().tier().rank()).area();
    if (area.x() < column.x() - EXACT || area.right() > column.right() + EXACT) {
      faults.add(id + " stands outside its tier");
    }
    if (layout.lanes().stream().filter(lane -> lane.area().overlaps(area)).count() != 1) {
      faults.add(id + " stands in no lane, or in two");
    }
    if (layout.boxes().stream().anyMatch(o -> o != box && o.area().overlaps(area))) {
      faults.add(id + " stands on another box");
    }
    if (area.x() < 0
        || area.y() < 0
        || area.right() > layout.width()
        || area.bottom() > layout.height()) {
      faults.add(id + " stands outside the drawing");
    }
    double room = BoxContent.WIDTH - 2 * BoxContent.PADDING;
    for (String line : box.content().lines()) {
      if (TextFit.width(line, BoxContent.TEXT_SIZE) > room) {
        faults.add(id + " is cut: " + line);
      }
    }
  }

  private static void addFaults(Layout layout, Layout.Arrow arrow, List<String> faults) {
    List<Point> corners = arrow.corners();
    String name = arrow.link().from() + "->" + arrow.link().to();
    Area from = layout.boxes().get(arrow.from()).area();
    Area to = layout.boxes().get(arrow.to()).area();
    if (!touches(from, corners.get(0)) || !touches(to, corners.get(corners.size() - 1))) {
      faults.add(name + " does not reach its boxes: " + corners + from + to);
    }
    for (int i = 1; i < corners.size(); i++) {
      Point a = corners.get(i - 1);
      Point b = corners.get(i);
      if (Math.abs(a.x() - b.x()) > EXACT && Math.abs(a.y() - b.y()) > EXACT) {
        faults.add(name + " runs aslant: " + a + b);
      }
      for (Layout.Box box : layout.boxes()) {
        if (shrunk(box.area()).isCrossedBy(a, b)) {
          faults.add(name + " runs through " + box.content().element().id());
        }
      }
      if (outside(layout, a) || outside(layout, b)) {
        faults.add(name + " leaves the drawing");
      }
    }
  }

  private static boolean outside(Layout layout, Point point) {
    return point.x() < 0
        || point.y() < 0
        || point.x() > layout.width()
        || point.y() > layout.height();
  }

  private static boolean touches(Area area, Point point) {
    boolean beside =
        Math.abs(point.x() - area.x()) < EXACT || Math.abs(point.x() - area.right()) < EXACT;
    return beside && point.y() > area.y() && point.y() < area.bottom();
  }

  private static Area shrunk(Area area) {
    return new Area(
        area.x() + EXACT, area.y() + EXACT, area.width() - 2 * EXACT, area.height() - 2 * EXACT);
  }
}
