// SPDX-License-Identifier: Apache-2.0
package io.coplanar.simulate.image;

import java.util.List;

/**
 * What a microscope looks at, as a table: everything that an image of it shows but the noise.
 *
 * @param marks laid over each other in this order
 */
public record FaceScene(
    FaceView view,
    FerruleFace ferrule,
    List<FiberFace> fibers,
    List<Mark> marks,
    Lamp lamp,
    Optics optics,
    Sensor sensor) {
  public FaceScene {
    fibers = List.copyOf(fibers);
    marks = List.copyOf(marks);
  }

  public FaceScene withView(FaceView v) {
    return new FaceScene(v, ferrule, fibers, marks, lamp, optics, sensor);
  }

  public FaceScene withFerrule(FerruleFace f) {
    return new FaceScene(view, f, fibers, marks, lamp, optics, sensor);
  }

  public FaceScene withFibers(List<FiberFace> f) {
    return new FaceScene(view, ferrule, f, marks, lamp, optics, sensor);
  }

  public FaceScene withMarks(List<Mark> m) {
    return new FaceScene(view, ferrule, fibers, m, lamp, optics, sensor);
  }

  public FaceScene withLamp(Lamp l) {
    return new FaceScene(view, ferrule, fibers, marks, l, optics, sensor);
  }

  public FaceScene withOptics(Optics o) {
    return new FaceScene(view, ferrule, fibers, marks, lamp, o, sensor);
  }

  public FaceScene withSensor(Sensor s) {
    return new FaceScene(view, ferrule, fibers, marks, lamp, optics, s);
  }
}
