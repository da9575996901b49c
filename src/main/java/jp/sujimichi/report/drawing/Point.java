package jp.sujimichi.report.drawing;

/**
 * A point of a drawing.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 */
public record Point(double x, double y) {}
