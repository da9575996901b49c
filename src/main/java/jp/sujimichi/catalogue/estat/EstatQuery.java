package jp.sujimichi.catalogue.estat;

/**
 * One item of one table for one area.
 *
 * @param statsDataId the table, ten digits
 * @param item the item's code in the table's first classification, such as {@code K3101}
 * @param area the area's code, five digits
 */
public record EstatQuery(String statsDataId, String item, String area) {}
