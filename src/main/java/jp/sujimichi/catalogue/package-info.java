/**
 * Indicator catalogues: reading them, finding entries, and telling which entry a written name
 * means.
 *
 * <p>Imports {@code model} only; rules and commands stand on this package.
 */
package jp.sujimichi.catalogue;
