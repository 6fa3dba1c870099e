// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.client.Calls;
import io.coplanar.client.Json;
import io.coplanar.evidence.InputFault;
import io.coplanar.line.LineCommand;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Twelve connectors from strip to label: every step once wrong, as it happens in shops, and then
 * right. Nothing here passes a step; the server does, or does not.
 */
final class Story {
  static final List<String> SERIALS =
      IntStream.rangeClosed(1, 12).mapToObj(i -> String.format("D-%02d", i)).toList();

  /** The one whose fiber 5 stays back. */
  private static final String RECESSED = "D-09";

  /** Of ferrules that are good and wholly measured; some seeds drop points over a core. */
  private static final long[] GOOD_SEEDS = {1, 3, 4, 5, 6, 8, 9, 10, 0, 11, 12, 13};

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final DemoFloor floor;
  private final Steps steps;
  private final Screen screen;
  private final Map<String, DemoFace> faces = new HashMap<>();
  private int images;

  Story(DemoFloor floor) {
    this.floor = floor;
    this.steps = new Steps(floor);
    this.screen = floor.screen();
  }

  /** From the drum to the label. */
  void tell() throws InputFault, IOException {
    cables();
    fibers();
    epoxy();
    cure();
    polish();
    assemble();
    geometry();
    certify();
  }

  private void cables() throws InputFault {
    screen.chapter("Cables");
    List<String> cables = new ArrayList<>();
    for (int i = 0; i < SERIALS.size(); i += 2) {
      String cable = "K-" + (i / 2 + 1);
      cables.add(cable);
      floor
          .api()
          .must(
              Who.ANNA,
              new LineCommand.StartCable(
                  cable,
                  "CB-1",
                  SERIALS.subList(i, i + 2),
                  Furnishing.RECIPE,
                  Furnishing.REVISION));
    }
    screen.done("started 6 cables with 12 ends, D-01 to D-12");
    floor.work(MINUTE);
    floor.cheat(
        Who.ANNA,
        steps.strip("K-1").value("aramid_length", 5, "mm"),
        "strip of K-1 with 5 mm of aramid left",
        "VALUE_LOW");
    floor.cheat(
        Who.NORA, steps.strip("K-1"), "the same by Nora, who is not certified", "NOT_CERTIFIED");
    for (String cable : cables) {
      floor.pass(Who.ANNA, steps.strip(cable));
    }
    screen.done("strip: 6 cables");
  }

  private void fibers() throws InputFault {
    screen.chapter("Fibers");
    simulateFaces();
    floor.work(MINUTE);
    floor.cheat(
        Who.BORIS,
        steps.ribbonize("D-05", true),
        "ribbon of D-05 with fibers 5 and 6 crossed",
        "VERDICT_FAIL");
    floor.work(MINUTE);
    for (String serial : SERIALS) {
      floor.pass(Who.BORIS, steps.ribbonize(serial, false));
    }
    floor.work(MINUTE);
    for (String serial : SERIALS) {
      floor.pass(Who.BORIS, steps.thermalStrip(serial));
    }
    screen.done("ribbonize and thermal strip: 12 connectors");
    floor.work(MINUTE);
    Map<String, Evidence> nubs = new HashMap<>();
    for (String serial : SERIALS) {
      nubs.put(serial, image("nubs", serial));
    }
    floor.cheat(
        Who.BORIS,
        steps.cleave("D-01", get(nubs, "D-01")).without("CL-1").tools("scissors"),
        "cleave of D-01 with scissors",
        "TOOL_MISSING");
    for (String serial : SERIALS) {
      floor.pass(Who.BORIS, steps.cleave(serial, get(nubs, serial)));
    }
    screen.done("cleave: 12 connectors");
  }

  private void epoxy() throws InputFault {
    screen.chapter("Epoxy");
    floor
        .api()
        .must(
            Who.ANNA,
            new LineCommand.MixLot(
                "epoxy-mix",
                Steps.MIX,
                List.of(
                    new LotEvent.Part("epoxy-resin", "R-1", 10_000),
                    new LotEvent.Part("epoxy-hardener", "H-1", 1_000))));
    floor.work(MINUTE);
    Map<String, Evidence> windows = new HashMap<>();
    for (String serial : SERIALS) {
      windows.put(serial, image("window-fill", serial));
    }
    floor.cheat(
        Who.ANNA,
        steps.fill("D-01", get(windows, "D-01")),
        "fill of D-01 with a mix that was not outgassed",
        "OUTGASSING");
    floor.api().must(Who.ANNA, new LineCommand.StartOutgassing("epoxy-mix", Steps.MIX, "CE-1"));
    floor.work(Duration.ofMinutes(8));
    floor.api().must(Who.ANNA, new LineCommand.EndOutgassing("epoxy-mix", Steps.MIX));
    floor.cheat(
        Who.ANNA,
        steps.fill("D-01", get(windows, "D-01")).lot("ferrule", "FE-2"),
        "fill of D-01 with ferrules that nobody released",
        "LOT_NOT_RELEASED");
    for (String serial : SERIALS) {
      floor.pass(Who.ANNA, steps.fill(serial, get(windows, serial)));
    }
    screen.done("fill: 12 connectors, from one mix, within its pot life");
  }

