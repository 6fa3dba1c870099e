// SPDX-License-Identifier: Apache-2.0
package io.coplanar.report.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.coplanar.audit.Audit;
import io.coplanar.audit.CertificateReport;
import io.coplanar.audit.CertificateReport.Result;
import io.coplanar.ledger.Command;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.ledger.operations.EntryProof;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.report.SampleReports;
import io.coplanar.report.certificate.Certificate.Geometry;
import io.coplanar.report.certificate.Certificate.ProcessLine;
import io.coplanar.report.certificate.Certificate.Tested;
import io.coplanar.report.certificate.Certificate.WaivedGate;
import io.coplanar.simulate.FerruleSpec;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that goes to the customer. */
final class CertificatePdfTest {
  private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

  private static Certificate certificate(Shop shop, List<WaivedGate> waived) throws Exception {
    Recipe recipe = Recipes.find(Recipes.DEFAULT);
    return new Certificate(
        shop,
        "shop.example/log",
        "S-03",
        "K-2",
        1,
        recipe,
        "ab".repeat(32),
        AT,
        List.of(
            new ProcessLine(
                "Prepare",
                List.of("Strip"),
                AT,
                AT.plusSeconds(300),
                List.of("Anna"),
                List.of("bench-1"),
                List.of("JS-1"),
                List.of("ribbon-tape RT-1"),
                List.of("pitch 250 µm"))),
        waived,
        Map.of(),
        Map.of("VALUE_LOW", 2),
        2,
        new Geometry(
            SampleReports.of("scan", FerruleSpec.good12()),
            true,
            verdict("geometry", List.of()),
            "IF-1",
            AT,
            ""),
        tested(recipe, "loss", loss()),
        tested(recipe, "polarity", List.of(new VerdictRecord.Value("far", 1, 12.0))),
        List.of(),
        List.of(),
        new EntryProof(7, "{}", 9, List.of("h"), "shop.example/log\n9\nr\n\n— s\n", "key"),
        "cd".repeat(32));
  }

  private static List<VerdictRecord.Value> loss() {
    List<VerdictRecord.Value> values = new ArrayList<>();
    for (int fiber = 1; fiber <= 12; fiber++) {
      for (int nm : new int[] {1310, 1550}) {
        values.add(new VerdictRecord.Value("il_db_" + nm + "_nm", fiber, 0.1 + fiber / 100.0));
        values.add(new VerdictRecord.Value("rl_db_" + nm + "_nm", fiber, 60.0 + fiber));
      }
    }
    return values;
  }

  private static VerdictRecord verdict(String of, List<VerdictRecord.Value> values) {
    return new VerdictRecord(
        of,
        "S-03",
        VerdictRecord.Result.PASS,
        false,
        VerdictRecord.By.ENGINE,
        null,
        "ef".repeat(32),
        "basis",
        "engine",
        List.of(),
        values);
  }

  private static Tested tested(Recipe recipe, String of, List<VerdictRecord.Value> values) {
    GateSpec.Verdict gate =
        recipe.steps().stream()
            .flatMap(s -> s.gates().stream())
            .filter(g -> g instanceof GateSpec.Verdict v && v.of().equals(of))
            .map(g -> (GateSpec.Verdict) g)
            .findFirst()
            .orElseThrow();
    return new Tested(verdict(of, values), gate, "LT-1", AT);
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void itShowsWhatWasMeasuredAndClaimsNoStandard() throws Exception {
    String text = text(CertificatePdf.of(certificate(Shop.UNNAMED, List.of()), Paper.A4));
    assertThat(text)
        .contains("S-03", "K-2, end 1", "Deviations None.", "VALUE_LOW 2", "0.22 dB (fiber 12")
        .contains("61.0 dB (fiber 1", "No GTIN is configured", "recalled, not seen in a source")
        .contains("No conformity with a standard is claimed")
        .doesNotContainIgnoringCase("conforms to");
  }

  @Test
  void aDeviationStandsOnTheFirstPage() throws Exception {
    WaivedGate waived =
        new WaivedGate(
            "Assemble", "value:pull", "too small", "drawing", "Anna", "Petra", AT, "dev-1");
    byte[] pdf = CertificatePdf.of(certificate(Shop.UNNAMED, List.of(waived)), Paper.LETTER);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertThat(first.getText(document).replaceAll("\\s+", " "))
          .contains("PASS WITH 1 SIGNED DEVIATION", "value:pull", "Anna", "Petra", "“drawing”");
    }
  }

