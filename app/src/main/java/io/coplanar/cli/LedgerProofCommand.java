// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.ledger.operations.EntryProof;
import io.coplanar.ledger.operations.GrowthProof;
import io.coplanar.report.ledger.ProofReport;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar ledger proof}: shows a stranger that an entry is in the log. */
@Command(
    name = "proof",
    description = {
      "Proves that an entry lies in the log as the newest checkpoint signs it. Prints the form of",
      "c2sp.org/tlog-proof, which holds the proof and the checkpoint; --json adds the entry"
          + " itself.",
      "With --from-size: that the newest checkpoint's log begins with an older one's."
    })
final class LedgerProofCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LedgerLocation location = new LedgerLocation();

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /** One of the two. */
  static final class What {
    @Parameters(paramLabel = "SEQ", description = "The entry's number.")
    private @Nullable Long seq;

    @Option(
        names = "--from-size",
        required = true,
        paramLabel = "N",
        description = "The size of an older checkpoint that is stored.")
    private @Nullable Long fromSize;
  }

  @Option(names = "--json", description = "As a JSON document.")
  private boolean json;

  LedgerProofCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return LedgerAccess.read(
        location,
        reader -> {
          String text;
          if (what.seq != null) {
            EntryProof proof = EntryProof.of(reader, what.seq);
            text = json ? ProofReport.json(proof) + "\n" : proof.tlogProof();
          } else {
            GrowthProof proof = GrowthProof.of(reader, what.fromSize == null ? 0 : what.fromSize);
            text = json ? ProofReport.json(proof) + "\n" : ProofReport.text(proof);
          }
          console.out().print(text);
          return ExitCode.DONE;
        });
  }
}
