// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.qrcode.QRCodeReader;
import io.coplanar.evidence.InputFault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Labels: what the printer is told, and what the preview shows. */
final class LabelsTest {
  private static final Label LABEL =
      new Label(
          "S-03_a",
          "MPO, single-mode, 8° angled, 12 fibers, type B",
          "Müller^XZ~JA Kabel",
          "cable K-2, end 1",
          "2026-11-24",
          "https://id.gs1.org/01/09506000134352/21/S-03_a",
          "09506000134352");

  private static String read(Label.Code code, Reader reader, int dots) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(Labels.png(LABEL, code, dots)));
    assertThat(image.getWidth()).isEqualTo(50 * dots);
    // the code alone, as a scanner is held over it
    BufferedImage part = image.getSubimage(0, 0, 23 * dots, image.getHeight());
    int w = part.getWidth();
    int h = part.getHeight();
    int[] pixels = part.getRGB(0, 0, w, h, null, 0, w);
    return reader
        .decode(
            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(w, h, pixels))),
            Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }

  @Test
  void theCodeOnThePreviewIsRead() throws Exception {
    for (int dots : new int[] {8, 12}) {
      assertThat(read(Label.Code.QR, new QRCodeReader(), dots)).isEqualTo(LABEL.uri());
      assertThat(read(Label.Code.DATAMATRIX, new DataMatrixReader(), dots)).isEqualTo(LABEL.uri());
    }
  }

  @Test
  void noTextBecomesACommand() throws Exception {
    String zpl = Labels.zpl(LABEL, Label.Code.QR, 8);
    assertThat(zpl).startsWith("^XA\n").endsWith("^XZ\n").contains("S-03_5Fa", "M_C3_BCller_5EXZ");
    assertThat(zpl.split("\\^XZ", -1)).hasSize(2);
    assertThat(zpl).doesNotContain("~");
    assertThat(Labels.zpl(LABEL, Label.Code.DATAMATRIX, 8)).contains("^BXN,").doesNotContain("~");
  }

  @Test
  void aPrinterOfNoKnownResolutionIsRefused() {
    assertThatThrownBy(() -> Labels.zpl(LABEL, Label.Code.QR, 9)).isInstanceOf(InputFault.class);
  }

  @Test
  void aGtinIsChecked() throws Exception {
    assertThat(Shop.of(null, "9506000134352", null).gtin()).isEqualTo("09506000134352");
    assertThatThrownBy(() -> Shop.of(null, "9506000134353", null))
        .isInstanceOf(InputFault.class)
        .hasMessageContaining("9506000134352");
    assertThatThrownBy(() -> Shop.of(null, "12345", null)).isInstanceOf(InputFault.class);
  }

  @Test
  void whereCodesLead() throws Exception {
    assertThat(Shop.UNNAMED.uri("S-1", "shop/log")).isEqualTo("coplanar:shop%2Flog/S-1");
    Shop linked = Shop.of("Shop", null, "https://x.example/");
    assertThat(linked.uri("S-1", "o")).isEqualTo("https://x.example/connectors/S-1");
    Shop numbered = Shop.of("Shop", "9506000134352", "https://x.example");
    assertThat(numbered.uri("S-1", "o")).isEqualTo("https://x.example/01/09506000134352/21/S-1");
    // longer than GS1 allows
    assertThat(numbered.uri("S".repeat(21), "o")).startsWith("https://x.example/connectors/S");
    assertThatThrownBy(() -> Shop.of(null, null, "javascript:alert(1)"))
        .isInstanceOf(InputFault.class);
  }
}
