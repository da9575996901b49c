/** Reports as people and programs read them: one class a format. */
package jp.sujimichi.report;
