// SPDX-License-Identifier: Apache-2.0
package io.coplanar.demo;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.event.Evidence;
import java.util.List;

/**
 * What somebody does who does each step of the recipe right; the proofs are added where it is done.
 */
final class Steps {
  static final String MIX = "M-1";
  private static final String FIXTURE = "fixture/" + Furnishing.FIXTURE;

  private final DemoFloor floor;

  Steps(DemoFloor floor) {
    this.floor = floor;
  }

  Doing strip(String cable) {
    return new Doing("cable/" + cable, "strip")
        .tools("JS-1", "CAL-1")
        .value("aramid_length", 9, "mm");
  }

  Doing ribbonize(String serial, boolean crossed) throws InputFault {
    return unit(serial, "ribbonize")
        .tools("RB-1", "CAL-1", "FT-1")
        .lot("ribbon-tape", "RT-1")
        .choice("color_table", "tia-598")
        .choice("crossing_or_twist", "none")
        .value("pitch", 250, "um")
        .proof(floor.proof("fiber-order", "FT-1", DemoTables.order(serial, crossed), serial));
  }

  Doing thermalStrip(String serial) {
    return unit(serial, "thermal-strip")
        .tools("TS-1")
        .lot("isopropyl-alcohol", "IPA-1")
        .choice("cleaning_method", "wipe-isopropyl");
  }

  Doing cleave(String serial, Evidence nubs) {
    return unit(serial, "cleave")
        .tools("CL-1", "CAL-1", "MS-1")
        .value("cleave_length", 10.2, "mm")
        .proof(nubs);
  }

  Doing fill(String serial, Evidence window) {
    return unit(serial, "fill")
        .tools("MS-1")
        .lot("ferrule", "FE-1")
        .lot("epoxy-mix", MIX)
        .proof(window);
  }

  Doing cure(String port, Evidence log) {
    return new Doing(FIXTURE, "cure").tool("OV-1", port).proof(log);
  }

  Doing cool(List<Evidence> windows) {
    Doing doing = new Doing(FIXTURE, "cool").tools("MS-1");
    windows.forEach(doing::proof);
    return doing;
  }

  Doing polish(String step, String film, String lot, double forceN, double timeS) {
    Doing doing =
        new Doing(FIXTURE, step)
            .tools("PM-1", "PF-1", "PP-1")
            .lot(film, lot)
            .value("force", forceN, "N")
            .value("time", timeS, "s");
    return step.equals("rough") ? doing.choice("angle_passes_pin_holes", "yes") : doing;
  }

  Doing denub() {
    return polish("denub", "film-sic-16-30", "SC-1", 4, 45);
  }

  Doing rough() {
    return polish("rough", "film-sic-al2o3-9-3", "AO-1", 8, 75);
  }

  Doing fine(String sheet) {
    return polish("fine", "film-diamond-1", sheet, 8, 60);
  }

  Doing finish() {
    return polish("final", "film-sio2-ceo2-final", "CE-1", 8, 60);
  }

  Doing clean(int stage, List<Evidence> images) {
    Doing doing =
        new Doing(FIXTURE, "clean-" + stage)
            .tools("MS-1")
            .choice("cleaning_method", "ultrasonic-di");
    images.forEach(doing::proof);
    return doing;
  }

  Doing assemble(String serial, double pullN) {
    return unit(serial, "assemble")
        .tools("CT-1", "PT-1")
        .choice("pins", "unpinned")
        .choice("spring", "oval")
        .choice("ferrule_floats", "yes")
        .choice("key", "centered")
        .lot("housing", "HO-1")
        .lot("spring", "SP-1")
        .lot("crimp-sleeve", "CS-1")
        .value("pull", pullN, "N");
  }

  Doing geometry(String serial, Evidence scan) {
    return unit(serial, "geometry").tools("IF-1").proof(scan);
  }

  Doing inspect(String serial, Evidence own, Evidence cord) {
    return unit(serial, "inspect").tools("MS-1", "RC-1").proof(own).proof(cord);
  }

  Doing loss(String serial, Evidence table) {
    return unit(serial, "loss-test").tools("LT-1", "RC-1").proof(table);
  }

  Doing polarity(String serial, Evidence map) {
    return unit(serial, "polarity").tools("FT-1").proof(map);
  }

  Doing label(String serial) {
    return unit(serial, "label").tools("LP-1").lot("label", "LA-1");
  }

  private static Doing unit(String serial, String step) {
    return new Doing("unit/" + serial, step);
  }
}
