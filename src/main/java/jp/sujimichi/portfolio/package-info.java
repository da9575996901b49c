/**
 * The models of many municipalities side by side: what they measure in common, without ranking
 * anyone. Pure: models in, values out.
 */
package jp.sujimichi.portfolio;
