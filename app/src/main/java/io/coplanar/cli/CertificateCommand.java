// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.cli.line.ServerFetch;
import io.coplanar.evidence.InputFault;
import io.coplanar.report.certificate.Certificates.Answer;
import io.coplanar.report.certificate.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar certificate}: what goes to the customer with a connector. */
@Command(
    name = "certificate",
    description = {
      "Writes the certificate of a labelled connector: a PDF whose every byte the ledger vouches",
      "for. Asks a server, or with --data (or --database) the ledger itself while no server does."
    },
    footer = {
      "",
      "Exit codes: 0 written; 3 refused, with every reason; 2 the request is wrong; 1 no answer.",
      "docs/certificate.md shows one."
    })
final class CertificateCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private ServerFetch server = new ServerFetch();
  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();

  @Parameters(arity = "0..1", paramLabel = "SERIAL", description = "The connector.")
  private @Nullable String serial;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.pdf",
      description = "The file to write; it appears whole or not at all.")
  private @Nullable Path out;

  @Option(
      names = "--paper",
      paramLabel = "PAPER",
      description = "a4 or letter (default: ${DEFAULT-VALUE}).")
  private String paper = "a4";

  CertificateCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (serial == null) {
      throw CertificateSentences.noSerial("certificate");
    }
    if (out == null) {
      throw CertificateSentences.noOutput();
    }
    String of = serial;
    Path to = out;
    Paper on = Paper.of(paper);
    OutputFile.requirePlace(to);
    if (!location.isNamed()) {
      return server.file(
          console, new String[] {"connectors", of, "certificate"}, "?paper=" + on.id(), to);
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
                Departures.of(ledger, blobs).issue(of, on, "coplanar", "command-line"),
                of,
                answer -> written(to, answer)));
  }

  private int written(Path to, Answer answer) throws InputFault, IOException {
    if (answer instanceof Answer.Issued issued) {
      OutputFile.write(to, issued.file());
      console.err().println("wrote " + to);
    }
    return ExitCode.DONE;
  }
}
