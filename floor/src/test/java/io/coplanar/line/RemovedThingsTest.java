// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.Furnishing.ANNA;
import static io.coplanar.line.Furnishing.INES;
import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.Blobs.Nature;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.Refusal;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Person;
import io.coplanar.line.recipe.GateSpec;
import io.coplanar.line.recipe.Recipe;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.line.recipe.Step;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step of the shipped recipe, with any one thing that it rests on taken away: refused, each
 * time with reasons that say what is missing and what to do next. With everything back it passes.
 */
final class RemovedThingsTest {
  static List<String> steps() throws Exception {
    return Recipes.find(Recipes.DEFAULT).steps().stream().map(Step::id).toList();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void noStepWithoutAnythingThatItAsksFor(String id) throws Exception {
    Shift shift = new Shift(Recipes.find(Recipes.DEFAULT)).until(id);
    Attempt right = shift.right(id);
    Map<String, Attempt> without = without(right, shift.recipe);
    assertThat(without).isNotEmpty();
    without.forEach((what, attempt) -> refused(shift, what, attempt));
    if (right.evidence().isEmpty()) {
      shift.passes(right);
    } else {
      // the refused ones bound some files to less than they are of; new ones are made
      shift.passes(shift.right(id));
    }
  }

  private static void refused(Shift shift, String what, Attempt attempt) {
    int place = shift.shop.get(Shift.SERIAL).place();
    Decision decision = shift.shop.ask(ANNA, new LineCommand.AttemptStep(attempt));
    assertThat(decision).as("without " + what).isInstanceOf(Decision.Refused.class);
    for (Refusal r : ((Decision.Refused) decision).refusals()) {
      assertThat(r.rule()).as(what + ": " + r.code()).isNotBlank();
      assertThat(r.next()).as(what + ": " + r.code()).isNotBlank();
      assertThat(r.source()).as(what + ": " + r.code()).isNotBlank();
      assertThat(r.gate()).as(what + ": " + r.code()).isNotBlank();
    }
    assertThat(shift.shop.get(Shift.SERIAL).place()).isEqualTo(place);
  }

  /** All attempts that lack one thing, by its name. */
  private static Map<String, Attempt> without(Attempt right, Recipe recipe) {
    Map<String, Attempt> all = new LinkedHashMap<>();
    for (String name : right.values().keySet()) {
      all.put("value " + name, Edit.values(right, m -> m.remove(name)));
    }
    for (String name : right.choices().keySet()) {
      all.put("choice " + name, Edit.choices(right, m -> m.remove(name)));
    }
    for (String kind : right.lots().keySet()) {
      all.put("lot of " + kind, Edit.lots(right, m -> m.remove(kind)));
    }
    for (ToolUse use : right.tools()) {
      all.put("tool " + use.tool(), Edit.withoutTool(right, use.tool()));
    }
    for (Evidence e : right.evidence()) {
      String what = e.of() + " of " + e.serials();
      // a step may ask for the same in two gates, and has then two files of it
      all.put(
          "file, " + what,
          Edit.evidence(
              right,
              list ->
                  list.removeIf(x -> x.of().equals(e.of()) && x.serials().equals(e.serials()))));
      if (e.port() != null) {
        all.put("port, " + what, changed(right, e, port(e)));
      }
      all.put("serials, " + what, changed(right, e, serials(e)));
    }
    return all;
  }

  private static Attempt changed(Attempt right, Evidence e, Evidence to) {
    return Edit.evidence(right, list -> list.replaceAll(x -> x.equals(e) ? to : x));
  }

  private static Evidence port(Evidence e) {
    return new Evidence(
        e.sha256(),
        e.of(),
        e.instrument(),
        null,
        e.capturedFrom(),
        e.capturedTo(),
        e.serials(),
        e.fixture());
  }

  private static Evidence serials(Evidence e) {
    return new Evidence(
        e.sha256(),
        e.of(),
        e.instrument(),
        e.port(),
        e.capturedFrom(),
        e.capturedTo(),
        List.of(),
        e.fixture());
  }

  /** What a tool must have been given before it is used, each never given. */
  @ParameterizedTest
  @MethodSource("steps")
  void noStepWithAToolThatLacksWhatItNeeds(String id) throws Exception {
    Shift shift = new Shift(Recipes.find(Recipes.DEFAULT)).until(id);
    for (GateSpec spec : shift.step(id).gates()) {
      if (spec instanceof GateSpec.Tool t) {
        if (t.calibrated()) {
          tool(shift, id, t, "CALIBRATION_DUE", true, false, true);
        }
        if (t.warm()) {
          tool(shift, id, t, "TOOL_COLD", false, true, true);
        }
        if (t.life()) {
          tool(shift, id, t, "TOOL_WORN", true, true, false);
        }
        if (t.reference() != null) {
          tool(shift, id, t, "REFERENCE_OLD", true, true, true);
        }
      }
    }
    shift.passes(shift.right(id));
  }

  private void tool(
      Shift shift,
      String step,
      GateSpec.Tool spec,
      String code,
      boolean on,
      boolean calibrated,
      boolean life) {
    String toolClass = spec.classes().getFirst();
    String id = toolClass + "-lacks-" + code;
    List<String> ports = toolClass.equals("cure-oven") ? List.of("P1") : List.of();
    shift.shop.must(
        ANNA, new LineCommand.RegisterTool(id, toolClass, ports, life ? (Integer) 1000 : null, 0L));
    if (calibrated) {
      shift.shop.must(ANNA, new LineCommand.CalibrateTool(id, Furnishing.FAR, null));
    }
    if (on) {
      shift.shop.must(ANNA, new LineCommand.SwitchTool(id, true));
    }
    shift.refused(Edit.otherTool(shift.right(step), toolClass + "-good", id), code);
  }

  @Test
  void noReferenceLastsForEver() throws Exception {
    Shift shift = new Shift(Recipes.find(Recipes.DEFAULT)).until("geometry");
    Attempt right = shift.right("geometry");
    GateSpec.Tool instrument =
        shift.step("geometry").gates().stream()
            .filter(g -> g instanceof GateSpec.Tool t && t.reference() != null)
            .map(GateSpec.Tool.class::cast)
            .findFirst()
            .orElseThrow();
    Long oldest = instrument.referenceMaxAgeS();
    shift.shop.tick((oldest == null ? 0 : oldest) + 1);
    shift.refused(right, "REFERENCE_OLD");
    shift.passes(shift.right("geometry"));
  }

  /** Nobody's word counts who is not, or no longer, certified to look. */
  @Test
  void noImageIsJudgedWithoutACertificate() throws Exception {
    Shift shift = new Shift(Recipes.find(Recipes.DEFAULT)).until("clean-1");
    Attempt right = shift.right("clean-1");
    Evidence clean = right.evidence().getFirst();
    Evidence image =
        new Evidence(
            shift.shop.blobs.make(Nature.GOOD),
            clean.of(),
            clean.instrument(),
            clean.port(),
            clean.capturedFrom(),
            clean.capturedTo(),
            clean.serials(),
            null);
    LineCommand says = new LineCommand.JudgeImage(image, Shift.SERIAL, Result.PASS, "clean");
    Person ines = Shop.there(shift.shop.people.get(INES));
    Map<String, Instant> left = new HashMap<>(ines.certifiedUntil());
    left.remove("inspect/" + clean.of());
    shift.shop.people.put(INES, new Person(INES, true, left, ines.actions()));
    shift.refused(INES, says, "NOT_CERTIFIED");
    left.put("inspect/" + clean.of(), shift.shop.now());
    shift.shop.people.put(INES, new Person(INES, true, left, ines.actions()));
    shift.refused(INES, says, "NOT_CERTIFIED");
    Attempt with = changed(right, clean, image);
    shift.refused(with, "CLEANING_PROOF");
    shift.shop.people.put(INES, ines);
    shift.shop.must(INES, says);
    shift.passes(with);
  }
}
