// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.audit.Audit;
import io.coplanar.audit.CertificateReport;
import io.coplanar.evidence.InputFault;
import io.coplanar.report.ledger.CertificateCheckReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar certificate verify}: whether a file is the certificate that was issued. */
@Command(
    name = "verify",
    description = {
      "Checks a certificate's file without a server or a network: any changed byte is found, those",
      "of the visible text too. With --key it says whether the shop that you know has signed it."
    },
    footer = {
      "",
      "Exit codes: 0 PASS; 3 FAIL, changed or signed by another; 4 NOT_JUDGED, intact and no key"
          + " was",
      "given; 2 no certificate of ours."
    })
final class CertificateVerifyCommand implements Callable<Integer> {
  private static final int MAX_MIB = 64;
  private static final int LONGEST_KEY = 1024;

  private final Console console;

  @Parameters(paramLabel = "FILE", description = "The PDF as it came.")
  private Path file = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description = {
        "The shop's verifier key, from the shop itself, as \"coplanar ledger init\" printed it, or"
            + " a",
        "file that holds it; repeatable."
      })
  private List<String> keys = List.of();

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  CertificateVerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InputFault, IOException {
    List<String> trusted = new ArrayList<>();
    for (String key : keys) {
      trusted.add(key(key));
    }
    byte[] bytes = read();
    CertificateReport report = check(bytes, trusted);
    console
        .out()
        .print(
            json
                ? CertificateCheckReport.json(file.toString(), report) + "\n"
                : CertificateCheckReport.text(file.toString(), report));
    return switch (report.result()) {
      case PASS -> ExitCode.DONE;
      case FAIL -> ExitCode.FAIL;
      case NOT_JUDGED -> ExitCode.NOT_JUDGED;
    };
  }

  private CertificateReport check(byte[] bytes, List<String> trusted) throws InputFault {
    Optional<CertificateReport> report;
    try {
      report = Audit.certificate(bytes, trusted);
    } catch (IOException e) {
      throw CertificateSentences.noKey(String.valueOf(e.getMessage()));
    }
    if (report.isEmpty()) {
      throw CertificateSentences.noCertificate(file);
    }
    return report.get();
  }

  private byte[] read() throws InputFault, IOException {
    if (!Files.isRegularFile(file)) {
      throw Sentences.noSuchInput(file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((MAX_MIB << 20) + 1);
      if (bytes.length > MAX_MIB << 20) {
        throw CertificateSentences.tooLarge(file, MAX_MIB);
      }
      return bytes;
    }
  }

  /** The key itself, or what a file of this name holds. */
  private static String key(String text) throws InputFault, IOException {
    Path named;
    try {
      named = Path.of(text);
    } catch (InvalidPathException e) {
      return text;
    }
    if (!Files.isRegularFile(named)) {
      return text;
    }
    try (InputStream in = Files.newInputStream(named)) {
      String read = new String(in.readNBytes(LONGEST_KEY), StandardCharsets.UTF_8).strip();
      if (read.startsWith("PRIVATE+KEY")) {
        throw CertificateSentences.noKey("names a file with a signing key, which nobody else sees");
      }
      return read;
    }
  }
}
