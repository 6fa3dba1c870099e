// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.line.event.LotEvent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the demo's shop before the first cable comes: a released recipe, tools that are
 * calibrated, warm and referenced, lots that a second person released. All of it is asked for over
 * HTTP, by the people who may.
 */
final class Furnishing {
  static final String RECIPE = "mpo-sm-apc";
  static final int REVISION = 1;
  static final String FIXTURE = "F-7";
  static final int POSITIONS = 12;
  private static final Duration DAYS_180 = Duration.ofDays(180);

  private final DemoApi api;
  private final Instant far;

  private Furnishing(DemoApi api, Instant now) {
    this.api = api;
    this.far = now.plus(DAYS_180);
  }

  /** A tool: its class, its ports, how often it may be used, how long it warms up. */
  private record Kit(
      String id, String toolClass, List<String> ports, @Nullable Integer life, long warmUpMin) {
    static Kit of(String id, String toolClass) {
      return new Kit(id, toolClass, List.of(), null, 0);
    }

    static Kit worn(String id, String toolClass, int life) {
      return new Kit(id, toolClass, List.of(), life, 0);
    }

    static Kit warm(String id, String toolClass, long minutes, String... ports) {
      return new Kit(id, toolClass, List.of(ports), null, minutes);
    }
  }

  private static final List<Kit> TOOLS =
      List.of(
          Kit.of("JS-1", "jacket-stripper"),
          Kit.of("CAL-1", "caliper"),
          Kit.of("RB-1", "ribbonizer"),
          Kit.of("FT-1", "fiber-tester"),
          Kit.of("TS-1", "thermal-stripper"),
          Kit.worn("CL-1", "mechanical-cleaver", 5000),
          Kit.of("MS-1", "microscope"),
          Kit.of("CE-1", "centrifuge"),
          Kit.warm("OV-1", "cure-oven", 20, "1", "2", "3", "4"),
          Kit.of("PM-1", "polishing-machine"),
          Kit.worn("PF-1", "polishing-fixture", 20_000),
          Kit.worn("PP-1", "polishing-pad", 500),
          Kit.worn("CT-1", "crimp-tool", 10_000),
          Kit.of("PT-1", "pull-tester"),
          Kit.warm("IF-1", "interferometer", 30),
          Kit.warm("LT-1", "loss-tester", 15),
          Kit.worn("RC-1", "reference-cord", 500),
          Kit.of("LP-1", "label-printer"));

  /** A lot; the uses are those of one sheet of film. */
  private record Stock(
      String kind, String id, LotEvent.Unit unit, long amount, @Nullable Integer uses) {}

  private static final List<Stock> LOTS =
      List.of(
          new Stock("cable", "CB-1", LotEvent.Unit.PIECE, 200, null),
          new Stock("isopropyl-alcohol", "IPA-1", LotEvent.Unit.MILLILITER, 1000, null),
          new Stock("ribbon-tape", "RT-1", LotEvent.Unit.PIECE, 500, null),
          new Stock("ferrule", "FE-1", LotEvent.Unit.PIECE, 500, null),
          new Stock("epoxy-resin", "R-1", LotEvent.Unit.MILLIGRAM, 500_000, null),
          new Stock("epoxy-hardener", "H-1", LotEvent.Unit.MILLIGRAM, 50_000, null),
          new Stock("film-sic-16-30", "SC-1", LotEvent.Unit.PIECE, 1, 10),
          new Stock("film-sic-al2o3-9-3", "AO-1", LotEvent.Unit.PIECE, 1, 10),
          // this sheet is good for one more batch, the next one for ten
          new Stock("film-diamond-1", "DI-1", LotEvent.Unit.PIECE, 1, 1),
          new Stock("film-diamond-1", "DI-2", LotEvent.Unit.PIECE, 1, 10),
          new Stock("film-sio2-ceo2-final", "CE-1", LotEvent.Unit.PIECE, 1, 10),
          new Stock("housing", "HO-1", LotEvent.Unit.PIECE, 500, null),
          new Stock("spring", "SP-1", LotEvent.Unit.PIECE, 500, null),
          new Stock("crimp-sleeve", "CS-1", LotEvent.Unit.PIECE, 500, null),
          new Stock("label", "LA-1", LotEvent.Unit.PIECE, 500, null));

  /**
   * Furnishes the shop; more than half an hour passes, in which everything warms up.
   *
   * @param recipe the bytes of the shipped recipe
   */
  static void of(DemoApi api, byte[] recipe) throws InputFault {
    Furnishing furnishing = new Furnishing(api, api.pass(Duration.ZERO));
    furnishing.recipe(recipe);
    for (Kit kit : TOOLS) {
      furnishing.tool(kit);
    }
    for (Stock stock : LOTS) {
      furnishing.lot(stock);
    }
    // what nobody has released yet, for whoever tries to use it
    furnishing.receive(new Stock("ferrule", "FE-2", LotEvent.Unit.PIECE, 500, null));
    api.must(Who.ANNA, new LineCommand.OpenFixture(FIXTURE, POSITIONS));
    api.pass(Duration.ofMinutes(31));
    furnishing.references();
  }

  private void recipe(byte[] bytes) throws InputFault {
    String sha256 = api.store(Who.PETRA, bytes);
    api.must(Who.PETRA, new LineCommand.ProposeRecipe(RECIPE, REVISION, sha256));
    api.must(Who.QUENTIN, new LineCommand.ReleaseRecipe(RECIPE, REVISION));
  }

  private void tool(Kit kit) throws InputFault {
    Long warmUpS = kit.warmUpMin() == 0 ? null : (Long) (60 * kit.warmUpMin());
    api.must(
        Who.MIKA,
        new LineCommand.RegisterTool(kit.id(), kit.toolClass(), kit.ports(), kit.life(), warmUpS));
    api.must(Who.MIKA, new LineCommand.CalibrateTool(kit.id(), far, null));
    if (warmUpS != null) {
      api.must(Who.MIKA, new LineCommand.SwitchTool(kit.id(), true));
    }
  }

  private void lot(Stock stock) throws InputFault {
    receive(stock);
    api.must(Who.QUENTIN, new LineCommand.ReleaseLot(stock.kind(), stock.id()));
  }

  private void receive(Stock stock) throws InputFault {
    api.must(
        Who.ANNA,
        new LineCommand.ReceiveLot(
            stock.kind(),
            stock.id(),
            "demo-" + stock.id(),
            stock.unit(),
            stock.amount(),
            far,
            stock.uses()));
  }

  /** The interferometer's tilt against a flat, the loss tester's zero with the reference cord. */
  private void references() throws InputFault {
    String flat = "# simulated interferometer, reference flat\ntilt_x_deg,0\ntilt_y_deg,-8\n";
    api.must(
        Who.MIKA,
        new LineCommand.TakeReference(
            "IF-1",
            api.store(Who.MIKA, flat.getBytes(StandardCharsets.UTF_8)),
            null,
            Map.of("tilt_x_deg", 0.0, "tilt_y_deg", -8.0)));
    String zero = "# simulated loss tester, zero with cord RC-1\n1310,0.00\n1550,0.00\n";
    api.must(
        Who.MIKA,
        new LineCommand.TakeReference(
            "LT-1",
            api.store(Who.MIKA, zero.getBytes(StandardCharsets.UTF_8)),
            "RC-1",
            Map.of("zero_1310_db", 0.0, "zero_1550_db", 0.0)));
  }
}
