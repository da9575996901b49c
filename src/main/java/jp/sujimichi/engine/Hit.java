package jp.sujimichi.engine;

import java.util.Map;
import jp.sujimichi.engine.fact.Subject;

/**
 * A rule that fired, before it becomes a finding.
 *
 * @param rule the rule's id
 * @param at the subject it stands at
 * @param arguments the arguments of its texts, in the order reported
 */
record Hit(String rule, Subject at, Map<String, Object> arguments) {}
