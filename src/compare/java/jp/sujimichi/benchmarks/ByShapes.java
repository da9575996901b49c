package jp.sujimichi.benchmarks;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.sujimichi.benchmarks.byhand.Spot;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.graph.GraphFactory;

/** Apache Jena SHACL: reads a model in Turtle and validates it against the shapes. */
final class ByShapes implements Contender {

  private static final String RULE = "urn:sujimichi:rule:";
  private static final String PLACE = "urn:model:";

  private final Shapes shapes;

  ByShapes(Path shapes) {
    this.shapes = Shapes.parse(RDFDataMgr.loadGraph(shapes.toUri().toString()));
  }

  @Override
  public List<Spot> check(byte[] file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(file)).lang(Lang.TURTLE).parse(graph);
    List<Spot> spots = new ArrayList<>();
    for (ReportEntry entry : ShaclValidator.get().validate(shapes, graph).getEntries()) {
      String rule = entry.source().getURI().substring(RULE.length());
      spots.add(new Spot(rule, entry.focusNode().getURI().substring(PLACE.length())));
    }
    return spots;
  }

  @Override
  public String ending() {
    return ".ttl";
  }
}
