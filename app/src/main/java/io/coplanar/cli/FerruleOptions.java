// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.connector.FiberLayout;
import io.coplanar.evidence.InputFault;
import io.coplanar.simulate.Blemishes;
import io.coplanar.simulate.FaceSpec;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.FieldOfView;
import io.coplanar.simulate.Instrument;
import io.coplanar.simulate.Spread;
import io.coplanar.simulate.Texture;
import io.coplanar.simulate.TipSpec;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe a ferrule to simulate; what is not said is as in a good one. */
final class FerruleOptions {
  /** What to start from. */
  enum Kind {
    GOOD,
    TILTED,
    RECESSED,
    ORDINARY,
    HARSH
  }

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description =
          "What to start from: good, tilted (SX 0.25°), recessed (fiber 5 is 0.7 µm low); or drawn"
              + " from the seed: ordinary, harsh (default: good).")
  private Kind kind = Kind.GOOD;

  @Option(names = "--fibers", paramLabel = "N", description = "Fibers in total (default: 12).")
  private int fibers = 12;

  @Option(names = "--rows", paramLabel = "R", description = "Rows: 1 or 2 (default: 1).")
  private int rows = 1;

  @Option(
      names = "--pitch",
      split = ",",
      paramLabel = "UM",
      description = "Pixel pitch, µm; with a comma, x and y (default: 2).")
  private List<Double> pitchUm = List.of();

  @Option(names = "--rotation", paramLabel = "DEG", description = "Turn of the ferrule in the map.")
  private @Nullable Double rotationDeg;

  @Option(
      names = "--offset",
      split = ",",
      paramLabel = "UM",
      description = "Offset of the array from the middle of the map: X,Y in µm.")
  private List<Double> offsetUm = List.of();

  @Option(names = "--guide-holes", description = "Have both guide holes in view.")
  private boolean guideHoles;

  @Option(names = "--sx", paramLabel = "DEG", description = "Angle along the row.")
  private @Nullable Double sxDeg;

  @Option(names = "--sy", paramLabel = "DEG", description = "Angle across the row.")
  private @Nullable Double syDeg;

  @Option(names = "--rx", paramLabel = "MM", description = "Radius along the row; inf is flat.")
  private @Nullable Double rxMm;

  @Option(names = "--ry", paramLabel = "MM", description = "Radius across the row; inf is flat.")
  private @Nullable Double ryMm;

  @Option(
      names = "--height",
      split = ",",
      paramLabel = "NM",
      description = "Fiber height; one for all, or one for each fiber.")
  private List<Double> heightNm = List.of();

  @Option(
      names = "--tip-radius",
      split = ",",
      paramLabel = "MM",
      description = "Tip radius; one for all, or one for each fiber.")
  private List<Double> tipRadiusMm = List.of();

  @Option(
      names = "--core-dip",
      split = ",",
      paramLabel = "NM",
      description = "Core dip; one for all, or one for each fiber.")
  private List<Double> coreDipNm = List.of();

  @Option(
      names = "--exact",
      description = "No scatter between the fibers: each is exactly as said.")
  private boolean exact;

  @Option(names = "--clean", description = "No texture, no blemishes, a perfect instrument.")
  private boolean clean;

  @Option(names = "--noise", paramLabel = "NM", description = "Noise of the instrument, rms.")
  private @Nullable Double noiseNm;

  @Option(names = "--texture", paramLabel = "NM", description = "Texture of the ferrule, rms.")
  private @Nullable Double textureNm;

  @Option(names = "--missing", paramLabel = "SHARE", description = "Share of missing points.")
  private @Nullable Double missing;

  @Option(names = "--pits", paramLabel = "SHARE", description = "Share of the area that is pitted.")
  private @Nullable Double pits;

  @Option(names = "--dust", paramLabel = "N", description = "Number of dust particles.")
  private @Nullable Integer dust;

  @Option(names = "--scratches", paramLabel = "N", description = "Number of scratches.")
  private @Nullable Integer scratches;

  /** The ferrule that the options describe. */
  FerruleSpec spec(long seed) throws InputFault {
    Layouts.checkFibers(fibers, rows);
    try {
      FiberLayout layout = new FiberLayout(fibers / rows, rows);
      FerruleSpec spec = disturb(tips(face(view(start(layout, seed)))));
      return exact ? spec.withSpread(Spread.NONE) : spec;
    } catch (IllegalArgumentException e) {
      // the simulator refuses with a sentence for the user
      throw Sentences.cannotSimulate(e);
    }
  }

  private FerruleSpec start(FiberLayout layout, long seed) {
    FerruleSpec good = FerruleSpec.good(layout);
    return switch (kind) {
      case GOOD -> good;
      case TILTED ->
          good.withFace(
              new FaceSpec(0.25, good.face().syDeg(), good.face().rxMm(), good.face().ryMm()));
      case RECESSED ->
          good.withTip(Math.min(5, layout.count()), tip -> tip.withHeightNm(tip.heightNm() - 700));
      case ORDINARY -> FerruleSpec.random(layout, FerruleSpec.Difficulty.ORDINARY, seed);
      case HARSH -> FerruleSpec.random(layout, FerruleSpec.Difficulty.HARSH, seed);
    };
  }

  private FerruleSpec view(FerruleSpec spec) throws InputFault {
    if (pitchUm.isEmpty() && offsetUm.isEmpty() && rotationDeg == null && !guideHoles) {
      return spec;
    }
    FieldOfView old = spec.view();
    double px = pitchUm.isEmpty() ? old.pitchXUm() : pitchUm.getFirst();
    double py = pitchUm.isEmpty() ? old.pitchYUm() : pitchUm.getLast();
    double turn = or(rotationDeg, old.rotationDeg());
    double dx = offsetUm.isEmpty() ? old.offsetXUm() : offsetUm.getFirst();
    double dy = offsetUm.isEmpty() ? old.offsetYUm() : offsetUm.getLast();
    if (pitchUm.size() > 2 || offsetUm.size() == 1 || offsetUm.size() > 2) {
      throw Sentences.notTwoNumbers();
    }
    return spec.withView(
        guideHoles
            ? FieldOfView.withGuideHoles(spec.layout(), px, py, turn, dx, dy)
            : FieldOfView.around(spec.layout(), px, py, turn, dx, dy));
  }

  private FerruleSpec face(FerruleSpec spec) {
    FaceSpec f = spec.face();
    return spec.withFace(
        new FaceSpec(
            or(sxDeg, f.sxDeg()), or(syDeg, f.syDeg()), or(rxMm, f.rxMm()), or(ryMm, f.ryMm())));
  }

  private FerruleSpec tips(FerruleSpec spec) throws InputFault {
    List<TipSpec> tips = new ArrayList<>();
    for (int i = 0; i < spec.tips().size(); i++) {
      TipSpec tip = spec.tips().get(i);
      tips.add(
          tip.withHeightNm(each("--height", heightNm, i, tip.heightNm()))
              .withRadiusMm(each("--tip-radius", tipRadiusMm, i, tip.radiusMm()))
              .withCoreDipNm(each("--core-dip", coreDipNm, i, tip.coreDipNm())));
    }
    return spec.withTips(tips);
  }

  private double each(String option, List<Double> given, int fiber, double otherwise)
      throws InputFault {
    if (given.isEmpty()) {
      return otherwise;
    }
    if (given.size() != 1 && given.size() != fibers) {
      throw Sentences.notOneForEach(option, given.size(), fibers);
    }
    return given.size() == 1 ? given.getFirst() : given.get(fiber);
  }

  private FerruleSpec disturb(FerruleSpec given) {
    FerruleSpec spec = clean ? given.clean() : given;
    Texture t = spec.texture();
    Blemishes b = spec.blemishes();
    Instrument i = spec.instrument();
    return spec.withTexture(
            new Texture(
                or(textureNm, t.ferruleRmsNm()),
                t.correlationUm(),
                t.glassRmsNm(),
                t.fillerShare(),
                // filler must not be rougher than the whole: it fades with the texture
                textureNm == null ? t.fillerStepNm() : Math.min(t.fillerStepNm(), textureNm)))
        .withBlemishes(
            new Blemishes(
                or(pits, b.pitShare()),
                b.pitDepthNm(),
                dust == null ? b.dust() : dust,
                b.dustDiameterUm(),
                scratches == null ? b.scratches() : scratches))
        .withInstrument(
            new Instrument(
                or(noiseNm, i.noiseNm()),
                or(missing, i.missingShare()),
                i.clusteredShare(),
                i.edgeLossShare(),
                i.datumNm()));
  }

  private static double or(@Nullable Double given, double otherwise) {
    return given == null ? otherwise : given;
  }
}
