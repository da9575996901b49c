package jp.sujimichi.report.sheet;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.sujimichi.model.Language;

/**
 * The sheet as a tagged PDF for A4 paper, with its Japanese font in it. Nothing is fetched: the
 * font is the only thing the page names, and it comes with the product.
 */
public final class PdfSheet {

  private static final String FONT = "BIZUDPGothic-Regular.ttf";
  private static final String OWN = "sheet";

  private PdfSheet() {}

  /** The bytes of the file. */
  public static byte[] of(Sheet sheet, List<Language> languages) {
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream target = new ByteArrayOutputStream(1 << 17);
    try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.useSVGDrawer(drawer);
      builder.useProtocolsStreamImplementation(uri -> new Shipped(), OWN);
      builder.useUriResolver((base, uri) -> uri.startsWith(OWN + ":") ? uri : null);
      builder.withProducer(sheet.tool().name() + " " + sheet.tool().version());
      builder.withHtmlContent(HtmlSheet.forPaper(sheet, new Wording(languages)), OWN + ":");
      builder.toStream(target);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toByteArray();
  }

  /** The one file the page may ask for. */
  private static final class Shipped implements FSStream {

    @Override
    public InputStream getStream() {
      InputStream in = PdfSheet.class.getResourceAsStream(FONT);
      if (in == null) {
        throw new IllegalStateException("the product was built without " + FONT);
      }
      return in;
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
