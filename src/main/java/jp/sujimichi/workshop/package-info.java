/**
 * The workshop page: a small web server on this machine, the boards it serves, and what keeps them
 * safe. A board is a model file of one folder; every edit is on disk before anybody sees it.
 */
package jp.sujimichi.workshop;
