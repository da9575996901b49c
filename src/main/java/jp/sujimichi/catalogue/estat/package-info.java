/**
 * Official figures from the e-Stat API 3.0, for indicators that name their statistic. The only
 * package that uses the network, and only when the user asks for it.
 */
package jp.sujimichi.catalogue.estat;