  private void cure() throws InputFault {
    screen.chapter("Oven");
    for (int i = 0; i < SERIALS.size(); i++) {
      floor
          .api()
          .must(Who.ANNA, new LineCommand.LoadFixture(Furnishing.FIXTURE, SERIALS.get(i), i + 1));
    }
    DemoOven weak = DemoOven.WEAK_PORT;
    floor.work(Duration.ofSeconds(weak.lengthS() + 10));
    floor.cheat(
        Who.ANNA,
        steps.cure("3", floor.ovenLog("3", weak.log("3", 1), SERIALS, weak.lengthS())),
        "cure at port 3, whose heater is weak",
        "VERDICT_FAIL");
    DemoOven right = DemoOven.RIGHT;
    floor.work(Duration.ofSeconds(right.lengthS() + 10));
    Evidence last =
        floor.oldLog(
            floor.ovenLog("2", right.log("2", 2), SERIALS, right.lengthS()), Duration.ofHours(12));
    floor.cheat(Who.ANNA, steps.cure("2", last), "cure with last night's log", "EVIDENCE_OLD");
    floor.pass(
        Who.ANNA, steps.cure("2", floor.ovenLog("2", right.log("2", 3), SERIALS, right.lengthS())));
    screen.done("cure: 12 connectors at port 2, dose and peak from the oven's own log");
    floor.work(Duration.ofMinutes(3));
    floor.cheat(
        Who.ANNA, steps.cool(windows()), "out of the oven and on, after 3 minutes", "TOO_SOON");
    floor.work(Duration.ofMinutes(8));
    floor.pass(Who.ANNA, steps.cool(windows()));
    screen.done("cool-down: 12 connectors");
  }

  private List<Evidence> windows() throws InputFault {
    List<Evidence> windows = new ArrayList<>();
    for (String serial : SERIALS) {
      windows.add(image("window-fill", serial));
    }
    return windows;
  }

  private void polish() throws InputFault {
    screen.chapter("Polish");
    floor.work(MINUTE);
    floor.pass(Who.BORIS, steps.denub());
    floor.cheat(Who.BORIS, steps.rough(), "rough film without cleaning after the coarse", "ORDER");
    floor.work(MINUTE);
    List<Evidence> spoiled = cleanImages(SERIALS, "D-04");
    floor.cheat(
        Who.BORIS,
        steps.clean(1, spoiled),
        "cleaning with one grain left on D-04",
        "CLEANING_PROOF");
    clean(1, SERIALS);
    floor.cheat(
        Who.BORIS, steps.rough().value("force", 35, "N"), "rough film at 35 N", "VALUE_HIGH");
    floor.pass(Who.BORIS, steps.rough());
    clean(2, SERIALS);
    floor.pass(Who.BORIS, steps.fine("DI-1"));
    clean(3, SERIALS);
    floor.pass(Who.BORIS, steps.finish());
    clean(4, SERIALS);
    screen.done("four films, a judged cleaning after each: 12 connectors");
    unload(SERIALS);
  }

  private void clean(int stage, List<String> serials) throws InputFault {
    floor.work(MINUTE);
    floor.pass(Who.BORIS, steps.clean(stage, cleanImages(serials, "")));
    floor.work(MINUTE);
  }

  private List<Evidence> cleanImages(List<String> serials, String dirty) throws InputFault {
    List<Evidence> all = new ArrayList<>();
    for (String serial : serials) {
      boolean good = !serial.equals(dirty);
      byte[] picture = face(serial).image(++images, !good);
      all.add(floor.seen("cleanliness", picture, serial, good, good ? null : "one grain"));
    }
    return all;
  }

  private void unload(List<String> serials) throws InputFault {
    for (String serial : serials) {
      floor.api().must(Who.BORIS, new LineCommand.UnloadFixture(Furnishing.FIXTURE, serial));
    }
  }

