// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.BlobStore;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.KeyFile;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.Line;
import io.coplanar.line.LineSettings;
import io.coplanar.line.store.LineTables;
import io.coplanar.line.verdict.Evaluator;
import io.coplanar.people.PeopleSettings;
import io.coplanar.people.Staff;
import io.coplanar.web.Server;
import io.coplanar.web.ServerLog;
import io.coplanar.web.ServerOptions;
import io.coplanar.web.WebSettings;
import io.coplanar.web.http.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * A demo's plant: a ledger of its own whose origin says that it is a demo's, and the same server as
 * everybody's over it, on a clock that may be hurried.
 */
final class DemoPlant implements AutoCloseable {
  private final DemoClock clock;
  private final SigningKey key;
  private final Ledger ledger;
  private final Staff staff;
  private final Server server;

  private DemoPlant(DemoClock clock, SigningKey key, Ledger ledger, Staff staff, Server server) {
    this.clock = clock;
    this.key = key;
    this.ledger = ledger;
    this.staff = staff;
    this.server = server;
  }

  /**
   * Makes one, and starts its server on this machine only.
   *
   * @param place an empty one
   * @param port 0 for a free one
   * @param engine what verdicts name as the code that computed them
   */
  static DemoPlant open(DemoFolder folder, LedgerPlace place, int port, String engine)
      throws InputFault, IOException, IntakeStopped {
    DemoClock clock = new DemoClock();
    SigningKey key = SigningKey.generate(newOrigin());
    KeyFile.create(folder.key(), key);
    BlobStore blobs =
        FolderBlobStore.create(folder.blobs(), BlobSettings.of(BlobSettings.DEFAULTS));
    Ledger ledger =
        Ledger.create(
            LedgerSettings.of(place, key)
                .withCopies(folder.copies())
                .withProjections(List.of(new LineTables()))
                .withBlobs(hash -> retain(blobs, hash))
                .withClock(clock.line()),
            "coplanar-demo",
            "demo");
    try {
      Staff staff = new Staff(ledger, PeopleSettings.DEFAULTS, clock.line());
      Line line =
          new Line(ledger, blobs, clock.line(), new Evaluator(engine), LineSettings.DEFAULTS);
      Server server =
          Server.start(
              new Parts(line, staff, ledger, blobs, clock.line()),
              new ServerOptions(ServerOptions.LOOPBACK, port, WebSettings.DEFAULTS, ServerLog.NONE),
              List.of(ClockAdvance.route(clock)));
      return new DemoPlant(clock, key, ledger, staff, server);
    } catch (InputFault | RuntimeException e) {
      ledger.close();
      throw e;
    }
  }

  private static String newOrigin() {
    byte[] bits = new byte[4];
    new SecureRandom().nextBytes(bits);
    return "demo-" + HexFormat.of().formatHex(bits);
  }

  private static boolean retain(BlobStore blobs, String hash) {
    try {
      return blobs.retain(new BlobHash(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DemoClock clock() {
    return clock;
  }

  Staff staff() {
    return staff;
  }

  /** The ledger's name for ever; it begins with "demo". */
  String origin() {
    return key.name();
  }

  /** The key that its checkpoints are verified with. */
  String verifier() {
    return key.verifier().encode();
  }

  /** Where its server listens. */
  String url() {
    return server.url();
  }

  /** Signs what there is, so that the audit has something to hold it against. */
  void checkpoint() throws IntakeStopped {
    ledger.checkpoint();
  }

  @Override
  public void close() {
    server.close();
    ledger.close();
  }
}
