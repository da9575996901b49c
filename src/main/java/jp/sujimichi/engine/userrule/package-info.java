/**
 * Rules that users keep in a folder of their own: found, kept within bounds, compiled and worded at
 * run time. Only the command line reads such a folder; DRL never comes from a model or a network.
 */
package jp.sujimichi.engine.userrule;
