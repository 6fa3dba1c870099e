// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.audit.Audit;
import io.coplanar.audit.AuditReport;
import io.coplanar.audit.Trust;
import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.evidence.InputFault;
import io.coplanar.ledger.IntakeStopped;
import io.coplanar.ledger.LedgerPlace;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.report.Engine;
import io.coplanar.report.Style;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The demo's shop, with its server, furnished; and what is told of it. */
public final class LineDemo implements AutoCloseable {
  /** The connector with the signed deviation: its certificate shows the most. */
  private static final String CERTIFIED = "D-03";

  /** So long are tokens and certificates good. */
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private final DemoFolder folder;
  private final LedgerPlace place;
  private final DemoPlant plant;
  private final DemoApi api;

  private LineDemo(DemoFolder folder, LedgerPlace place, DemoPlant plant, DemoApi api) {
    this.folder = folder;
    this.place = place;
    this.plant = plant;
    this.api = api;
  }

  /**
   * Opens a shop and furnishes it: people, a released recipe, tools, lots.
   *
   * @param keep a folder for everything; null for one that is gone afterwards
   * @param database null for the embedded one in the folder
   * @param port 0 for a free one
   */
  public static LineDemo open(
      @Nullable Path keep, LedgerPlace.@Nullable Database database, int port)
      throws InputFault, IOException, IntakeStopped {
    DemoFolder folder = keep == null ? DemoFolder.temporary() : DemoFolder.kept(keep);
    LedgerPlace place = database == null ? new LedgerPlace.Folder(folder.data()) : database;
    List<AutoCloseable> opened = new ArrayList<>(List.of(folder));
    try {
      DemoPlant plant = DemoPlant.open(folder, place, port, Engine.sha256());
      opened.add(plant);
      DemoPeople.admit(
          plant.staff(),
          folder,
          Recipes.find(Furnishing.RECIPE),
          plant.clock().line().instant().plus(GOOD_FOR));
      DemoApi api = new DemoApi(plant.url(), folder);
      opened.add(api);
      Furnishing.of(api, Recipes.bytes(Furnishing.RECIPE));
      return new LineDemo(folder, place, plant, api);
    } catch (InputFault | IOException | IntakeStopped | RuntimeException e) {
      closeAll(opened.reversed(), e);
      throw e;
    }
  }

  private static void closeAll(List<AutoCloseable> opened, Exception why) {
    for (AutoCloseable one : opened) {
      try {
        one.close();
      } catch (Exception e) {
        why.addSuppressed(e);
      }
    }
  }

  /**
   * Refuses a folder in which there is something of a ledger, before long work is done for it.
   *
   * @throws InputFault where it is taken
   */
  public static void requirePlace(Path keep) throws InputFault {
    DemoFolder.requireFree(keep);
  }

  /** Where its server listens. */
  public String url() {
    return plant.url();
  }

  /** The folder of its people's tokens. */
  public Path tokens() {
    return folder.root().resolve("tokens");
  }

  /**
   * Takes twelve connectors from strip to label, and says what happened.
   *
   * @return whether the ledger is intact at the end, and a certificate is what it should be
   */
  public boolean run(PrintStream out, Style style) throws InputFault, IOException, IntakeStopped {
    Screen screen = new Screen(out, style);
    DemoFloor floor = new DemoFloor(api, screen);
    new Story(floor).tell();
    Json recall = api.look("recall?of=" + Calls.path("lot/epoxy-resin/R-1"));
    Handover handover = Handover.of(api, CERTIFIED, folder.root(), plant.verifier());
    plant.checkpoint();
    AuditReport report = audit();
    new Summary(screen, style).tell(floor, recall, handover, report, plant.origin());
    return report.isIntact() && handover.holds();
  }

  /** The ledger, verified with code that shares nothing with what wrote it. */
  private AuditReport audit() throws IOException {
    String url =
        switch (place) {
          case LedgerPlace.Folder f -> "jdbc:sqlite:" + f.file().toAbsolutePath();
          case LedgerPlace.Database d -> d.url();
        };
    return Audit.database(
        url, folder.blobs(), new Trust(List.of(), List.of(plant.verifier())), n -> {});
  }

  /** Stops the server; what was not to be kept is gone when this returns. */
  @Override
  public void close() throws IOException {
    api.close();
    plant.close();
    folder.close();
  }
}