  @Test
  void theSameCertificateIsTheSameBytes() throws Exception {
    Certificate certificate = certificate(Shop.UNNAMED, List.of());
    assertThat(CertificatePdf.of(certificate, Paper.A4))
        .isEqualTo(CertificatePdf.of(certificate, Paper.A4));
  }

  @Test
  void itsCodeIsAGs1LinkThatAScannerReads() throws Exception {
    Shop shop = Shop.of("Müller Kabel", "9506000134352", null);
    byte[] pdf = CertificatePdf.of(certificate(shop, List.of()), Paper.A4);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 150);
      BufferedImage corner =
          page.getSubimage(page.getWidth() * 3 / 4, 0, page.getWidth() / 4, page.getHeight() / 5);
      assertThat(read(corner)).isEqualTo("https://id.gs1.org/01/09506000134352/21/S-03");
    }
    assertThat(text(pdf)).contains("Müller Kabel", "GS1 Digital Link");
  }

  private static String read(BufferedImage image) throws Exception {
    int w = image.getWidth();
    int h = image.getHeight();
    int[] pixels = image.getRGB(0, 0, w, h, null, 0, w);
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(w, h, pixels))))
        .getText();
  }

  @Test
  void noByteOfASealedFileChangesUnseen(@TempDir Path folder) throws Exception {
    byte[] pdf = CertificatePdf.of(certificate(Shop.UNNAMED, List.of()), Paper.A4);
    SigningKey key = SigningKey.generate("shop.example/log");
    LedgerSettings settings =
        LedgerSettings.of(new LedgerPlace.Folder(folder.resolve("data")), key);
    byte[] file;
    try (Ledger ledger = Ledger.create(settings, "test", "here")) {
      String payload =
          "{\"serial\":\"S-03\",\"sha256\":\"" + Hashing.sha256(pdf) + "\",\"bytes\":1}";
      ledger.append(
          new Command(
              "certificate/1",
              "test",
              "here",
              null,
              null,
              List.of(),
              List.of(
                  new Draft(
                      "certificate/S-03",
                      "certificate-issued",
                      "coplanar/certificate-issued/1",
                      payload))));
      ledger.checkpoint();
      try (LedgerReader reader = ledger.reader()) {
        file = Seal.sealed(pdf, EntryProof.first(reader, 1));
      }
    }
    List<String> keys = List.of(key.verifier().encode());
    assertThat(result(file, keys)).isEqualTo(Result.PASS);
    assertThat(result(file, List.of())).isEqualTo(Result.NOT_JUDGED);
    assertThat(text(file)).isEqualTo(text(pdf));
    int seal = new String(file, StandardCharsets.ISO_8859_1).indexOf("%coplanar/certificate-seal");
    for (int i = 0; i < file.length; i += i < seal ? 1 + file.length / 150 : 13) {
      file[i] ^= 4;
      assertThat(result(file, keys)).as("byte %d", i).isEqualTo(Result.FAIL);
      file[i] ^= 4;
    }
    // what another program appends
    byte[] more = Arrays.copyOf(file, file.length + 20);
    assertThat(result(more, keys)).isEqualTo(Result.FAIL);
    assertThat(result(pdf, keys)).isEqualTo(Result.FAIL);
  }

  /** A file that is no longer seen to be ours is not believed either. */
  private static Result result(byte[] file, List<String> keys) throws Exception {
    Optional<CertificateReport> report = Audit.certificate(file, keys);
    return report.map(CertificateReport::result).orElse(Result.FAIL);
  }
}
