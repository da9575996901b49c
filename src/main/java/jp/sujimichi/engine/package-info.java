/** From a model to its findings. Drools is imported here and nowhere else. */
package jp.sujimichi.engine;
