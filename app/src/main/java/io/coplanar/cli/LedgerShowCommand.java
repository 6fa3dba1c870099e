// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.Entry;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.entry.EntryCodec;
import io.coplanar.report.ledger.ReceiptReport;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar ledger show}: entries, to read. */
@Command(
    name = "show",
    description = {
      "Shows entries: of one stream, of a range, or all.",
      "With --json the stored leaves, byte for byte, a line each."
    })
final class LedgerShowCommand implements Callable<Integer> {
  private static final int AT_ONCE = 100;

  private final Console console;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @Option(names = "--stream", paramLabel = "NAME", description = "Those of one stream.")
  private @Nullable String stream;

  @Option(names = "--from", paramLabel = "SEQ", description = "The first entry (default: 0).")
  private @Nullable Long from;

  @Option(
      names = "--to",
      paramLabel = "SEQ",
      description = "One more than the last entry (default: all there are).")
  private @Nullable Long to;

  @Option(
      names = "--payload",
      description = "Also the payload of each entry, on a line of its own.")
  private boolean payload;

  @Option(names = "--json", description = "The stored leaves as JSON Lines.")
  private boolean json;

  LedgerShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (stream != null && (from != null || to != null)) {
      throw LedgerSentences.selection();
    }
    return LedgerAccess.read(
        location,
        reader -> {
          if (stream != null) {
            showStream(reader, stream);
          } else {
            showRange(reader);
          }
          return ExitCode.DONE;
        });
  }

  private void showRange(LedgerReader reader) throws Exception {
    long first = from == null ? 0 : from;
    long end = to == null ? reader.size() : to;
    if (first < 0 || first > end || end > reader.size()) {
      throw new InputFault.Inconsistent(
          "entries " + first + " to " + end,
          "are not all there",
          "a range within 0 to " + reader.size());
    }
    reader.leaves(first, end, (seq, leaf) -> show(leaf));
  }

  private void showStream(LedgerReader reader, String name) throws Exception {
    long version = 0;
    for (List<Entry> some = reader.stream(name, version, AT_ONCE);
        !some.isEmpty();
        some = reader.stream(name, version, AT_ONCE)) {
      for (Entry entry : some) {
        show(reader.leaf(entry.seq()));
      }
      version = some.getLast().version();
    }
  }

  private void show(byte[] leaf) throws Exception {
    PrintStream out = console.out();
    if (json) {
      out.write(leaf);
      out.write('\n');
      return;
    }
    Entry entry = EntryCodec.decode(leaf);
    out.print(ReceiptReport.line(entry));
    if (payload) {
      out.write(("          " + entry.payload() + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
