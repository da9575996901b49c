package jp.sujimichi.catalogue;

import java.util.Objects;
import java.util.Optional;

/**
 * One item of a table on e-Stat, the portal of Japan's official statistics.
 *
 * @param statsDataId the id of the table, ten digits
 * @param item the code of the item in the table
 * @param page the page that explains it, if the catalogue gives one
 */
public record EstatItem(String statsDataId, String item, Optional<String> page) {

  public EstatItem {
    Objects.requireNonNull(statsDataId, "statsDataId");
    Objects.requireNonNull(item, "item");
    Objects.requireNonNull(page, "page");
  }

  /** A page to look at: the one the catalogue gives, else e-Stat's view of the table. */
  public String url() {
    return page.orElseGet(() -> "https://www.e-stat.go.jp/dbview?sid=" + statsDataId);
  }
}
