package jp.sujimichi.workshop.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** Makes the pictures of the guides; started by docs/guide/pictures/make. */
final class GuidePictures {

  private final Room room;
  private final Path folder;

  private GuidePictures(Room room, Path folder) {
    this.room = room;
    this.folder = folder;
  }

  /**
   * Writes the pictures.
   *
   * @param args the folder to write to; the review, the sheet and the comparison of cities in HTML
   */
  public static void main(String[] args) {
    try (Playwright driver = BrowserProgram.driver();
        Browser browser = BrowserProgram.launch(driver)) {
      Room room = new Room(browser).shipped("first-draft");
      GuidePictures pictures = new GuidePictures(room, Path.of(args[0]));
      pictures.report("review", args[1], "main, body");
      pictures.report("sheet", args[2], "section:has-text('ここで途切れ')");
      pictures.report("portfolio", args[3], "body");
      pictures.board();
      room.close(true);
    }
    System.exit(0);
  }

  private void report(String name, String file, String part) {
    Page page = room.window(1280, 800);
    page.navigate(Path.of(file).toUri().toString());
    page.locator(part).first().evaluate("part => part.scrollIntoView()");
    save(name, page);
  }

  private void board() {
    Page page = room.open("first-draft").page();
    for (String name : List.of("見る", "ガイド")) {
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
          .click();
    }
    page.locator("#guide").getByText("さかのぼり確認").first().click();
    page.locator("#panel")
        .getByText("直し方", new Locator.GetByTextOptions().setExact(true))
        .first()
        .waitFor();
    save("board", page);
  }

  private void save(String name, Page page) {
    page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + ".png")));
  }
}
