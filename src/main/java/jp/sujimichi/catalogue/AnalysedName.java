package jp.sujimichi.catalogue;

import java.util.List;

/**
 * A name taken apart.
 *
 * @param normal its normal form
 * @param core the words that count, joined in the order written; what n-grams are taken from
 * @param symbols the headwords that count, each once, sorted
 * @param measure the kind of quantity its end tells
 * @param years the years its brackets name, joined; empty when none. Two entries that differ in the
 *     year only are two indicators, while in a written name a year is the year of the value.
 */
record AnalysedName(
    String normal, String core, List<String> symbols, Measure measure, String years) {

  AnalysedName {
    symbols = List.copyOf(symbols);
  }
}
