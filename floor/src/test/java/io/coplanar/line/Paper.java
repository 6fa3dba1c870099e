// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.evidence.Provenance.HOUSE;

import io.coplanar.connector.FiberPlan;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Limit;
import io.coplanar.line.recipe.ProductSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Rework;
import io.coplanar.line.recipe.Step;
import io.coplanar.line.recipe.Step.On;
import io.coplanar.line.recipe.Work;
import java.util.List;

/** A short recipe that has every kind of gate. */
final class Paper {
  static final Recipe RECIPE =
      new Recipe(
          "paper",
          1,
          "A short one",
          "made for tests",
          new ProductSpec(FiberPlan.TWELVE, ProductSpec.Polish.APC, ProductSpec.Mode.SM),
          List.of(
              step(
                  "strip",
                  Work.STRIP,
                  On.CABLE,
                  tool("jacket-stripper", false, false, false, 0),
                  value("aramid_length", 7, Double.NaN, "mm")),
              step(
                  "order",
                  Work.RIBBONIZE,
                  On.UNIT,
                  choice("color_table", "tia-598"),
                  verdict("fiber-order")),
              step(
                  "cleave",
                  Work.CLEAVE,
                  On.UNIT,
                  tool("mechanical-cleaver", true, false, true, 0),
                  value("cleave_length", 8, 12, "mm"),
                  verdict("nubs")),
              step(
                  "fill",
                  Work.FILL,
                  On.UNIT,
                  lot("ferrule", 1, false),
                  new GateSpec.Lot(
                      "epoxy-mix",
                      50,
                      false,
                      limit(9.5, 10.5, "1"),
                      limit(Double.NaN, 180, "min"),
                      limit(7, 10, "min"),
                      "made for tests",
                      0)),
              step(
                  "cure",
                  Work.CURE,
                  On.FIXTURE,
                  tool("cure-oven", true, true, false, 0),
                  verdict("cure")),
              step(
                  "cool",
                  Work.COOL,
                  On.FIXTURE,
                  new GateSpec.Dwell("cure", limit(600, Double.NaN, "s"), 0)),
              step(
                  "denub",
                  Work.POLISH,
                  On.FIXTURE,
                  tool("polishing-pad", false, false, true, 0),
                  lot("film-sic-16-30", 0, true),
                  value("force", 1, 10, "N")),
              step(
                  "clean-1",
                  Work.CLEAN,
                  On.FIXTURE,
                  new GateSpec.Cleaning(
                      List.of("wipe-isopropyl", "rinse-di"), "denub", true, "made for tests", 0)),
              step(
                  "final",
                  Work.POLISH,
                  On.FIXTURE,
                  tool("polishing-pad", false, false, true, 0),
                  lot("film-sio2-ceo2-final", 0, true),
                  value("force", 1, 20, "N")),
              step(
                  "clean-2",
                  Work.CLEAN,
                  On.FIXTURE,
                  new GateSpec.Cleaning(
                      List.of("wipe-isopropyl", "rinse-di"), "final", true, "made for tests", 0)),
              step(
                  "geometry",
                  Work.GEOMETRY,
                  On.UNIT,
                  tool("interferometer", true, false, false, 28_800),
                  verdict("geometry")),
              step("inspect", Work.INSPECT, On.UNIT, verdict("cord-cleanliness")),
              step(
                  "loss",
                  Work.LOSS,
                  On.UNIT,
                  tool("loss-tester", true, true, false, 28_800),
                  tool("reference-cord", false, false, true, 0),
                  new GateSpec.Dwell("inspect", limit(Double.NaN, 300, "s"), 0),
                  verdict("loss")),
              step("polarity", Work.POLARITY, On.UNIT, verdict("polarity")),
              step("label", Work.LABEL, On.UNIT, tool("label-printer", false, false, false, 0))),
          List.of(
              rework("geometry", "denub", 2),
              rework("geometry", "final", 3),
              rework("loss", "final", 2),
              rework("loss", "inspect", 5)));

  private Paper() {}

  private static Step step(String id, Work work, On on, GateSpec... gates) {
    return new Step(id, id, work, on, "Do it.", List.of(gates), 0);
  }

  static Limit limit(double min, double max, String unit) {
    return new Limit(min, max, 0, unit, HOUSE, "made for tests", 0);
  }

  static GateSpec value(String name, double min, double max, String unit) {
    return new GateSpec.Value(name, limit(min, max, unit), 0);
  }

  static GateSpec choice(String name, String... oneOf) {
    return new GateSpec.Choice(name, List.of(oneOf), "made for tests", 0);
  }

  static GateSpec tool(
      String toolClass, boolean calibrated, boolean warm, boolean life, long referenceS) {
    return new GateSpec.Tool(
        List.of(toolClass),
        calibrated,
        warm,
        life,
        null,
        referenceS == 0 ? null : limit(Double.NaN, referenceS, "s"),
        "made for tests",
        0);
  }

  static GateSpec lot(String kind, long draws, boolean uses) {
    return new GateSpec.Lot(kind, draws, uses, null, null, null, "made for tests", 0);
  }

  static GateSpec verdict(String of) {
    return new GateSpec.Verdict(
        of,
        of.equals("geometry") ? "house-sm-apc-12" : null,
        of.equals("cure") ? "353nd-150c-4min" : null,
        of.equals("cure") ? limit(145, Double.NaN, "degC") : null,
        of.equals("polarity") ? "B" : null,
        of.equals("loss") ? List.of(1310, 1550) : List.of(),
        of.equals("loss") ? limit(Double.NaN, 0.35, "dB") : null,
        of.equals("loss") ? limit(60, Double.NaN, "dB") : null,
        "made for tests",
        0);
  }

  private static Rework rework(String from, String backTo, int atMost) {
    return new Rework(from, backTo, atMost, HOUSE, "made for tests", 0);
  }
}
