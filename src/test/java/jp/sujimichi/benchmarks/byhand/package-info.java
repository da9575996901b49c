/**
 * Some rules of the rule base once more, in plain Java: what the benchmark compares the engine
 * with, and a second opinion that a test holds the rules to.
 */
package jp.sujimichi.benchmarks.byhand;
