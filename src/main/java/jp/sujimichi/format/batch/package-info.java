/**
 * Many models in one input: a file with one model a line, a zip. They are taken one after the
 * other, so that memory does not grow with their number.
 */
package jp.sujimichi.format.batch;
