/**
 * Files to models, with the place of every value, and back.
 *
 * <p>Reading never throws: a file is either read, with notes about what was not understood, or
 * unreadable, with one problem for each thing that is wrong.
 */
package jp.sujimichi.format;
