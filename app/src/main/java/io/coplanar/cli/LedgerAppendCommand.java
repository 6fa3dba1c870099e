// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Command.Expectation;
import io.coplanar.ledger.Draft;
import io.coplanar.ledger.Outcome;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.line.event.Streams;
import io.coplanar.report.ledger.ReceiptReport;
import io.coplanar.surface.InputFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger append}: one entry, with what it rests on. */
@Command(
    name = "append",
    description = {
      "Appends one entry and prints its receipt once the entry is on disk.",
      "Asking again with the same --id and content is safe and returns the first answer."
    })
final class LedgerAppendCommand implements Callable<Integer> {
  private static final int MAX_PAYLOAD_BYTES = 1 << 20;

  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();
  @Mixin private LedgerAuthor author = new LedgerAuthor();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "The command's own id, never used for anything else (default: a random one).")
  private String id = UUID.randomUUID().toString();

  @Option(
      names = "--stream",
      required = true,
      paramLabel = "NAME",
      description = {
        "What it is about, as in note/2026-11-24. What the line and people have rules for",
        "(unit/, fixture/, cable/, lot/, tool/, evidence/, recipe/, person/) is not taken."
      })
  private String stream = "";

  @Option(
      names = "--type",
      required = true,
      paramLabel = "TYPE",
      description = "What happened, as in stage-completed.")
  private String type = "";

  @Option(
      names = "--payload",
      paramLabel = "FILE|-",
      description = "A JSON object; - reads it from standard input (default: an empty one).")
  private @Nullable String payload;

  @Option(
      names = "--schema",
      paramLabel = "NAME/N",
      description = "The payload's form and its version (default: ${DEFAULT-VALUE}).")
  private String schema = "note/1";

  @Option(
      names = "--expect",
      paramLabel = "N",
      description = "How many entries the stream held when you last looked; others since: exit 3.")
  private @Nullable Long expect;

  @Option(
      names = "--station-time",
      paramLabel = "UTC",
      description = "The station's own clock, as in 2026-11-24T10:00:00Z.")
  private @Nullable String stationTime;

  @Option(
      names = "--blob",
      paramLabel = "FILE",
      description = "A file to store and name in the entry; repeatable.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "The receipt as a JSON document.")
  private boolean json;

  LedgerAppendCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (Streams.isOurs(stream) || Streams.isCertificate(stream) || stream.startsWith("person/")) {
      throw LedgerSentences.ruled(stream);
    }
    String document = payload();
    Instant station = stationTime();
    return LedgerAccess.write(
        location,
        signer,
        root,
        console,
        (ledger, blobs) -> {
          Draft draft = new Draft(stream, type, schema, document, store(blobs));
          List<Expectation> expected =
              expect == null ? List.of() : List.of(new Expectation(stream, expect));
          Outcome outcome =
              ledger.append(
                  new io.coplanar.ledger.Command(
                      id,
                      author.who(),
                      author.where(),
                      station,
                      author.reason(),
                      expected,
                      List.of(draft)));
          console
              .out()
              .print(json ? ReceiptReport.json(outcome) + "\n" : ReceiptReport.text(outcome));
          return code(outcome);
        });
  }

  private static int code(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> ExitCode.DONE;
      case Outcome.Conflict conflict -> ExitCode.FAIL;
      case Outcome.IdTaken taken -> ExitCode.WRONG_INPUT;
    };
  }

  private List<String> store(BlobStore blobs) throws Exception {
    List<String> hashes = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw Sentences.noSuchInput(file);
      }
      try (InputStream in = Files.newInputStream(file)) {
        hashes.add(blobs.put(in, new Claim(Files.size(file), null)).hash().hex());
      } catch (NoSuchFileException e) {
        throw Sentences.noSuchInput(file);
      } catch (InputFault e) {
        throw e.in(file.toString());
      }
    }
    return hashes;
  }

  private String payload() throws InputFault, IOException {
    if (payload == null) {
      return "{}";
    }
    byte[] bytes =
        payload.equals("-")
            ? System.in.readNBytes(MAX_PAYLOAD_BYTES)
            : InputFile.read(Path.of(payload), MAX_PAYLOAD_BYTES);
    return Utf8File.decode(bytes, payload);
  }

  private @Nullable Instant stationTime() throws InputFault {
    if (stationTime == null) {
      return null;
    }
    try {
      return Instant.parse(stationTime);
    } catch (DateTimeException e) {
      throw LedgerSentences.notATime(stationTime);
    }
  }
}
