/** The logic model as a picture: tiers from left to right, arrows round the boxes, as SVG text. */
package jp.sujimichi.report.drawing;
