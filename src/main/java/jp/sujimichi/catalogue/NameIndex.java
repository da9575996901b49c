package jp.sujimichi.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The names of a list of entries, taken apart and inverted: from whole names and from words to
 * forms. A form is one way to write one entry: its name, its name without an explaining bracket, an
 * alias. Held in arrays that a prepared file fills at once. Immutable.
 */
final class NameIndex {

  private static final Measure[] MEASURES = Measure.values();
  private static final Role[] ROLES = Role.values();

  private final int[] entries;
  private final int[] measures;
  private final TextTable years;
  private final int[] yearOf;

  /** Distinct normal names, and the first form of each. */
  private final TextTable normals;

  private final int[] formOfNormal;
  private final TextTable symbols;
  private final int[] roles;
  private final Lists symbolsOfForm;
  private final Lists formsOfSymbol;

  private NameIndex(
      int[] entries,
      int[] measures,
      TextTable years,
      int[] yearOf,
      TextTable normals,
      int[] formOfNormal,
      TextTable symbols,
      int[] roles,
      Lists symbolsOfForm,
      Lists formsOfSymbol) {
    this.entries = entries;
    this.measures = measures;
    this.years = years;
    this.yearOf = yearOf;
    this.normals = normals;
    this.formOfNormal = formOfNormal;
    this.symbols = symbols;
    this.roles = roles;
    this.symbolsOfForm = symbolsOfForm;
    this.formsOfSymbol = formsOfSymbol;
  }

  /** One form of one entry, before it is indexed. */
  record Form(int entry, AnalysedName name) {}

  /** All forms of entries, in this order of preference. */
  static List<Form> forms(List<CatalogueEntry> entries, NameAnalyzer analyzer) {
    List<Form> forms = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      CatalogueEntry entry = entries.get(i);
      List<String> names = new ArrayList<>(List.of(entry.name().ja()));
      if (!entry.name().en().equals(entry.name().ja())) {
        names.add(entry.name().en());
      }
      names.addAll(entry.aliases());
      for (String name : names) {
        for (AnalysedName form : analyzer.forms(name)) {
          forms.add(new Form(i, form));
        }
      }
    }
    return forms;
  }

  static NameIndex of(List<Form> forms, NameAnalyzer analyzer) {
    TreeSet<String> allYears = new TreeSet<>();
    TreeSet<String> allSymbols = new TreeSet<>();
    List<String> allNormals = new ArrayList<>();
    TreeSet<String> seen = new TreeSet<>();
    for (Form form : forms) {
      allYears.add(form.name().years());
      allSymbols.addAll(form.name().symbols());
      if (seen.add(form.name().normal())) {
        allNormals.add(form.name().normal());
      }
    }
    TextTable years = TextTable.of(List.copyOf(allYears));
    TextTable symbols = TextTable.of(List.copyOf(allSymbols));
    TextTable normals = TextTable.of(allNormals);
    int size = forms.size();
    int[] entries = new int[size];
    int[] measures = new int[size];
    int[] yearOf = new int[size];
    int[] formOfNormal = new int[normals.size()];
    int[] roles = new int[symbols.size()];
    int[][] symbolsOfForm = new int[size][];
    List<List<Integer>> formsOfSymbol = new ArrayList<>();
    for (int slot = 0; slot < symbols.size(); slot++) {
      roles[slot] = analyzer.roleOf(symbols.text(slot)).ordinal();
      formsOfSymbol.add(new ArrayList<>());
    }
    for (int i = size - 1; i >= 0; i--) {
      AnalysedName name = forms.get(i).name();
      entries[i] = forms.get(i).entry();
      measures[i] = name.measure().ordinal();
      yearOf[i] = years.find(name.years());
      formOfNormal[normals.find(name.normal())] = i;
      symbolsOfForm[i] = name.symbols().stream().mapToInt(symbols::find).sorted().toArray();
      for (int slot : symbolsOfForm[i]) {
        formsOfSymbol.get(slot).add(0, i);
      }
    }
    return new NameIndex(
        entries,
        measures,
        years,
        yearOf,
        normals,
        formOfNormal,
        symbols,
        roles,
        Lists.of(symbolsOfForm),
        Lists.of(
            formsOfSymbol.stream()
                .map(list -> list.stream().mapToInt(i -> i).toArray())
                .toArray(int[][]::new)));
  }

  /** The first form written exactly so in normal form, or -1. */
  int formOf(String normal) {
    int slot = normals.find(normal);
    return slot < 0 ? -1 : formOfNormal[slot];
  }

  int entryOf(int form) {
    return entries[form];
  }

  Measure measureOf(int form) {
    return MEASURES[measures[form]];
  }

  String yearsOf(int form) {
    return years.text(yearOf[form]);
  }

  /** The slot of a symbol, or -1 when no name has it. */
  int slotOf(String symbol) {
    return symbols.find(symbol);
  }

  double weightOf(int slot) {
    return ROLES[roles[slot]].weight();
  }

  boolean mustBeWritten(int slot) {
    return ROLES[roles[slot]].mustBeWritten();
  }

  /** The slots of a form's symbols, ascending. */
  int[] symbolsOf(int form) {
    return symbolsOfForm.get(form);
  }

  /** The forms that have a symbol, ascending. */
  int[] formsWith(int slot) {
    return formsOfSymbol.get(slot);
  }

  void pack(Packer out) {
    out.numbers(entries).numbers(measures);
    years.pack(out);
    out.numbers(yearOf);
    normals.pack(out);
    out.numbers(formOfNormal);
    symbols.pack(out);
    out.numbers(roles);
    symbolsOfForm.pack(out);
    formsOfSymbol.pack(out);
  }

  static NameIndex unpack(Unpacker in) {
    return new NameIndex(
        in.numbers(),
        in.numbers(),
        TextTable.unpack(in),
        in.numbers(),
        TextTable.unpack(in),
        in.numbers(),
        TextTable.unpack(in),
        in.numbers(),
        Lists.unpack(in),
        Lists.unpack(in));
  }
}
