// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.ledger.Ledger;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.ledger.LedgerReader;
import io.coplanar.ledger.LedgerSettings;
import io.coplanar.ledger.blob.BlobHash;
import io.coplanar.ledger.blob.BlobSettings;
import io.coplanar.ledger.blob.FolderBlobStore;
import io.coplanar.ledger.note.SigningKey;
import io.coplanar.line.LineClock;
import io.coplanar.line.StudyRecipes;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A server on the computer's own clock, with people, tools, lots and two short recipes. */
final class StudyShop implements AutoCloseable {
  static final int BENCH = 10;
  private static final List<String> STEPS =
      List.of(
          "study-work/strip",
          "study-work/fill",
          "study-work/polarity",
          "study-work/label",
          "study-scan/geometry",
          "study-scan/label");

  private final Instant far = Instant.now().plus(Duration.ofDays(300));
  private final FolderBlobStore blobs;
  private final Ledger ledger;
  private final Staff staff;
  private final Server server;
  private final String admin;
  private final StudyCalls quality;

  StudyShop(Path folder, LedgerPlace place) throws Exception {
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
    staff = new Staff(ledger, PeopleSettings.DEFAULTS, clock);
    server =
        Server.start(
            new Parts(StudyRecipes.line(ledger, blobs, clock), staff, ledger, blobs, clock),
            new ServerOptions(ServerOptions.LOOPBACK, 0, WebSettings.DEFAULTS, ServerLog.NONE),
            List.of());
    admin =
        staff
            .begin(
                new Act("begin-0001", "study", "here"),
                new NewPerson("first", null, null, Set.of(Role.ADMIN)))
            .person();
    quality = as(admit("quality", Role.QUALITY), Role.QUALITY);
  }

  private boolean holds(String hash) {
    try {
      return blobs.retain(new BlobHash(hash));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Act act(String who) {
    return new Act("act-" + UUID.randomUUID(), who, "here");
  }

  private String admit(String name, Role role) throws Exception {
    return must(staff.admit(act(admin), new NewPerson(name, null, null, Set.of(role)))).person();
  }

  private StudyCalls as(String person, Role role) throws Exception {
    Set<Action> may =
        Arrays.stream(Action.values())
            .filter(a -> a.roles().contains(role))
            .collect(Collectors.toSet());
    NewToken token = staff.issueToken(act(admin), person, may, far);
    must(token.change());
    return new StudyCalls(server.url(), Objects.requireNonNull(token.issued()).secret(), person);
  }

  private static Change must(Change change) {
    if (!change.accepted()) {
      throw new IllegalStateException(String.valueOf(change.objections()));
    }
    return change;
  }

  /** Somebody who works here and may do every step. */
  StudyCalls operator(int number) throws Exception {
    String person = admit("operator " + number, Role.OPERATOR);
    for (String step : STEPS) {
      must(staff.certify(act(quality.person()), person, step, far));
    }
    return as(person, Role.OPERATOR);
  }

  /** Everything but people. */
  void furnish(StudyCalls somebody, int operators) throws Exception {
    StudyCalls engineer = as(admit("engineer", Role.PROCESS_ENGINEER), Role.PROCESS_ENGINEER);
    StudyCalls metrology = as(admit("metrology", Role.METROLOGY), Role.METROLOGY);
    Path root = Path.of(System.getProperty("coplanar.root", ""));
    for (String recipe : List.of("study-work", "study-scan")) {
      Path file = root.resolve("floor/src/test/resources/io/coplanar/line/" + recipe + ".yaml");
      String sha256 = engineer.put(Files.readAllBytes(file));
      engineer.must("recipes/" + recipe + "/revisions", "{'revision':1,'sha256':'" + sha256 + "'}");
      quality.must("recipes/" + recipe + "/revisions/1/release", "{}");
    }
    lot(somebody, "cable/L-1", "pieces");
    lot(somebody, "ferrule/FE-1", "pieces");
    lot(somebody, "epoxy-resin/R-1", "mg");
    for (int bench = 0; bench <= operators / BENCH; bench++) {
      tool(metrology, "JS-" + bench, "jacket-stripper");
      tool(metrology, "FT-" + bench, "fiber-tester");
      tool(metrology, "LP-" + bench, "label-printer");
      tool(metrology, "IF-" + bench, "interferometer");
      String reading =
          metrology.put(("reference " + bench).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      metrology.must(
          "tools/IF-" + bench + "/references",
          "{'reading':'" + reading + "','values':{'tilt_x_deg':0,'tilt_y_deg':-8}}");
    }
  }

  private void lot(StudyCalls somebody, String lot, String unit) throws Exception {
    somebody.must(
        "lots/" + lot + "/receipt",
        "{'supplier_lot':'S-7','unit':'" + unit + "','amount':1000000000,'expires':'" + far + "'}");
    quality.must("lots/" + lot + "/release", "{}");
  }

  private void tool(StudyCalls metrology, String id, String toolClass) throws Exception {
    metrology.must("tools", "{'tool':'" + id + "','tool_class':'" + toolClass + "'}");
    metrology.must("tools/" + id + "/calibrations", "{'until':'" + far + "'}");
    metrology.must("tools/" + id + "/switch", "{'on':true}");
  }

  /** How many entries the ledger has. */
  long entries() throws Exception {
    try (LedgerReader reader = ledger.reader()) {
      return reader.size();
    }
  }

  @Override
  public void close() {
    server.close();
    ledger.close();
  }
}
