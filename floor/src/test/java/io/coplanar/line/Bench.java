// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import io.coplanar.ledger.Command;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.Claim;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.event.EventForm;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Person;
import io.coplanar.line.store.LineTables;
import io.coplanar.line.verdict.Evaluator;
import io.coplanar.people.Action;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A real line over a real ledger on disk, with a clock that the test moves. */
final class Bench implements AutoCloseable {
  static final Instant BEGIN = Instant.parse("2026-11-24T13:00:00Z");
  private static final Instant FAR = BEGIN.plusSeconds(400L * 86_400);
  private static final Map<String, Instant> CERTIFIED =
      Map.of("short/fill", FAR, "short/cool", FAR, "short/label", FAR);

  private final LedgerPlace place;
  private final Path folder;
  private final SigningKey key;
  private final FolderBlobStore blobs;
  private final String name = UUID.randomUUID() + "/";
  private final AtomicInteger ids = new AtomicInteger();
  final Wall wall = new Wall();
  private Ledger ledger;
  Line line;

  /** The computer's time, which somebody may set, and a counter, which nobody can. */
  static final class Wall extends Clock {
    volatile Instant shown = BEGIN;
    volatile long steadyNs;

    void tick(double seconds) {
      shown = shown.plusNanos((long) (seconds * 1e9));
      steadyNs += (long) (seconds * 1e9);
    }

    /** Becomes as late as another, without a jump. */
    void follow(Wall other) {
      tick((other.steadyNs - steadyNs) / 1e9);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return shown;
    }
  }

  /**
   * A new one.
   *
   * @param folder for the blobs
   * @param place an empty one
   */
  Bench(Path folder, LedgerPlace place) throws Exception {
    this(folder, place, SigningKey.generate("coplanar/test"), BEGIN, true);
  }

  private Bench(Path folder, LedgerPlace place, SigningKey key, Instant now, boolean create)
      throws Exception {
    this.place = place;
    this.folder = folder;
    this.key = key;
    wall.shown = now;
    blobs =
        FolderBlobStore.create(
            folder.resolve("blobs"),
            new BlobSettings(1 << 24, 1 << 30, 0, java.time.Duration.ofHours(24)));
    LineClock clock = clock();
    LedgerSettings settings = settings(clock);
    ledger = create ? Ledger.create(settings, "test", "here") : Ledger.open(settings);
    line = line(clock);
  }

  /** One server more on a database where a bench stands. */
  static Bench join(Path folder, LedgerPlace place, SigningKey key, Instant now) throws Exception {
    return new Bench(folder, place, key, now, false);
  }

  /** One server more beside this one. */
  Bench another() throws Exception {
    return join(folder, place, key, wall.shown);
  }

  SigningKey key() {
    return key;
  }

  private LineClock clock() {
    return new LineClock(wall, () -> wall.steadyNs);
  }

  /** As if the server had been stopped and started. */
  void restart() throws Exception {
    ledger.close();
    LineClock clock = clock();
    ledger = Ledger.open(settings(clock));
    line = line(clock);
  }

  private LedgerSettings settings(LineClock clock) {
    return LedgerSettings.of(place, key)
        .withProjections(List.of(new LineTables()))
        .withBlobs(this::holds)
        .withClock(clock);
  }

