package jp.sujimichi.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.sujimichi.model.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PdfSheetTest {

  private PDDocument pdf;

  @BeforeEach
  void make() throws IOException {
    pdf = Loader.loadPDF(PdfSheet.of(Samples.sheet(), List.of(Language.JA)));
  }

  @AfterEach
  void close() throws IOException {
    pdf.close();
  }

  private String textOf(int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  @Test
  void hasOnePageForEachMissedKpiBetweenCoverAndLastPage() throws IOException {
    assertThat(pdf.getNumberOfPages()).isEqualTo(3);
    assertThat(textOf(1)).contains("振り返りシート", "みどり市", "因果の見込み違い", "1 / 3");
    assertThat(textOf(2))
        .contains("=年間の利用者数", "89.6%", "ここで途切れ", "「=停留所まで<歩ける>」", "当たった", "何を変えるか");
    assertThat(textOf(3)).contains("外出に困る人の割合", "2026年度から", "来年つなぐ", "期限切れ");
  }

  @Test
  void carriesItsJapaneseFont() throws IOException {
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getFontNames()) {
        PDFont font = page.getResources().getFont(name);
        assertThat(font.isEmbedded()).isTrue();
        assertThat(font.getName()).matches("[A-Z]{6}\\+BIZUDPGothic-Regular");
      }
    }
    assertThat(pdf.getPage(0).getResources().getFontNames()).isNotEmpty();
  }

  @Test
  void isTaggedNamedAndInJapanese() {
    assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
    assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
    assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("振り返りシート 2024年度 外出支援");
    assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
        .isEqualTo("全体のようす");
  }
}
