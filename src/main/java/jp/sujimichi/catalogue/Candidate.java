package jp.sujimichi.catalogue;

/**
 * An entry a written name may mean.
 *
 * @param entry the entry
 * @param score how alike the names are, from 0 to 1
 */
public record Candidate(CatalogueEntry entry, double score) {}
