// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.evidence.Settings;
import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.LineClock;
import io.coplanar.line.store.LineTables;
import io.coplanar.people.Act;
import io.coplanar.people.Action;
import io.coplanar.people.Change;
import io.coplanar.people.NewPerson;
import io.coplanar.people.NewToken;
import io.coplanar.people.PeopleSettings;
import io.coplanar.people.Role;
import io.coplanar.people.Staff;
import io.coplanar.web.http.Parts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A server on a free port over a ledger of its own, with people, and a clock that tests move. */
final class Rig implements AutoCloseable {
  static final Instant FAR = Wall.BEGIN.plusSeconds(300L * 86_400);
  static final String PIN = "394857";

  final Wall wall = new Wall();
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> secrets = new HashMap<>();
  private final LedgerPlace place;
  private final FolderBlobStore blobs;
  private final SigningKey key = SigningKey.generate("coplanar/test");
  private final UnaryOperator<Settings> settings;
  private final ServerOptions.Transport transport;
  private final @Nullable String setUpCode;
  private @Nullable Parts parts;
  private @Nullable Server server;
  private int fixedPort;

  private Rig(LedgerPlace place, Path folder, UnaryOperator<Settings> settings, Instant begin)
      throws Exception {
    this(place, folder, settings, begin, new ServerOptions.Transport.Plain(), null);
  }

  private Rig(
      LedgerPlace place,
      Path folder,
      UnaryOperator<Settings> settings,
      Instant begin,
      ServerOptions.Transport transport,
      @Nullable String setUpCode)
      throws Exception {
    this.place = place;
    this.transport = transport;
    this.setUpCode = setUpCode;
    wall.set(begin);
    this.settings = settings;
    blobs =
        FolderBlobStore.create(
            folder.resolve("blobs"),
            new BlobSettings(1 << 20, 1 << 30, 0, java.time.Duration.ofHours(24)));
    start(true);
    if (setUpCode == null) {
      people();
    }
  }

  /** Without people, as at a first start. */
  static Rig fresh(Path folder, String setUpCode) throws Exception {
    return new Rig(
        new LedgerPlace.Folder(folder.resolve("data")),
        folder,
        s -> s,
        Wall.BEGIN,
        new ServerOptions.Transport.Plain(),
        setUpCode);
  }

  /** One that is asked over something else than plain HTTP. */
  static Rig over(Path folder, ServerOptions.Transport transport) throws Exception {
    return new Rig(
        new LedgerPlace.Folder(folder.resolve("data")),
        folder,
        s -> s,
        Wall.BEGIN,
        transport,
        null);
  }

  static Rig sqlite(Path folder) throws Exception {
    return sqlite(folder, s -> s);
  }

  static Rig sqlite(Path folder, UnaryOperator<Settings> settings) throws Exception {
    return new Rig(new LedgerPlace.Folder(folder.resolve("data")), folder, settings, Wall.BEGIN);
  }

  /** One whose clock shows another time at first. */
  static Rig sqliteAt(Path folder, Instant begin) throws Exception {
    return new Rig(new LedgerPlace.Folder(folder.resolve("data")), folder, s -> s, begin);
  }

  static Rig postgres(Path folder, String url) throws Exception {
    return new Rig(LedgerPlace.Database.of(url), folder, s -> s, Wall.BEGIN);
  }

  /** As if the server had been ended and started. */
  void restart() throws Exception {
    close();
    start(false);
  }

  /** Ends the server. */
  void stop() {
    fixedPort = port();
    close();
  }

  /** Starts it where it was before {@link #stop}. */
  void again() throws Exception {
    start(false);
  }

