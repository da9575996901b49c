/**
 * What a logic model is: immutable values and the causal graph over them.
 *
 * <p>Nothing here reads files or knows of rules; every other package may stand on this one.
 */
package jp.sujimichi.model;
