package jp.sujimichi.engine.rule;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.sujimichi.finding.Confidence;
import jp.sujimichi.finding.FixGrade;
import jp.sujimichi.finding.Profile;
import jp.sujimichi.finding.Severity;
import jp.sujimichi.model.Bilingual;

/**
 * The prepared form of a rule index: written while building, read at start in milliseconds, where
 * parsing the YAML would take longer than the whole check.
 */
public final class RuleIndexFile {

  /** Where the prepared index lies on the class path. */
  public static final String RESOURCE = "/META-INF/sujimichi/rules.index";

  private RuleIndexFile() {}

  /** Writes the prepared form; the caller closes the stream. */
  public static void write(RuleIndex index, OutputStream target) throws IOException {
    DataOutputStream out = new DataOutputStream(target);
    out.writeUTF(index.digest());
    out.writeInt(index.rules().size());
    for (RuleDefinition rule : index.all()) {
      writeRule(out, rule);
    }
    out.writeInt(index.profiles().size());
    for (Profile profile : index.profiles().values()) {
      writeProfile(out, profile);
    }
    out.flush();
  }

  /** Reads what {@link #write} wrote; the caller closes the stream. */
  public static RuleIndex read(InputStream source) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(source, 1 << 16));
    String digest = in.readUTF();
    Map<String, RuleDefinition> rules = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      RuleDefinition rule = readRule(in);
      rules.put(rule.id(), rule);
    }
    Map<String, Profile> profiles = new LinkedHashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      Profile profile = readProfile(in);
      profiles.put(profile.id(), profile);
    }
    return new RuleIndex(rules, profiles, digest);
  }

  private static void writeRule(DataOutputStream out, RuleDefinition rule) throws IOException {
    out.writeUTF(rule.id());
    out.writeByte(rule.severity().ordinal());
    out.writeByte(rule.confidence().ordinal());
    writeTexts(out, rule.after());
    writeTexts(out, rule.causedBy());
    writeTexts(out, rule.clauses());
    writeBilingual(out, rule.norm());
    writeBilingual(out, rule.message());
    writeBilingual(out, rule.because());
    out.writeUTF(rule.source());
    writeBilingual(out, rule.question());
    writeBilingual(out, rule.wrong());
    writeBilingual(out, rule.right());
    writeBilingual(out, rule.falsePositives());
    out.writeByte(rule.fixes().size());
    for (FixTemplate fix : rule.fixes()) {
      writeBilingual(out, fix.title());
      out.writeByte(fix.grade().ordinal());
      writeBilingual(out, fix.effect());
      writeOptional(out, fix.when());
      out.writeByte(fix.patch().size());
      for (FixTemplate.OperationTemplate operation : fix.patch()) {
        out.writeUTF(operation.op());
        out.writeUTF(operation.path());
        writeOptional(out, operation.from());
        writeOptional(out, operation.value());
      }
    }
  }

  private static RuleDefinition readRule(DataInputStream in) throws IOException {
    String id = in.readUTF();
    Severity severity = Severity.values()[in.readByte()];
    Confidence confidence = Confidence.values()[in.readByte()];
    List<String> after = readTexts(in);
    List<String> causedBy = readTexts(in);
    List<String> clauses = readTexts(in);
    Bilingual norm = readBilingual(in);
    Bilingual message = readBilingual(in);
    Bilingual because = readBilingual(in);
    String source = in.readUTF();
    Bilingual question = readBilingual(in);
    Bilingual wrong = readBilingual(in);
    Bilingual right = readBilingual(in);
    Bilingual falsePositives = readBilingual(in);
    List<FixTemplate> fixes = new ArrayList<>();
    for (int i = in.readByte(); i > 0; i--) {
      fixes.add(readFix(in));
    }
    return new RuleDefinition(
        id,
        severity,
        confidence,
        after,
        causedBy,
        clauses,
        norm,
        message,
        because,
        source,
        question,
        wrong,
        right,
        falsePositives,
        fixes);
  }

  private static FixTemplate readFix(DataInputStream in) throws IOException {
    Bilingual title = readBilingual(in);
    FixGrade grade = FixGrade.values()[in.readByte()];
    Bilingual effect = readBilingual(in);
    Optional<String> when = readOptional(in);
    List<FixTemplate.OperationTemplate> patch = new ArrayList<>();
    for (int i = in.readByte(); i > 0; i--) {
      patch.add(
          new FixTemplate.OperationTemplate(
              in.readUTF(), in.readUTF(), readOptional(in), readOptional(in)));
    }
    return new FixTemplate(title, grade, effect, patch, when);
  }

  private static void writeProfile(DataOutputStream out, Profile profile) throws IOException {
    out.writeUTF(profile.id());
    writeBilingual(out, profile.title());
    writeBilingual(out, profile.purpose());
    out.writeByte(profile.errorsBecome().ordinal());
    writeTexts(out, profile.keep().stream().sorted().toList());
    out.writeInt(profile.rules().size());
    for (String rule : profile.rules().keySet().stream().sorted().toList()) {
      out.writeUTF(rule);
      out.writeByte(profile.rules().get(rule).map(Severity::ordinal).orElse(-1));
    }
    writeTexts(out, profile.order());
    out.writeBoolean(profile.questionsFirst());
    out.writeInt(profile.atMost().orElse(0));
  }

  private static Profile readProfile(DataInputStream in) throws IOException {
    String id = in.readUTF();
    Bilingual title = readBilingual(in);
    Bilingual purpose = readBilingual(in);
    Severity errorsBecome = Severity.values()[in.readByte()];
    List<String> keep = readTexts(in);
    Map<String, Optional<Severity>> rules = new HashMap<>();
    for (int i = in.readInt(); i > 0; i--) {
      String rule = in.readUTF();
      int severity = in.readByte();
      rules.put(rule, severity < 0 ? Optional.empty() : Optional.of(Severity.values()[severity]));
    }
    List<String> order = readTexts(in);
    boolean questionsFirst = in.readBoolean();
    int atMost = in.readInt();
    return new Profile(
        id,
        title,
        purpose,
        errorsBecome,
        new HashSet<>(keep),
        rules,
        order,
        questionsFirst,
        atMost == 0 ? Optional.empty() : Optional.of(atMost));
  }

  private static void writeBilingual(DataOutputStream out, Bilingual text) throws IOException {
    out.writeUTF(text.ja());
    out.writeUTF(text.en());
  }

  private static Bilingual readBilingual(DataInputStream in) throws IOException {
    return new Bilingual(in.readUTF(), in.readUTF());
  }

  private static void writeTexts(DataOutputStream out, Collection<String> texts)
      throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }

  private static List<String> readTexts(DataInputStream in) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = in.readInt(); i > 0; i--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void writeOptional(DataOutputStream out, Optional<String> text)
      throws IOException {
    out.writeBoolean(text.isPresent());
    if (text.isPresent()) {
      out.writeUTF(text.get());
    }
  }

  private static Optional<String> readOptional(DataInputStream in) throws IOException {
    return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
  }
}
