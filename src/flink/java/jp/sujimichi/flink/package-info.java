/** The check as a job for a cluster; built by the Maven profile {@code flink} only. */
package jp.sujimichi.flink;
