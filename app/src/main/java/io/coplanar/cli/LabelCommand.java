// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cli.line.ServerFetch;
import io.coplanar.client.Json;
import io.coplanar.evidence.InputFault;
import io.coplanar.report.certificate.Certificates.Answer;
import io.coplanar.report.certificate.Label;
import io.coplanar.report.certificate.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar label}: the label of a connector that may leave. */
@Command(
    name = "label",
    description = {
      "Makes the label of a connector that passed every step: ZPL for a printer, or a PNG to look",
      "at; 50 x 25 mm. Asks a server, or with --data (or --database) the ledger itself."
    },
    footer = {
      "",
      "Exit codes: 0 written, or printed as the printer says; 3 refused, with every reason; 2 the",
      "request is wrong, or nobody answers there; 1 the printer failed: nothing is claimed printed."
    })
final class LabelCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private ServerFetch server = new ServerFetch();
  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();

  @Parameters(paramLabel = "SERIAL", description = "The connector.")
  private String serial = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "zpl, or png for a preview (default: ${DEFAULT-VALUE}).")
  private String format = "zpl";

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description = "qr or datamatrix (default: ${DEFAULT-VALUE}).")
  private String code = "qr";

  @Option(
      names = "--dots-per-mm",
      paramLabel = "N",
      description = "8 for 203 dots an inch, 12 for 300 (default: ${DEFAULT-VALUE}).")
  private int dotsPerMm = 8;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "The file to write; it appears whole or not at all.")
  private @Nullable Path out;

  @Option(
      names = "--print",
      paramLabel = "HOST:PORT",
      description = "Print it on a ZPL printer's raw port (9100 if none is said).")
  private @Nullable String print;

  LabelCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (out == null && print == null) {
      throw CertificateSentences.noOutput();
    }
    Label.Code kind = kind();
    if (!format.equals("zpl") && !format.equals("png")) {
      throw CertificateSentences.word("--format", format, "zpl or png");
    }
    if (print != null && !format.equals("zpl")) {
      throw CertificateSentences.word("--format", format, "zpl, which is what printers take");
    }
    OutputFile.requirePlace(out);
    @Nullable ZplPrinter printer = print == null ? null : ZplPrinter.at(print);
    if (!location.isNamed()) {
      return server.document(
          console,
          new String[] {"connectors", serial, "label"},
          json ->
              use(
                  new Label(
                      text(json, "serial"),
                      text(json, "product"),
                      text(json, "shop"),
                      text(json, "cable"),
                      text(json, "made"),
                      text(json, "uri"),
                      null),
                  kind,
                  printer));
    }
    return LedgerAccess.write(
        location,
        signer,
        root,
        console,
        (ledger, blobs) ->
            Departures.show(
                console,
                server.json(),
                Departures.of(ledger, blobs).label(serial),
                serial,
                answer ->
                    answer instanceof Answer.Labelled l
                        ? use(l.label(), kind, printer)
                        : ExitCode.FAULT_OF_THE_PROGRAM));
  }

  private static String text(Json json, String name) {
    return Objects.requireNonNullElse(json.text(name), "");
  }

  private Label.Code kind() throws InputFault {
    for (Label.Code kind : Label.Code.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(code)) {
        return kind;
      }
    }
    throw CertificateSentences.word("--code", code, "qr or datamatrix");
  }

  private int use(Label label, Label.Code kind, @Nullable ZplPrinter printer)
      throws InputFault, IOException {
    if (out != null) {
      OutputFile.write(
          out,
          format.equals("png")
              ? Labels.png(label, kind, dotsPerMm)
              : Labels.zpl(label, kind, dotsPerMm).getBytes(StandardCharsets.UTF_8));
      console.err().println("wrote " + out);
    }
    if (printer == null) {
      return ExitCode.DONE;
    }
    try {
      printer.print(Labels.zpl(label, kind, dotsPerMm));
      console.err().println("the printer took the label of " + serial + " and reports no trouble");
      return ExitCode.DONE;
    } catch (ZplPrinter.Failed e) {
      console.complain(String.valueOf(e.getMessage()));
      return ExitCode.FAULT_OF_THE_PROGRAM;
    }
  }
}