  private void start(boolean fresh) throws Exception {
    LineClock clock = new LineClock(wall, wall::steadyNs);
    LedgerSettings ledgerSettings =
        LedgerSettings.of(place, key)
            .withProjections(List.of(new LineTables()))
            .withBlobs(this::holds)
            .withClock(clock);
    Ledger ledger =
        fresh ? Ledger.create(ledgerSettings, "test", "here") : Ledger.open(ledgerSettings);
    Staff staff = new Staff(ledger, PeopleSettings.DEFAULTS, clock);
    Parts opened = new Parts(RigLine.of(ledger, blobs, clock), staff, ledger, blobs, clock);
    parts = opened;
    server =
        Server.start(
            opened,
            new ServerOptions(
                ServerOptions.LOOPBACK,
                fixedPort,
                settings.apply(WebSettings.DEFAULTS),
                ServerLog.NONE,
                transport,
                setUpCode,
                place instanceof LedgerPlace.Folder data ? data.folder() : null),
            List.of());
  }

  private boolean holds(String hash) {
    try {
      return blobs.retain(new BlobHash(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void people() throws Exception {
    Change first =
        staff().begin(new Act("begin-0001", "test", "here"), person("ada", Set.of(Role.ADMIN)));
    ids.put("ada", first.person());
    admit("anna", Role.OPERATOR);
    admit("boris", Role.OPERATOR);
    admit("petra", Role.PROCESS_ENGINEER);
    admit("mira", Role.METROLOGY);
    admit("quinn", Role.QUALITY);
    admit("sam", Role.SUPERVISOR);
    admit("dev", Role.DEVICE);
    admit("vera", Role.VIEWER);
    for (String name : List.copyOf(ids.keySet())) {
      token(name);
    }
    for (String name : List.of("anna", "boris")) {
      for (String step : List.of("strip", "ribbonize", "thermal-strip", "cleave", "fill")) {
        require(staff().certify(act("quinn"), id(name), "mpo-sm-apc/" + step, FAR));
      }
      require(staff().certify(act("quinn"), id(name), "inspect/nubs", FAR));
    }
  }

  private static NewPerson person(String name, Set<Role> roles) {
    return new NewPerson(name + " of the tests", name + "-user", "B-" + name, roles);
  }

  private void admit(String name, Role role) throws Exception {
    Change change = staff().admit(act("ada"), person(name, Set.of(role)));
    require(change);
    ids.put(name, change.person());
  }

  private void token(String name) throws Exception {
    Set<Role> roles = staff().find(id(name)).orElseThrow().person().roles();
    Set<Action> may =
        Arrays.stream(Action.values())
            .filter(a -> roles.stream().anyMatch(r -> a.roles().contains(r)))
            .collect(Collectors.toSet());
    NewToken token = staff().issueToken(act("ada"), id(name), may, FAR);
    require(token.change());
    secrets.put(name, Objects.requireNonNull(token.issued()).secret());
  }

  private static void require(Change change) {
    if (!change.accepted()) {
      throw new AssertionError(change.objections());
    }
  }

  Act act(String name) {
    return new Act("act-" + UUID.randomUUID(), id(name), "here");
  }

  /** A person's random id. */
  String id(String name) {
    return Objects.requireNonNull(ids.get(name), name);
  }

  /** The secret of a person's token. */
  String secret(String name) {
    return Objects.requireNonNull(secrets.get(name), name);
  }

  /** Somebody with a token for all that he may. */
  Client as(String name) {
    return new Client(this, secret(name));
  }

  Client nobody() {
    return new Client(this, "");
  }

  Client with(String secret) {
    return new Client(this, secret);
  }

  String url() {
    return Objects.requireNonNull(server).url();
  }

  int port() {
    return Objects.requireNonNull(server).port();
  }

  Staff staff() {
    return parts().staff();
  }

  Parts parts() {
    return Objects.requireNonNull(parts);
  }

  /** How many entries the ledger has. */
  long size() throws Exception {
    try (LedgerReader reader = parts().ledger().reader()) {
      return reader.size();
    }
  }

  /**
   * How many entries are about the work, and not about people: who sent what came to nothing is
   * recorded with these.
   */
  long worked() throws Exception {
    long entries = 0;
    try (LedgerReader reader = parts().ledger().reader()) {
      for (long seq = 0; seq < reader.size(); seq++) {
        entries += reader.entry(seq).stream().startsWith("person/") ? 0 : 1;
      }
    }
    return entries;
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    parts().ledger().close();
  }
}