  private boolean holds(String hash) {
    try {
      return blobs.find(new BlobHash(hash)).isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Line line(LineClock clock) {
    return new Line(ledger, files(), Crew.of(Bench::person), clock, new Decider());
  }

  private StoredFiles files() {
    // the short recipe certifies nothing, so it would never be released in a shop
    return new StoredFiles(blobs, new Evaluator("test"), bytes -> List.of());
  }

  private static Person person(String id) {
    return List.of("anna", "boris").contains(id)
        ? new Person(id, true, CERTIFIED, EnumSet.allOf(Action.class))
        : Person.unknown(id);
  }

  String put(byte[] bytes) throws Exception {
    return blobs.put(new ByteArrayInputStream(bytes), Claim.NONE).hash().hex();
  }

  Answer ask(String who, LineCommand command) throws Exception {
    return ask(name + ids.incrementAndGet(), who, command);
  }

  Answer ask(String id, String who, LineCommand command) throws Exception {
    // the station's own clock is 20 min wrong, which must not matter
    return line.ask(id, who, "bench-1", wall.shown.minusSeconds(1200), command);
  }

  void must(String who, LineCommand command) throws Exception {
    Answer answer = ask(who, command);
    if (!answer.accepted()) {
      throw new AssertionError(command + ": " + answer.refusals());
    }
  }

  /** The recipe released, a cable with some connectors started, a printer and a fixture there. */
  void furnish(String... serials) throws Exception {
    byte[] recipe;
    try (InputStream in = Bench.class.getResourceAsStream("/io/coplanar/line/short.yaml")) {
      recipe = Objects.requireNonNull(in).readAllBytes();
    }
    must("anna", new LineCommand.ProposeRecipe("short", 1, put(recipe)));
    must("boris", new LineCommand.ReleaseRecipe("short", 1));
    must("anna", new LineCommand.RegisterTool("LP-1", "label-printer", List.of(), null, null));
    must("anna", new LineCommand.RegisterTool("CE-1", "centrifuge", List.of(), null, null));
    must("anna", new LineCommand.OpenFixture("F-1", 12));
    lot("cable", "L-1", LotEvent.Unit.PIECE);
    lot("epoxy-resin", "R-1", LotEvent.Unit.MILLIGRAM);
    lot("epoxy-hardener", "H-1", LotEvent.Unit.MILLIGRAM);
    must("anna", new LineCommand.StartCable("K-1", "L-1", List.of(serials), "short", 1));
  }

  private void lot(String kind, String id, LotEvent.Unit unit) throws Exception {
    must("anna", new LineCommand.ReceiveLot(kind, id, "S-7", unit, 1_000_000, FAR, null));
    must("boris", new LineCommand.ReleaseLot(kind, id));
  }

  /** A mix of so many mg of resin, outgassed for 8 minutes. */
  void mix(String id, long resinMg) throws Exception {
    must(
        "anna",
        new LineCommand.MixLot(
            "epoxy-mix",
            id,
            List.of(
                new LotEvent.Part("epoxy-resin", "R-1", resinMg),
                new LotEvent.Part("epoxy-hardener", "H-1", resinMg / 10))));
    must("anna", new LineCommand.StartOutgassing("epoxy-mix", id, "CE-1"));
    wall.tick(480);
    must("anna", new LineCommand.EndOutgassing("epoxy-mix", id));
  }

  static LineCommand fill(String serial, String mix) {
    return new LineCommand.AttemptStep(
        new Attempt(
            "unit/" + serial,
            "fill",
            Map.of(),
            Map.of(),
            Map.of("epoxy-mix", mix),
            List.of(),
            List.of()));
  }

  /** Erases nobody; whether the database's files are clean of whoever was. */
  boolean erase() throws Exception {
    return ledger.erase(connection -> 0);
  }

  void rebuild() throws Exception {
    ledger.rebuild();
  }

  LedgerReader reader() throws Exception {
    return ledger.reader();
  }

  /** Appends what no rule was asked about, signed with the right key as everything is. */
  void forge(String who, Decision.Happened... events) throws Exception {
    ledger.append(
        new Command(
            name + ids.incrementAndGet(),
            who,
            "bench-1",
            null,
            null,
            List.of(),
            Arrays.stream(events).map(h -> EventForm.draft(h.stream(), h.event())).toList()));
  }

  /** The id that the last command had. */
  String last() {
    return name + ids.get();
  }

  void checkpoint() throws Exception {
    ledger.checkpoint();
  }

  /** Decides everything again. */
  ReplayReport replay() throws Exception {
    try (LedgerReader reader = ledger.reader()) {
      return LineReplay.of(reader, files(), new Decider(), Bench::person, 100);
    }
  }

  @Override
  public void close() {
    ledger.close();
  }
}
