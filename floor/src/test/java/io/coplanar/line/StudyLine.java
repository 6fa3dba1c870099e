// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.TestPostgres;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.gate.Person;
import io.coplanar.line.store.LineTables;
import io.coplanar.line.verdict.Evaluator;
import io.coplanar.people.Action;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** A line as a server runs it, on the computer's own clock, where everybody may do everything. */
final class StudyLine implements AutoCloseable {
  private final AtomicLong ids = new AtomicLong();
  private final Instant far = Instant.now().plus(Duration.ofDays(300));
  private final Map<String, Instant> certified = new HashMap<>();
  private final FolderBlobStore blobs;
  private final Ledger ledger;
  private final Line line;

  StudyLine(Path folder, String database) throws Exception {
    LedgerPlace place =
        database.equals("sqlite")
            ? new LedgerPlace.Folder(folder.resolve("data"))
            : LedgerPlace.Database.of(TestPostgres.freshDatabase());
    blobs =
        FolderBlobStore.create(
            folder.resolve("blobs"), new BlobSettings(1 << 26, 1L << 36, 0, Duration.ofHours(24)));
    LineClock clock = LineClock.system();
    ledger =
        Ledger.create(
            LedgerSettings.of(place, SigningKey.generate("coplanar/study"))
                .withProjections(List.of(new LineTables()))
                .withBlobs(this::holds)
                .withClock(clock),
            "study",
            "here");
    // the studies' recipes certify nothing, so they would never be released in a shop
    StoredFiles files = new StoredFiles(blobs, new Evaluator("study"), bytes -> List.of());
    line = new Line(ledger, files, Crew.of(this::person), clock, new Decider());
  }

  private boolean holds(String hash) {
    try {
      return blobs.find(new BlobHash(hash)).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Person person(String id) {
    return new Person(id, true, certified, EnumSet.allOf(Action.class));
  }

  Ledger ledger() {
    return ledger;
  }

  String put(byte[] bytes) throws Exception {
    return blobs.put(new ByteArrayInputStream(bytes), Claim.NONE).hash().hex();
  }

  Answer ask(String who, LineCommand command) throws Exception {
    return line.ask("c" + ids.incrementAndGet(), who, who, null, command);
  }

  void must(String who, LineCommand command) throws Exception {
    Answer answer = ask(who, command);
    if (!answer.accepted()) {
      throw new IllegalStateException(command + ": " + answer.refusals());
    }
  }

  /** Releases a recipe that lies among the tests. */
  void recipe(String name, String... steps) throws Exception {
    for (String step : steps) {
      certified.put(name + "/" + step, far);
    }
    try (InputStream in =
        StudyLine.class.getResourceAsStream("/io/coplanar/line/" + name + ".yaml")) {
      String hash = put(Objects.requireNonNull(in).readAllBytes());
      must("anna", new LineCommand.ProposeRecipe(name, 1, hash));
      must("boris", new LineCommand.ReleaseRecipe(name, 1));
    }
  }

  void lot(String kind, String id, LotEvent.Unit unit, long amount) throws Exception {
    must("anna", new LineCommand.ReceiveLot(kind, id, "S-7", unit, amount, far, null));
    must("boris", new LineCommand.ReleaseLot(kind, id));
  }

  void tool(String id, String toolClass, String... ports) throws Exception {
    must("anna", new LineCommand.RegisterTool(id, toolClass, List.of(ports), null, null));
    must("anna", new LineCommand.CalibrateTool(id, far, null));
    must("anna", new LineCommand.SwitchTool(id, true));
  }

  @Override
  public void close() {
    ledger.close();
  }
}
