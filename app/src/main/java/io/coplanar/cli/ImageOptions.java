// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cli;

import io.coplanar.evidence.InputFault;
import io.coplanar.simulate.FerruleSpec;
import io.coplanar.simulate.FerruleSpec.Difficulty;
import io.coplanar.simulate.image.FaceLayout;
import io.coplanar.simulate.image.FaceScene;
import io.coplanar.simulate.image.FaceTexture;
import io.coplanar.simulate.image.FaceView;
import io.coplanar.simulate.image.FerruleScene;
import io.coplanar.simulate.image.FiberFace;
import io.coplanar.simulate.image.GuidePart;
import io.coplanar.simulate.image.Lamp;
import io.coplanar.simulate.image.Mark.Cause;
import io.coplanar.simulate.image.MarkPlan;
import io.coplanar.simulate.image.Optics;
import io.coplanar.simulate.image.RandomFace;
import io.coplanar.simulate.image.RandomMarks;
import io.coplanar.simulate.image.Sensor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that describe a face to simulate; what is not said is drawn from the seed. */
final class ImageOptions {
  @Option(
      names = "--layout",
      paramLabel = "LAYOUT",
      description =
          "single, or an array: 2 to 16 fibers in a row, 24 and 32 in two, 8of12 (the middle four"
              + " missing), 2x12 (default: drawn).")
  private @Nullable String layout;

  @Option(
      names = "--field",
      paramLabel = "FIELD",
      description =
          "Of an array: fibers (all of them), crop (one to four), ferrule (the whole 6.4 × 2.5 mm,"
              + " with guide holes or pins and edges) (default: fibers or crop, drawn).")
  private RandomFace.@Nullable Field field;

  @Option(
      names = "--difficulty",
      paramLabel = "D",
      description = "How much the picture is spoiled: ordinary, harsh (default: ${DEFAULT-VALUE}).")
  private Difficulty difficulty = Difficulty.ORDINARY;

  @Option(names = "--scale", paramLabel = "UM_PER_PX", description = "Size of a pixel along x.")
  private @Nullable Double scale;

  @Option(
      names = "--pixel-aspect",
      paramLabel = "RATIO",
      description = "A pixel's height over its width.")
  private @Nullable Double aspect;

  @Option(
      names = "--rotation",
      paramLabel = "DEG",
      description = "Turn of the face in the picture, counter-clockwise.")
  private @Nullable Double rotationDeg;

  @Option(names = "--clean", description = "No marks but those asked for by the options below.")
  private boolean clean;

  @Option(names = "--harmless", description = "Only marks that the default profile passes.")
  private boolean harmless;

  @Option(names = "--pits", paramLabel = "N", description = "Pits in the glass.")
  private @Nullable Integer pits;

  @Option(names = "--chips", paramLabel = "N", description = "Chips out of fibers' rims.")
  private @Nullable Integer chips;

  @Option(names = "--cracks", paramLabel = "N", description = "Cracks from a rim inward.")
  private @Nullable Integer cracks;

  @Option(names = "--scratches", paramLabel = "N", description = "Scratches over fibers.")
  private @Nullable Integer scratches;

  @Option(names = "--dust", paramLabel = "N", description = "Loose particles anywhere.")
  private @Nullable Integer dust;

  @Option(names = "--lint", paramLabel = "N", description = "Loose threads.")
  private @Nullable Integer lint;

  @Option(names = "--residue", paramLabel = "N", description = "Stains where a liquid dried.")
  private @Nullable Integer residue;

  @Option(names = "--oil", paramLabel = "N", description = "Films of oil.")
  private @Nullable Integer oil;

  @Option(
      names = "--scratch-contrast",
      split = ",",
      paramLabel = "LOW,HIGH",
      description = "Contrast to noise of the scratches.")
  private List<Double> scratchContrast = List.of();

  @Option(
      names = "--ferrule",
      paramLabel = "SEED",
      description =
          "The face whose height map \"simulate ferrule --seed SEED\" makes: fibers where that has"
              + " them, and its pits, scratches and dust; others only where asked for.")
  private @Nullable Long ferrule;

