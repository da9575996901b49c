package jp.sujimichi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.text.Format;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The walls between the packages: imports point one way, from what people see down to the values.
 *
 * <p>What the build makes of {@code rules/} lies in {@code jp.sujimichi.rules}; it is generated, so
 * only the direction of its imports is held.
 */
@AnalyzeClasses(packages = "jp.sujimichi", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {

  private static final String GENERATED = "jp.sujimichi.rules..";
  private static final String RULE_COMPILER = "jp.sujimichi.engine.build..";
  private static final String CLI = "jp.sujimichi.cli..";

  /** Types that are there to be changed, so that a constant of them is a variable. */
  private static final List<Class<?>> CHANGEABLE =
      List.of(
          AtomicBoolean.class,
          AtomicInteger.class,
          AtomicLong.class,
          AtomicReference.class,
          Random.class,
          StringBuilder.class,
          ThreadLocal.class,
          AbstractCollection.class,
          AbstractMap.class,
          Format.class);

  @ArchTest
  static final ArchRule importsPointOneWay =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .optionalLayer("model")
          .definedBy("jp.sujimichi.model..")
          .optionalLayer("finding")
          .definedBy("jp.sujimichi.finding..")
          .optionalLayer("format")
          .definedBy("jp.sujimichi.format..")
          .optionalLayer("catalogue")
          .definedBy("jp.sujimichi.catalogue..")
          .optionalLayer("wording")
          .definedBy("jp.sujimichi.wording..")
          .optionalLayer("engine")
          .definedBy("jp.sujimichi.engine..")
          .optionalLayer("rules")
          .definedBy(GENERATED)
          .optionalLayer("retrospect")
          .definedBy("jp.sujimichi.retrospect..")
          .optionalLayer("portfolio")
          .definedBy("jp.sujimichi.portfolio..")
          .optionalLayer("report")
          .definedBy("jp.sujimichi.report..")
          .optionalLayer("workshop")
          .definedBy("jp.sujimichi.workshop..")
          .optionalLayer("cli")
          .definedBy(CLI)
          .whereLayer("model")
          .mayNotAccessAnyLayer()
          .whereLayer("finding")
          .mayOnlyAccessLayers("model")
          .whereLayer("format")
          .mayOnlyAccessLayers("model", "finding", "catalogue", "wording")
          .whereLayer("catalogue")
          .mayOnlyAccessLayers("model", "finding", "format", "wording")
          .whereLayer("wording")
          .mayOnlyAccessLayers("model", "finding", "format", "catalogue")
          .whereLayer("retrospect")
          .mayOnlyAccessLayers("model")
          .whereLayer("engine")
          .mayOnlyAccessLayers("model", "finding", "format", "catalogue", "wording", "retrospect")
          .whereLayer("rules")
          .mayOnlyAccessLayers("model", "finding", "catalogue", "wording", "engine", "retrospect")
          .whereLayer("portfolio")
          .mayOnlyAccessLayers("model", "catalogue", "wording")
          .whereLayer("report")
          .mayOnlyAccessLayers(
              "model",
              "finding",
              "format",
              "catalogue",
              "wording",
              "engine",
              "retrospect",
              "portfolio")
          .whereLayer("workshop")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule noTwoPackagesImportEachOther =
      slices().matching("jp.sujimichi.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule droolsStaysInTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("jp.sujimichi.engine..", GENERATED)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..", "org.mvel..")
          .because("rules can then be run by something else without touching the rest");

  @ArchTest
  static final ArchRule onlyTheStatisticsClientAsksTheNetwork =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.sujimichi.catalogue.estat..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..")
          .because("a check must work, and tell nobody anything, without a network");

  @ArchTest
  static final ArchRule theWebServerStaysInTheWorkshop =
      noClasses()
          .that()
          .resideOutsideOfPackage("jp.sujimichi.workshop..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.javalin..", "org.eclipse.jetty..", "org.eclipse.jgit..", "jakarta.servlet..")
          .because("a check must not load it, and nothing else answers a network");

  @ArchTest
  static final ArchRule poiStaysWhereWorkbooksAre =
      noClasses()
          .that()
          .resideOutsideOfPackages("jp.sujimichi.format.xlsx..", "jp.sujimichi.report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..")
          .because("a check of JSON files must not load it");

  @ArchTest
  static final ArchRule theProductDoesNotNeedTheRuleCompiler =
      noClasses()
          .that()
          .resideOutsideOfPackage(RULE_COMPILER)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(RULE_COMPILER, "org.drools.model.codegen..")
          .because("neither is in what is shipped");

  @ArchTest
  static final ArchRule onlyTheCommandLineSpeaksToTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, RULE_COMPILER)
          .should(ACCESS_STANDARD_STREAMS)
          .because("standard output carries reports, which a stray line would spoil");

  @ArchTest
  static final ArchRule onlyTheCommandLineEndsTheProcess =
      noClasses()
          .that()
          .resideOutsideOfPackages(CLI, RULE_COMPILER)
          .should()
          .callMethod(System.class, "exit", int.class)
          .because("the library runs inside the programs of others");

  @ArchTest
  static final ArchRule nobodyLogs =
      noClasses()
          .should(USE_JAVA_UTIL_LOGGING)
          .because("what is worth telling the user is in the report");

  @ArchTest
  static final ArchRule staticFieldsAreFinal =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(GENERATED)
          .should()
          .beFinal()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule staticFieldsHoldNothingChangeable =
      noFields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat()
          .resideOutsideOfPackage(GENERATED)
          .should()
          .haveRawType(changeable())
          .allowEmptyShould(true);

  private static DescribedPredicate<JavaClass> changeable() {
    return DescribedPredicate.describe(
        "that can be changed", type -> CHANGEABLE.stream().anyMatch(type::isAssignableTo));
  }
}
