// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import io.coplanar.cleanliness.profile.FaceProfile;
import io.coplanar.cleanliness.profile.FaceProfiles;
import io.coplanar.evidence.InputFault;
import io.coplanar.judge.Profile;
import io.coplanar.judge.Profiles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a recipe must ask for before a label made by it may be believed. */
final class Policy {
  /** All must be there, in this order; cleaning lies between the polishes. */
  private static final List<Work> ORDER =
      List.of(
          Work.STRIP,
          Work.RIBBONIZE,
          Work.THERMAL_STRIP,
          Work.CLEAVE,
          Work.FILL,
          Work.CURE,
          Work.COOL,
          Work.POLISH,
          Work.ASSEMBLE,
          Work.GEOMETRY,
          Work.INSPECT,
          Work.LOSS,
          Work.LABEL);

  /** What only one work may use: a polish called otherwise would escape its cleaning. */
  private static final Map<ToolClass, Work> RESERVED =
      Map.of(
          ToolClass.POLISHING_MACHINE, Work.POLISH,
          ToolClass.POLISHING_PAD, Work.POLISH,
          ToolClass.CURE_OVEN, Work.CURE,
          ToolClass.LABEL_PRINTER, Work.LABEL);

  /** What a quarantine can only find when it was done to the fixture. */
  private static final Set<Work> ON_FIXTURE = EnumSet.of(Work.CURE, Work.POLISH);

  private final Recipe recipe;
  private final List<Step> steps;
  private final Set<String> unread;
  private final Problems problems;

  /**
   * @param unread steps of which a gate could not be read, so that what they lack is not known
   */
  Policy(Recipe recipe, Set<String> unread, Problems problems) {
    this.recipe = recipe;
    this.steps = recipe.steps();
    this.unread = unread;
    this.problems = problems;
  }

  void check() {
    works();
    order();
    for (Step step : steps) {
      gates(step);
      instruments(step);
      reserved(step);
    }
    cleanings();
    films();
    inspections();
    profile();
  }

  private void works() {
    List<Work> needed = new ArrayList<>(ORDER);
    needed.add(Work.POLARITY);
    for (Work work : needed) {
      if (steps.stream().noneMatch(s -> s.work() == work)) {
        problems.add(
            steps.getLast().line(),
            "NO_STEP",
            "no step has 'work: " + work.id() + "'",
            "one, before or at the end");
      }
    }
  }

  private void order() {
    Step last = steps.getLast();
    for (Step step : steps) {
      if (step.work() == Work.LABEL && step != last) {
        problems.add(
            step.line(),
            "LABEL_NOT_LAST",
            "'"
                + step.id()
                + "' makes a label and is not the last step: a labeled connector leaves, and '"
                + last.id()
                + "' is unreachable",
            "the label last");
      }
    }
    for (int i = 0; i + 1 < ORDER.size() - 1; i++) {
      precedes(ORDER.get(i), ORDER.get(i + 1));
    }
  }

  /** Every step of one work lies before every step of the next. */
  private void precedes(Work first, Work second) {
    int begins = place(second);
    for (int i = begins + 1; begins >= 0 && i < steps.size(); i++) {
      if (steps.get(i).work() == first && first != Work.INSPECT) {
        problems.add(
            steps.get(i).line(),
            "WRONG_ORDER",
            "'"
                + steps.get(i).id()
                + "' ("
                + first.id()
                + ") comes after '"
                + steps.get(begins).id()
                + "' ("
                + second.id()
                + ")",
            first.id() + " before " + second.id());
      }
    }
  }

