// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.evidence.Settings;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.line.LineClock;
import io.coplanar.line.LineSettings;
import io.coplanar.web.ServerOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code coplanar serve}: the server, until somebody ends it. */
@Command(
    name = "serve",
    description = {
      "Runs the server of a line: its programming interface lies under /api/v1.",
      "A place without a ledger gets one. Ends on SIGTERM or Ctrl-C, when what is being worked on",
      "has its answer and a last checkpoint is signed."
    },
    footer = {"", "docs/api.md says how to talk to it."})
final class ServeCommand implements Callable<Integer> {
  private final Console console;
  private final RootCommand root;

  @Mixin private LedgerLocation location = new LedgerLocation();
  @Mixin private LedgerSigner signer = new LedgerSigner();

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "Address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  private String host = ServerOptions.LOOPBACK;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to listen on; 0 for a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Mixin private TransportOptions transport = new TransportOptions();

  ServeCommand(Console console, RootCommand root) {
    this.console = console;
    this.root = root;
  }

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      throw ServeSentences.noPort(port);
    }
    Settings named = root.settings();
    BlobStore blobs = location.writableBlobs(named);
    String setUpCode = SetUpCode.random();
    ServerOptions options =
        new ServerOptions(
            host, port, named, new ServeLog(console), transport.transport(), setUpCode, folder());
    Running running =
        Running.start(
            FirstLedger.openOrCreate(
                location,
                signer,
                blobs,
                named,
                console,
                LineClock.system(named.only(LineSettings.DEFAULTS))),
            options);
    CountDownLatch ended = new CountDownLatch(1);
    Thread end = new Thread(running::close, "end");
    Runtime.getRuntime().addShutdownHook(end);
    try {
      if (running.hasNobody()) {
        console.complain(ServeSentences.nobody(running.url(), setUpCode));
      }
      console.out().println("listening on " + running.url());
      console.out().flush();
      ended.await();
    } catch (InterruptedException e) {
      Runtime.getRuntime().removeShutdownHook(end);
      running.close();
    }
    return ExitCode.DONE;
  }

  /** Where a backup leaves its note. */
  private @Nullable Path folder() throws InputFault {
    return location.place() instanceof LedgerPlace.Folder place ? place.folder() : null;
  }
}
