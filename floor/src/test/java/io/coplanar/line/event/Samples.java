// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One of every event, every field filled with something of its own. */
final class Samples {
  private static final Instant T = Instant.parse("2026-11-24T10:00:00.123Z");
  private static final String HASH = "ab".repeat(32);
  private static final Refusal REFUSAL =
      new Refusal(
          "LOT_EXPIRED",
          "lot:epoxy-mix",
          "A lot is used before it expires.",
          "2026-11-24T10:00:00Z",
          "2026-11-23T00:00:00Z",
          "d",
          "Take another lot.",
          "house rule",
          "S-1",
          true,
          false);
  private static final Evidence EVIDENCE =
      new Evidence(HASH, "cure", "OVEN-1", "P2", T, T.plusSeconds(900), List.of("S-1"), "F-1");
  private static final VerdictRecord VERDICT =
      new VerdictRecord(
          "cure",
          "S-1",
          VerdictRecord.Result.FAIL,
          true,
          VerdictRecord.By.ENGINE,
          "p-1",
          HASH,
          "353nd-150c-4min",
          "engine 1",
          List.of("DOSE: too little"),
          List.of(
              new VerdictRecord.Value("peak_c", 0, 149.5),
              new VerdictRecord.Value("il_db_1310_nm", 3, null)));

  static final List<Event> ALL =
      List.of(
          new AttemptRefused("step", "fill", List.of("S-1", "S-2"), List.of(REFUSAL)),
          new UnitEvent.UnitStarted("mpo-sm-apc", 3, HASH, "K-1", 2),
          new UnitEvent.UnitLoaded("F-1", 7),
          new UnitEvent.UnitUnloaded("F-1"),
          new UnitEvent.StepPassed(
              "cure",
              5,
              2,
              "fixture/F-1",
              9,
              Map.of("force", 5.5, "time", 40.0),
              Map.of("cleaning_method", "rinse-di"),
              List.of(new LotUse("epoxy-mix", "M-1", 50)),
              List.of(new ToolUse("OVEN-1", "P2"), new ToolUse("T-2", null)),
              List.of(EVIDENCE),
              List.of(VERDICT),
              List.of(new Waived("c-7", REFUSAL))),
          new UnitEvent.DeviationRequested("c-7", "fill", List.of("lot:epoxy-mix"), "no other"),
          new UnitEvent.DeviationSigned("c-7", "tested well", T),
          new UnitEvent.HoldPlaced("c-8", "a scratch", "c-8"),
          new UnitEvent.HoldReleased("c-8", "it was dust"),
          new UnitEvent.ReworkStarted("geometry", "final", 13, 1, "too low"),
          new UnitEvent.UnitScrapped("fell"),
          new FixtureEvent.FixtureOpened(12),
          new FixtureEvent.FixtureLoaded("S-1", 7),
          new FixtureEvent.FixtureUnloaded("S-1"),
          new FixtureEvent.FixtureStepDone("denub", 4, List.of("S-1", "S-2")),
          new FixtureEvent.QuarantineOpened(
              "c-9", 4, "denub", "S-1", List.of("S-1", "S-2"), "a coarse scratch", HASH),
          new FixtureEvent.QuarantineDisposed(
              "c-9",
              List.of(
                  new FixtureEvent.Disposition(
                      "S-1", FixtureEvent.Disposition.What.REWORK, "denub"),
                  new FixtureEvent.Disposition("S-2", FixtureEvent.Disposition.What.RELEASE, null)),
              "polish again"),
          new CableEvent.CableStarted("L-1", List.of("S-1", "S-2")),
          new CableEvent.CableStepDone("strip", 1, List.of("S-1", "S-2")),
          new LotEvent.LotReceived("SUP-7", LotEvent.Unit.MILLIGRAM, 5000, T, 20),
          new LotEvent.LotReleased(),
          new LotEvent.LotBlocked("it smells"),
          new LotEvent.LotMixed(
              List.of(
                  new LotEvent.Part("epoxy-resin", "R-1", 2270),
                  new LotEvent.Part("epoxy-hardener", "H-1", 227)),
              10,
              2497),
          new LotEvent.OutgassingStarted("C-1"),
          new LotEvent.OutgassingEnded(),
          new LotEvent.LotPoured(2270, "lot/epoxy-mix/M-1"),
          new LotEvent.LotUsed(600, "fill", "fixture/F-1", List.of("S-1", "S-2")),
          new ToolEvent.ToolRegistered("cure-oven", List.of("P1", "P2"), 5000, 1200L),
          new ToolEvent.ToolCalibrated(T, HASH),
          new ToolEvent.ToolSwitchedOn(),
          new ToolEvent.ToolSwitchedOff(),
          new ToolEvent.ReferenceTaken(HASH, "CORD-1", Map.of("tilt_y_deg", -8.0)),
          new ToolEvent.ToolUsed(1, "cure", "P2", "fixture/F-1", List.of("S-1")),
          new ToolEvent.ToolRenewed("blade"),
          new ToolEvent.ToolWithdrawn("it fell"),
          new EvidenceEvent.EvidencePresented(EVIDENCE),
          new EvidenceEvent.EvidenceUsed("cure", "fixture/F-1", List.of("S-1")),
          new EvidenceEvent.ImageJudged(
              "cleanliness", "S-1", VerdictRecord.Result.PASS, "spotless"),
          new RecipeEvent.RecipeProposed(3, HASH),
          new RecipeEvent.RecipeReleased(3, HASH),
          new RecipeEvent.RecipeWithdrawn(3, "wrong film"));

  private Samples() {}
}
