package jp.sujimichi.finding;

/**
 * What made a report, so that it can be made again.
 *
 * @param name the program
 * @param version its version
 * @param ruleset a digest of the rules that were applied
 * @param catalogue a digest of the catalogues that were loaded
 */
public record Tool(String name, String version, String ruleset, String catalogue) {}