  @Option(
      names = "--ferrule-kind",
      paramLabel = "KIND",
      description =
          "Of that ferrule: good, ordinary, harsh, as with simulate ferrule (default:"
              + " ${DEFAULT-VALUE}).")
  private Kind ferruleKind = Kind.GOOD;

  /** As {@code simulate ferrule --kind} has them. */
  private enum Kind {
    GOOD,
    ORDINARY,
    HARSH
  }

  @Option(
      names = "--blur",
      paramLabel = "UM",
      description = "Standard deviation of the blur everywhere; no tilt.")
  private @Nullable Double blurUm;

  @Option(names = "--defocus", paramLabel = "UM", description = "How far it is out of focus.")
  private @Nullable Double defocusUm;

  @Option(
      names = "--tilt",
      split = ",",
      paramLabel = "X,Y",
      description = "Tilt of the face to the focal plane, in degrees.")
  private List<Double> tiltDeg = List.of();

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      description = "Noise of a pixel, rms, as a share of full scale, as in 0.01.")
  private @Nullable Double noise;

  @Option(names = "--vignetting", paramLabel = "RATIO", description = "Middle over corner.")
  private @Nullable Double vignetting;

  @Option(
      names = "--ramp",
      paramLabel = "RATIO",
      description = "Brightest over darkest side, as on angled faces.")
  private @Nullable Double ramp;

  @Option(names = "--cladding", paramLabel = "UM", description = "Diameter of the claddings.")
  private @Nullable Double claddingUm;

  @Option(names = "--core", paramLabel = "UM", description = "Diameter of the cores.")
  private @Nullable Double coreUm;

  @Option(
      names = "--core-gray",
      paramLabel = "SHARE",
      description = "Gray of the cores; above 1 they saturate.")
  private @Nullable Double coreGray;

  @Option(
      names = "--guides",
      paramLabel = "KIND",
      description = "What is in the guide holes: hole (nothing), pin.")
  private GuidePart.@Nullable Kind guides;

  @Option(names = "--no-texture", description = "The ferrule is of an even gray.")
  private boolean noTexture;

  @Option(names = "--exact", description = "No noise, no blur, an even lamp, a straight face.")
  private boolean exact;

  /** The scene that the options describe. */
  FaceScene scene(long seed, int bits) throws InputFault {
    try {
      String word = layout == null && ferrule != null ? "12" : layout;
      RandomFace.Wish wish =
          new RandomFace.Wish(word == null ? null : FaceLayout.of(word), field, scale, difficulty);
      FaceScene drawn = RandomFace.unmarked(wish, seed);
      FaceScene face = surface(sensor(optics(lamp(fibers(ferrule(view(drawn))))), bits));
      return RandomMarks.on(face, plan(face, seed), seed);
    } catch (IllegalArgumentException e) {
      // the simulator refuses with a sentence for the user
      throw Sentences.cannotSimulateImage(e);
    }
  }

  /** The face of the map that {@code --ferrule} names. */
  private FaceScene surface(FaceScene s) {
    if (ferrule == null) {
      return s;
    }
    FaceLayout array = FaceLayout.of(layout == null ? "12" : layout);
    if (array.single() || array.skipsMiddle()) {
      throw new IllegalArgumentException(
          "layout is " + layout + "; with --ferrule it can be an array without gaps");
    }
    FerruleSpec spec =
        switch (ferruleKind) {
          case GOOD -> FerruleSpec.good(array.grid());
          case ORDINARY -> FerruleSpec.random(array.grid(), Difficulty.ORDINARY, ferrule);
          case HARSH -> FerruleSpec.random(array.grid(), Difficulty.HARSH, ferrule);
        };
    return FerruleScene.of(s, spec, ferrule);
  }

  private FaceScene view(FaceScene s) {
    FaceView v = s.view();
    double turn = rotationDeg != null ? rotationDeg : exact ? 0 : v.rotationDeg();
    double scaleY = aspect == null ? v.umPerPxY() : aspect * v.umPerPxX();
    if (turn == v.rotationDeg() && scaleY == v.umPerPxY()) {
      return s;
    }
    // about the place in the middle of the picture
    double midX = (v.widthPx() - 1) / 2.0;
    double midY = (v.heightPx() - 1) / 2.0;
    return s.withView(
        FaceView.of(
            v.widthPx() * v.umPerPxX(),
            v.heightPx() * v.umPerPxY(),
            v.umPerPxX(),
            scaleY,
            turn,
            v.xUm(midX, midY),
            v.yUm(midX, midY)));
  }

  private FaceScene ferrule(FaceScene s) {
    FaceScene plain = noTexture ? s.withFerrule(s.ferrule().withTexture(FaceTexture.NONE)) : s;
    if (guides == null) {
      return plain;
    }
    List<GuidePart> parts = s.ferrule().guides().stream().map(g -> g.as(guides)).toList();
    return plain.withFerrule(plain.ferrule().withGuides(parts));
  }

  private FaceScene fibers(FaceScene s) {
    UnaryOperator<FiberFace> change =
        f -> {
          FiberFace.Core c = f.core();
          double um = or(coreUm, c.diameterUm());
          FiberFace.Core core =
              coreGray == null
                  ? c.withDiameterUm(um)
                  : new FiberFace.Core(um, coreGray, 1, 0, 0, c.edgeUm(), 0);
          return f.withCladdingUm(or(claddingUm, f.claddingUm())).withCore(core);
        };
    return s.withFibers(s.fibers().stream().map(change).toList());
  }

  private FaceScene lamp(FaceScene s) {
    Lamp l = exact ? Lamp.EVEN : s.lamp();
    return s.withLamp(
        new Lamp(
            or(vignetting, l.vignetting()),
            l.centerX(),
            l.centerY(),
            or(ramp, l.ramp()),
            l.rampDeg()));
  }

  private FaceScene optics(FaceScene s) throws InputFault {
    Optics o = blurUm != null ? Optics.blur(blurUm) : exact ? Optics.blur(0) : s.optics();
    if (!tiltDeg.isEmpty() && tiltDeg.size() != 2) {
      throw Sentences.notAPair("--tilt", "0.1,0");
    }
    return s.withOptics(
        new Optics(
            o.blurUm(),
            o.aperture(),
            or(defocusUm, o.defocusUm()),
            tiltDeg.isEmpty() ? o.tiltXDeg() : tiltDeg.getFirst(),
            tiltDeg.isEmpty() ? o.tiltYDeg() : tiltDeg.getLast()));
  }

  private FaceScene sensor(FaceScene s, int bits) {
    Sensor sensor = exact ? Sensor.PERFECT : s.sensor();
    return s.withSensor((noise == null ? sensor : sensor.withNoise(noise)).withBits(bits));
  }

  private MarkPlan plan(FaceScene face, long seed) throws InputFault {
    if (!scratchContrast.isEmpty() && scratchContrast.size() != 2) {
      throw Sentences.notAPair("--scratch-contrast", "0.7,2");
    }
    MarkPlan drawn = MarkPlan.random(face, difficulty, seed);
    Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
    if (!clean && ferrule == null) {
      counts.putAll(drawn.counts());
    }
    put(counts, Cause.PIT, pits);
    put(counts, Cause.CHIP, chips);
    put(counts, Cause.CRACK, cracks);
    put(counts, Cause.SCRATCH, scratches);
    put(counts, Cause.DUST, dust);
    put(counts, Cause.LINT, lint);
    put(counts, Cause.RESIDUE, residue);
    put(counts, Cause.OIL, oil);
    boolean asked = !counts.equals(drawn.counts());
    MarkPlan.Sizes sizes =
        harmless
            ? MarkPlan.Sizes.HARMLESS
            : asked && drawn.sizes() == MarkPlan.Sizes.HARMLESS
                ? MarkPlan.Sizes.ORDINARY
                : drawn.sizes();
    return new MarkPlan(
        counts,
        scratchContrast.isEmpty() ? drawn.faintest() : scratchContrast.getFirst(),
        scratchContrast.isEmpty() ? drawn.strongest() : scratchContrast.getLast(),
        sizes);
  }

  private static void put(Map<Cause, Integer> counts, Cause cause, @Nullable Integer n) {
    if (n != null) {
      counts.put(cause, n);
    }
  }

  private static double or(@Nullable Double given, double otherwise) {
    return given == null ? otherwise : given;
  }
}
