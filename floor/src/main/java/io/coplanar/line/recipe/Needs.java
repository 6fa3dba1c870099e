// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import java.util.List;

/** What each work must ask for in a recipe that certifies connectors. */
final class Needs {
  private static final Need FILM =
      new Need(
          "a film's lot with 'uses: true'",
          g ->
              g instanceof GateSpec.Lot l
                  && l.uses()
                  && LotKind.find(l.kind()).filter(LotKind::film).isPresent());

  private static final Need CLEAVER =
      new Need(
          "a mechanical or laser cleaver and no other class",
          g ->
              g instanceof GateSpec.Tool t
                  && List.of(ToolClass.MECHANICAL_CLEAVER.id(), ToolClass.LASER_CLEAVER.id())
                      .containsAll(t.classes()));

  private static final Need MIX =
      new Need(
          "the lot epoxy-mix with 'draws', 'mix_ratio', 'pot_life' and 'outgassing'",
          g ->
              g instanceof GateSpec.Lot l
                  && l.kind().equals(LotKind.EPOXY_MIX.id())
                  && l.draws() > 0
                  && l.mixRatio() != null
                  && l.potLifeMin() != null
                  && l.potLifeMin().hasMax()
                  && l.outgassingMin() != null
                  && l.outgassingMin().hasMin());

  private static final Need PEAK =
      new Need(
          "the verdict cure with 'peak: {min: …}': dose without peak lets a long warm night pass",
          g -> g instanceof GateSpec.Verdict v && v.peak() != null && v.peak().hasMin());

  private static final Need WAIT =
      new Need("a dwell with 'min'", g -> g instanceof GateSpec.Dwell d && d.limit().hasMin());

  private static final Need IN_TIME =
      new Need(
          "a dwell with 'max' since an inspection",
          g -> g instanceof GateSpec.Dwell d && d.limit().hasMax());

  private static final Need LOSS =
      new Need(
          "the verdict loss with two wavelengths, a largest insertion and a smallest return loss",
          g ->
              g instanceof GateSpec.Verdict v
                  && v.wavelengthsNm().size() >= 2
                  && v.insertionLoss() != null
                  && v.insertionLoss().hasMax()
                  && v.returnLoss() != null
                  && v.returnLoss().hasMin());

  private static final Need CLEANED = new Need("a cleaning", g -> g instanceof GateSpec.Cleaning);

  private static final Need PROVED =
      new Need(
          "a cleaning with 'proof: image': that it was wiped is no proof",
          g -> g instanceof GateSpec.Cleaning c && c.proof());

  private Needs() {}

  static List<Need> of(Work work) {
    return switch (work) {
      case STRIP -> List.of(Need.value("aramid_length", true, false));
      case RIBBONIZE -> List.of(Need.choice("color_table"), Need.verdict(VerdictKind.FIBER_ORDER));
      case THERMAL_STRIP -> List.of(CLEANED);
      case CLEAVE ->
          List.of(CLEAVER, Need.value("cleave_length", true, true), Need.verdict(VerdictKind.NUBS));
      case FILL -> List.of(Need.lot(LotKind.FERRULE), MIX, Need.verdict(VerdictKind.WINDOW_FILL));
      case CURE -> List.of(Need.tool(ToolClass.CURE_OVEN), Need.verdict(VerdictKind.CURE), PEAK);
      case COOL -> List.of(WAIT);
      case POLISH ->
          List.of(
              Need.tool(ToolClass.POLISHING_MACHINE),
              Need.tool(ToolClass.POLISHING_FIXTURE),
              Need.tool(ToolClass.POLISHING_PAD),
              FILM,
              Need.value("force", false, true),
              Need.value("time", true, true));
      case CLEAN -> List.of(PROVED, Need.verdict(VerdictKind.CLEANLINESS));
      case ASSEMBLE ->
          List.of(
              Need.lot(LotKind.HOUSING),
              Need.tool(ToolClass.CRIMP_TOOL),
              Need.tool(ToolClass.PULL_TESTER),
              Need.value("pull", true, false));
      case GEOMETRY ->
          List.of(Need.referenced(ToolClass.INTERFEROMETER), Need.verdict(VerdictKind.GEOMETRY));
      case INSPECT ->
          List.of(
              Need.verdict(VerdictKind.CLEANLINESS), Need.verdict(VerdictKind.CORD_CLEANLINESS));
      case LOSS ->
          List.of(
              Need.referenced(ToolClass.LOSS_TESTER),
              Need.tool(ToolClass.REFERENCE_CORD),
              IN_TIME,
              LOSS);
      case POLARITY -> List.of(Need.verdict(VerdictKind.POLARITY));
      case LABEL -> List.of(Need.tool(ToolClass.LABEL_PRINTER));
      case OTHER -> List.of();
    };
  }
}