  private int place(Work work) {
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).work() == work) {
        return i;
      }
    }
    return -1;
  }

  private void gates(Step step) {
    if (unread.contains(step.id())) {
      return;
    }
    for (Need need : Needs.of(step.work())) {
      if (step.gates().stream().noneMatch(need.met())) {
        problems.add(
            step.line(),
            "NO_GATE",
            "step '" + step.id() + "' (" + step.work().id() + ") lacks a gate",
            need.what());
      }
    }
    if (ON_FIXTURE.contains(step.work()) && step.on() != Step.On.FIXTURE) {
      problems.add(
          step.line(),
          "NOT_ON_FIXTURE",
          "step '"
              + step.id()
              + "' is not done on a fixture: a quarantine could not find its batch",
          "'on: fixture'");
    }
  }

  private void instruments(Step step) {
    for (GateSpec gate : step.gates()) {
      switch (gate) {
        case GateSpec.Tool tool -> tool(tool);
        case GateSpec.Verdict verdict -> maker(step, verdict);
        default -> {}
      }
    }
  }

  private void tool(GateSpec.Tool tool) {
    List<ToolClass> classes =
        tool.classes().stream().flatMap(c -> ToolClass.find(c).stream()).toList();
    if (classes.stream().anyMatch(ToolClass::measures) && !tool.calibrated()) {
      problems.add(
          tool.line(),
          "NOT_CALIBRATED",
          "'" + tool.gate() + "' is believed and need not be in calibration",
          "'calibrated: true'");
    }
    if (classes.stream().anyMatch(ToolClass::wears) && !tool.life()) {
      problems.add(
          tool.line(), "NO_LIFE", "'" + tool.gate() + "' wears and is not counted", "'life: true'");
    }
  }

  private void maker(Step step, GateSpec.Verdict verdict) {
    List<String> makers =
        VerdictKind.find(verdict.of()).stream()
            .flatMap(k -> k.makers().stream())
            .map(ToolClass::id)
            .toList();
    boolean asked =
        step.gates().stream()
            .anyMatch(g -> g instanceof GateSpec.Tool t && makers.containsAll(t.classes()));
    if (!asked && !makers.isEmpty() && !unread.contains(step.id())) {
      problems.add(
          verdict.line(),
          "NO_INSTRUMENT",
          "'" + verdict.gate() + "' has no instrument in step '" + step.id() + "'",
          "a tool gate of class " + String.join(" or ", makers));
    }
  }

  private void reserved(Step step) {
    for (GateSpec gate : step.gates()) {
      for (String c : gate instanceof GateSpec.Tool t ? t.classes() : List.<String>of()) {
        @Nullable Work work = ToolClass.find(c).map(RESERVED::get).orElse(null);
        if (work != null && work != step.work()) {
          problems.add(
              gate.line(),
              "HIDDEN_WORK",
              "'" + gate.gate() + "' is used in '" + step.id() + "', which is " + step.work().id(),
              "'work: " + work.id() + "', with all that it asks for");
        }
      }
    }
  }

  /** Between a polish and whatever follows it lies its cleaning. */
  private void cleanings() {
    for (int i = 0; i < steps.size(); i++) {
      Step polish = steps.get(i);
      if (polish.work() != Work.POLISH) {
        continue;
      }
      @Nullable Step next = i + 1 < steps.size() ? steps.get(i + 1) : null;
      boolean cleaned =
          next != null
              && next.work() == Work.CLEAN
              && (unread.contains(next.id())
                  || next.gates().stream()
                      .anyMatch(
                          g -> g instanceof GateSpec.Cleaning c && c.after().equals(polish.id())));
      if (!cleaned) {
        problems.add(
            polish.line(),
            "NO_CLEANING",
            "after the polish '"
                + polish.id()
                + "' comes "
                + (next == null ? "nothing" : "'" + next.id() + "'")
                + ": its grains go into the next stage",
            "a step 'work: clean' right after it with 'gate: cleaning, after: "
                + polish.id()
                + ", proof: image'");
      }
    }
  }

  /** Films get finer. */
  private void films() {
    int finest = -1;
    for (Step step : steps) {
      for (GateSpec gate : step.gates()) {
        int film =
            gate instanceof GateSpec.Lot l
                ? LotKind.find(l.kind()).filter(LotKind::film).map(LotKind::ordinal).orElse(-1)
                : -1;
        if (film >= 0 && film < finest) {
          problems.add(
              gate.line(),
              "COARSER_FILM",
              "'" + gate.gate() + "' is coarser than a film before it",
              "films from coarse to fine");
        }
        finest = Math.max(finest, film);
      }
    }
  }

  /** Before a loss test, an inspection, with nothing between that could dirty or touch. */
  private void inspections() {
    for (int i = 0; i < steps.size(); i++) {
      Step loss = steps.get(i);
      if (loss.work() != Work.LOSS || unread.contains(loss.id())) {
        continue;
      }
      @Nullable Step before = i == 0 ? null : steps.get(i - 1);
      boolean inspected =
          before != null
              && before.work() == Work.INSPECT
              && loss.gates().stream()
                  .anyMatch(
                      g ->
                          g instanceof GateSpec.Dwell d
                              && d.limit().hasMax()
                              && d.since().equals(before.id()));
      if (!inspected) {
        problems.add(
            loss.line(),
            "NOT_INSPECTED",
            "'" + loss.id() + "' connects without an inspection right before it",
            "a step 'work: inspect' before it, and a dwell with 'max' since that step");
      }
    }
  }

  private void profile() {
    for (Step step : steps) {
      for (GateSpec gate : step.gates()) {
        if (gate instanceof GateSpec.Verdict v
            && v.profile() != null
            && Profiles.ids().contains(v.profile())) {
          profile(v, v.profile());
        }
        if (gate instanceof GateSpec.Verdict v
            && v.profile() != null
            && FaceProfiles.ids().contains(v.profile())) {
          faceProfile(v, v.profile());
        }
      }
    }
  }

  private void faceProfile(GateSpec.Verdict gate, String id) {
    FaceProfile profile;
    try {
      profile = FaceProfiles.get(id);
    } catch (InputFault e) {
      throw new IllegalStateException("a shipped profile is not valid", e);
    }
    String mode = recipe.product().mode().name();
    if (!profile.mode().equals(mode)) {
      problems.add(
          gate.line(),
          "OTHER_PRODUCT",
          "profile '" + id + "' is for " + profile.mode() + "; the recipe makes " + mode,
          "a profile of the product");
    }
  }

  private void profile(GateSpec.Verdict gate, String id) {
    Profile profile;
    try {
      profile = Profiles.get(id);
    } catch (InputFault e) {
      throw new IllegalStateException("a shipped profile is not valid", e);
    }
    int fibers = recipe.plan().fibers();
    if (profile.fibers() != fibers || !profile.mode().equals(recipe.product().mode().name())) {
      problems.add(
          gate.line(),
          "OTHER_PRODUCT",
          "profile '"
              + id
              + "' is for "
              + profile.fibers()
              + " fibers, "
              + profile.mode()
              + "; the recipe makes "
              + fibers
              + ", "
              + recipe.product().mode(),
          "a profile of the product");
    }
    if (profile.limits().stream()
        .noneMatch(l -> l.parameter().contains("core_dip") && !l.fatal().isEmpty())) {
      problems.add(
          gate.line(),
          "CORE_DIP_NOT_FATAL",
          "profile '" + id + "' has no fatal limit of the core dip",
          "a profile in which nobody can release it, such as " + Profiles.DEFAULT);
    }
  }
}