  private void assemble() throws InputFault {
    screen.chapter("Assembly");
    floor.work(MINUTE);
    floor.cheat(Who.ANNA, steps.assemble("D-03", 46), "D-03 holds a pull of 46 N", "VALUE_LOW");
    floor
        .api()
        .must(
            Who.ANNA,
            new LineCommand.RequestDeviation(
                "D-03", "assemble", List.of("value:pull"), "the customer asks for 40 N"));
    Json deviation =
        floor.api().look(Calls.path("connectors", "D-03")).list("deviations").getFirst();
    LineCommand sign =
        new LineCommand.SignDeviation(
            "D-03",
            deviation.textOrEmpty("id"),
            "drawing of the customer seen",
            floor.api().pass(Duration.ZERO).plus(Duration.ofHours(8)));
    floor.cheat(Who.ANNA, sign, "Anna signs her own deviation");
    floor.api().must(Who.PETRA, sign);
    screen.done("Petra signed it, for D-03 and this step, until tonight");
    floor.pass(Who.ANNA, steps.assemble("D-03", 46));
    for (String serial : SERIALS) {
      if (!serial.equals("D-03")) {
        floor.pass(Who.ANNA, steps.assemble(serial, 62));
      }
    }
    screen.done("assemble: 12 connectors, one with a signed deviation that stays visible");
  }

  private void geometry() throws InputFault, IOException {
    screen.chapter("Geometry");
    floor.work(MINUTE);
    floor.pass(Who.BORIS, steps.geometry("D-01", scan("D-01")));
    floor.cheat(
        Who.BORIS,
        steps.geometry("D-02", floor.proof("geometry", "IF-1", face("D-01").scan(), "D-02")),
        "D-02 with the scan of D-01",
        "EVIDENCE_OF_OTHER");
    floor.cheat(
        Who.BORIS,
        steps.geometry(RECESSED, scan(RECESSED)),
        RECESSED + ", whose fiber 5 stands 0.7 µm back",
        "VERDICT_FAIL");
    for (String serial : SERIALS) {
      if (!serial.equals("D-01") && !serial.equals(RECESSED)) {
        floor.pass(Who.BORIS, steps.geometry(serial, scan(serial)));
      }
    }
    screen.done("geometry: 11 connectors, computed from their stored scans");
    rework();
  }

  private void rework() throws InputFault, IOException {
    List<String> one = List.of(RECESSED);
    floor
        .api()
        .must(
            Who.ANNA,
            new LineCommand.StartRework(RECESSED, "fine", "fiber 5 recessed; polish again"));
    floor.api().must(Who.BORIS, new LineCommand.LoadFixture(Furnishing.FIXTURE, RECESSED, 1));
    floor.work(MINUTE);
    floor.cheat(
        Who.BORIS, steps.fine("DI-1"), "rework of " + RECESSED + " on a worn film", "LOT_WORN");
    floor.pass(Who.BORIS, steps.fine("DI-2"));
    faces.put(RECESSED, DemoFace.good(14));
    clean(3, one);
    floor.pass(Who.BORIS, steps.finish());
    clean(4, one);
    unload(one);
    floor.pass(Who.ANNA, steps.assemble(RECESSED, 62));
    floor.work(MINUTE);
    floor.pass(Who.BORIS, steps.geometry(RECESSED, scan(RECESSED)));
    screen.done(RECESSED + " polished again on a new film, and measured again: passed");
  }

  private Evidence scan(String serial) throws InputFault, IOException {
    return floor.proof("geometry", "IF-1", face(serial).scan(), serial);
  }

  private void certify() throws InputFault {
    screen.chapter("Light");
    floor.cheat(
        Who.ANNA, steps.label("D-01"), "a label for D-01 before its light was measured", "ORDER");
    floor.work(MINUTE);
    for (String serial : SERIALS) {
      floor.pass(
          Who.ANNA,
          steps.inspect(serial, image("cleanliness", serial), image("cord-cleanliness", serial)));
    }
    floor.work(MINUTE);
    for (String serial : SERIALS) {
      byte[] table = DemoTables.loss(serial, ++images, 0);
      floor.pass(Who.ANNA, steps.loss(serial, floor.proof("loss", "LT-1", table, serial)));
    }
    screen.done("inspected, then mated within 5 minutes: loss of 12 connectors, 24 rows each");
    floor.work(MINUTE);
    for (String serial : SERIALS) {
      byte[] table = DemoTables.polarity(serial, true);
      floor.pass(Who.ANNA, steps.polarity(serial, floor.proof("polarity", "FT-1", table, serial)));
    }
    for (String serial : SERIALS) {
      floor.pass(Who.ANNA, steps.label(serial));
    }
    screen.done("polarity and label: 12 connectors");
  }

  private Evidence image(String of, String serial) throws InputFault {
    byte[] picture = face(serial).image(++images, false);
    return floor.seen(of, picture, serial, true, null);
  }

  private void simulateFaces() {
    for (int i = 0; i < SERIALS.size(); i++) {
      String serial = SERIALS.get(i);
      faces.put(
          serial, serial.equals(RECESSED) ? DemoFace.recessed(3) : DemoFace.good(GOOD_SEEDS[i]));
    }
  }

  private DemoFace face(String serial) {
    return get(faces, serial);
  }

  private static <T> T get(Map<String, T> map, String key) {
    T value = map.get(key);
    if (value == null) {
      throw new IllegalStateException("nothing for " + key);
    }
    return value;
  }
}
