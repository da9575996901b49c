package jp.sujimichi.report.drawing;

/**
 * A finished drawing.
 *
 * @param svg the text of one {@code svg} element
 * @param width its width in pixels
 * @param height its height in pixels
 */
public record Picture(String svg, double width, double height) {

  /** Whether it fits upright paper better than the same paper on its side. */
  public boolean isUpright() {
    return height > width;
  }
}
