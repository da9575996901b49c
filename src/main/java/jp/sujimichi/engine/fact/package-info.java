/**
 * What rules see of a model.
 *
 * <p>Facts carry what a rule would otherwise have to join for: the ends of a link as elements, how
 * many causes an element has, whether it reaches the third outcome tier. They are computed once a
 * model, before the rules run, and never change, so that no rule computes a closure and the cost
 * stays linear. A fact states what is; whether that is a defect is for the rules to say.
 *
 * <p>Their names are the words of the rules ({@code Element}, {@code Link}, {@code Indicator}), the
 * same as those of the values in {@code model} they stand for. Getters of texts, numbers and years
 * answer "" , {@code NaN} and 0 for what the author left out, so that a condition reads as a plain
 * comparison; getters of codes answer null there, which equals nothing in a rule.
 */
package jp.sujimichi.engine.fact;
