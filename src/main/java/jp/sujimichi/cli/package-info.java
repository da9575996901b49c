/** The command line: one class a command. Standard streams and exit codes are used here only. */
package jp.sujimichi.cli;
