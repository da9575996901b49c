/**
 * What measured values say about a logic model: the state of every indicator in the review year, of
 * every element, and a verdict for every causal chain.
 *
 * <p>The judgement follows two sources: the split of a missed result into a failure to deliver and
 * a failure of the theory (Weiss, <i>Evaluation</i>), and the Cabinet Office's rule that a KPI is
 * on track when the share of the way covered is at least the share of the time passed
 * (改革工程表のKPI進捗評価). It reads the model alone and knows nothing of rules or files.
 */
package jp.sujimichi.retrospect;
