// SPDX-License-Identifier: Apache-2.0
package io.coplanar.cleanliness;

import io.coplanar.simulate.FerruleSpec.Difficulty;
import io.coplanar.simulate.image.Camera;
import io.coplanar.simulate.image.FaceScene;
import io.coplanar.simulate.image.ImageTruth;
import io.coplanar.simulate.image.RandomFace;
import io.coplanar.simulate.image.SceneRenderer;
import java.util.ArrayList;
import java.util.List;

/** Faces of the simulator that ships. */
final class SimulatedStudyFaces {
  private static final double MULTIMODE_CORE_UM = 20;

  private SimulatedStudyFaces() {}

  static StudyFace of(long seed, Difficulty difficulty) {
    FaceScene scene = RandomFace.of(seed, difficulty);
    ImageTruth truth = ImageTruth.of(scene);
    List<StudyFace.TrueFiber> fibers = new ArrayList<>();
    for (ImageTruth.Fiber f : truth.fibers()) {
      if (f.whole()) {
        fibers.add(new StudyFace.TrueFiber(f.xPx(), f.yPx(), f.claddingDiameterPx()));
      }
    }
    List<StudyFace.TrueMark> marks = new ArrayList<>();
    for (ImageTruth.Finding f : truth.findings()) {
      marks.add(
          new StudyFace.TrueMark(
              f.mark().cause().name(),
              f.mark().cause().removable(),
              f.sizeUm(),
              f.line() != null && f.mark().cause().kind().equals("scratch")
                  ? f.line().widthUm()
                  : Double.NaN,
              f.contrastToNoise(),
              f.reaches().stream()
                  .map(r -> new StudyFace.Reach(r.position(), r.innerUm()))
                  .toList(),
              (x, y) ->
                  f.mark().shape().outsideUm(scene.view().xUm(x, y), scene.view().yUm(x, y))));
    }
    double cladding = scene.fibers().getFirst().claddingUm();
    return new StudyFace(
        "simulated " + difficulty + " " + seed,
        Camera.look(SceneRenderer.render(scene), scene.sensor(), seed),
        cladding > 135 ? 140 : 125,
        profile(scene),
        fibers,
        marks);
  }

  private static String profile(FaceScene scene) {
    if (scene.fibers().getFirst().core().diameterUm() > MULTIMODE_CORE_UM) {
      return "iec61300-3-35-2022-mm-mpo";
    }
    return scene.fibers().size() == 1
        ? "iec61300-3-35-2022-sm-single"
        : "iec61300-3-35-2022-sm-mpo";
  }
}
