/**
 * What a rule is besides its condition: severity, texts, source, fixes; read from {@code rule.yaml}
 * or from the index prepared while building.
 */
package jp.sujimichi.engine.rule;
