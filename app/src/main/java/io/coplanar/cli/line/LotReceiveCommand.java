// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli.line;

import io.coplanar.cli.Console;
import io.coplanar.client.Api;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code coplanar line lot receive}: material comes in. */
@Command(
    name = "receive",
    description = "Takes a lot in. Somebody else releases it before it may be used.")
final class LotReceiveCommand extends AskCommand {
  @Parameters(
      index = "0",
      paramLabel = "KIND",
      description = "The kind of material, as a recipe names it.")
  private String kind = "";

  @Parameters(index = "1", paramLabel = "LOT", description = "The lot.")
  private String lot = "";

  @Option(
      names = "--supplier-lot",
      required = true,
      paramLabel = "TEXT",
      description = "The supplier's number.")
  private String supplierLot = "";

  @Option(
      names = "--amount",
      required = true,
      paramLabel = "AMOUNT",
      description = "How much, as in 500g, 200ml or 100pieces.")
  private String amount = "";

  @Option(
      names = "--expires",
      required = true,
      paramLabel = "TIME",
      description = "From when on it is refused, as in 2027-06-01T00:00:00Z.")
  private String expires = "";

  @Option(
      names = "--uses",
      paramLabel = "N",
      description = "A sheet of film: how many steps may use it.")
  private @Nullable Integer usesMax;

  LotReceiveCommand(Console console) {
    super(console);
  }

  @Override
  LineCommand command(Api api) throws InputFault {
    Amount much = Amount.of("--amount", amount);
    return new LineCommand.ReceiveLot(
        kind,
        lot,
        supplierLot,
        much.unit(),
        much.count(),
        Things.time("--expires", expires),
        usesMax);
  }

  @Override
  String done(String key) {
    return "received " + kind + " " + lot + ", " + amount + "; it waits for its release";
  }
}
