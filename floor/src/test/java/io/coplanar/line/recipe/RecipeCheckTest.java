// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.evidence.InputFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeCheckTest {
  private static final String SHIPPED =
      new String(Recipes.bytes(Recipes.DEFAULT), StandardCharsets.UTF_8);

  @Test
  void theShippedRecipesMayBeReleased() throws InputFault {
    for (String id : Recipes.ids()) {
      RecipeCheck.Checked checked = RecipeCheck.check(Recipes.bytes(id), id);
      assertThat(checked.problems()).isEmpty();
      assertThat(checked.passed()).isTrue();
      assertThat(checked.recipe()).isEqualTo(Recipes.find(id));
    }
  }

  /** One change each to the shipped recipe. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          min: 7, provenance|max: 7, provenance|NO_GATE
          name: cleave_length, unit: mm, min: 8,|name: cleave_length, unit: mm,|NO_GATE
          class: [mechanical-cleaver, laser-cleaver]|class: [mechanical-cleaver, jacket-stripper]|NO_GATE
          film-diamond-1, uses: true|film-diamond-1|NO_GATE
          proof: image|proof: none|NO_GATE
          class: caliper, calibrated: true|class: caliper|NOT_CALIBRATED
          class: reference-cord, life: true|class: reference-cord|NO_LIFE
          after: rough, proof|after: denub, proof|NO_CLEANING
          kind: film-diamond-1|kind: film-sic-16-30|COARSER_FILM
          since: inspect, unit: min, max: 5|since: geometry, unit: min, max: 5|NOT_INSPECTED
          profile: house-sm-apc-12|profile: house-mm-pc-12|OTHER_PRODUCT
          wavelengths_nm: [1310, 1550]|wavelengths_nm: 1310|NO_GATE
          unit: min, min: 10|unit: min, max: 10|NO_GATE
          class: label-printer|class: jacket-stripper|NO_GATE
          class: jacket-stripper|class: polishing-machine, calibrated: true|HIDDEN_WORK
          """)
  void whatIsMissingIsNamed(String from, String to, String code) throws InputFault {
    assertThat(SHIPPED).contains(from);
    assertThat(codes(SHIPPED.replaceFirst(Pattern.quote(from), to))).contains(code);
  }

  /** Every gate but those that nothing certifying hangs on is missed when it is taken out. */
  @ParameterizedTest
  @MethodSource("gates")
  void aGateTakenOutIsMissed(String step, String gate) throws InputFault {
    assertThat(without(step, gate)).as("%s without %s", step, gate).isNotEmpty();
  }

  static List<Arguments> gates() throws InputFault {
    List<String> spare =
        List.of(
            "strip tool:jacket-stripper",
            "strip tool:caliper",
            "ribbonize tool:ribbonizer",
            "ribbonize tool:caliper",
            "ribbonize lot:ribbon-tape",
            "ribbonize value:pitch",
            "ribbonize choice:crossing_or_twist",
            "thermal-strip tool:thermal-stripper",
            "thermal-strip lot:isopropyl-alcohol",
            "cleave tool:caliper",
            "cool verdict:window-fill",
            "rough choice:angle_passes_pin_holes",
            "assemble choice:pins",
            "assemble choice:spring",
            "assemble choice:ferrule_floats",
            "assemble choice:key",
            "assemble lot:spring",
            "assemble lot:crimp-sleeve",
            "inspect tool:reference-cord",
            "label lot:label");
    List<Arguments> all = new ArrayList<>();
    for (Step step : Recipes.find(Recipes.DEFAULT).steps()) {
      for (GateSpec gate : step.gates()) {
        if (!spare.contains(step.id() + " " + gate.gate())) {
          all.add(Arguments.of(step.id(), gate.gate()));
        }
      }
    }
    assertThat(all).hasSizeGreaterThan(50);
    return all;
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aStepTakenOutIsMissed(String step) throws InputFault {
    List<String> lines = new ArrayList<>(SHIPPED.lines().toList());
    int begin = lines.indexOf("  - id: " + step);
    int end = begin + 1;
    while (!lines.get(end).startsWith("  - id: ") && !lines.get(end).startsWith("rework:")) {
      end++;
    }
    lines.subList(begin, end).clear();
    assertThat(codes(String.join("\n", lines))).isNotEmpty();
  }

  static List<String> steps() throws InputFault {
    return Recipes.find(Recipes.DEFAULT).steps().stream().map(Step::id).toList();
  }

  @Test
  void allProblemsAreFoundAtOnceInTheOrderOfTheFile() throws InputFault {
    String broken =
        SHIPPED
            .replace("class: jacket-stripper", "class: scissors")
            .replace("name: cleave_length, unit: mm", "name: cleave_length, unit: inch")
            .replace("proof: image", "proof: none")
            .replace("back_to: clean-4", "back_to: label")
            .replace("profile: house-sm-apc-12", "profile: none");
    List<Problem> problems =
        RecipeCheck.check(broken.getBytes(StandardCharsets.UTF_8), "x").problems();
    assertThat(problems)
        .extracting(Problem::code)
        .contains(
            "UNKNOWN_TOOL_CLASS", "UNKNOWN_UNIT", "NO_GATE", "NOT_EARLIER", "UNKNOWN_PROFILE");
    assertThat(problems).extracting(Problem::line).isSorted();
    List<String> lines = broken.lines().toList();
    assertThat(problems)
        .filteredOn(p -> p.code().equals("UNKNOWN_TOOL_CLASS"))
        .allSatisfy(p -> assertThat(lines.get(p.line() - 1)).contains("scissors"));
  }

  @Test
  void waitingTimesThatContradictEachOtherMakeAStepUnreachable() throws InputFault {
    String dwell =
        "      - {gate: dwell, since: cure, unit: s, max: 300, provenance: house, source: x}\n";
    String at = "  - id: denub\n";
    int gates = SHIPPED.indexOf("    gates:\n", SHIPPED.indexOf(at)) + "    gates:\n".length();
    String broken = SHIPPED.substring(0, gates) + dwell + SHIPPED.substring(gates);
    assertThat(codes(broken)).containsExactly("UNREACHABLE");
    assertThat(codes(broken.replace("max: 300", "max: 600"))).isEmpty();
  }

  @Test
  void whatComesAfterTheLabelIsUnreachable() throws InputFault {
    String after =
        "  - id: late\n    title: t\n    work: other\n    on: unit\n    say: s\n"
            + "    gates:\n      - {gate: choice, name: done, one_of: \"yes\"}\n";
    assertThat(codes(SHIPPED.replace("\nrework:", after + "\nrework:")))
        .containsExactly("LABEL_NOT_LAST");
  }

  private static List<String> without(String step, String gate) throws InputFault {
    Recipe recipe = Recipes.find(Recipes.DEFAULT);
    List<Step> steps = new ArrayList<>();
    for (Step s : recipe.steps()) {
      List<GateSpec> left =
          s.gates().stream().filter(g -> !(s.id().equals(step) && g.gate().equals(gate))).toList();
      steps.add(new Step(s.id(), s.title(), s.work(), s.on(), s.say(), left, s.line()));
    }
    Problems problems = new Problems();
    Recipe changed =
        new Recipe(
            recipe.id(),
            recipe.revision(),
            recipe.title(),
            recipe.basis(),
            recipe.product(),
            steps,
            recipe.reworks());
    new Policy(changed, Set.of(), problems).check();
    return problems.list().stream().map(Problem::code).toList();
  }

  private static List<String> codes(String text) throws InputFault {
    return RecipeCheck.check(text.getBytes(StandardCharsets.UTF_8), "x.yaml").problems().stream()
        .map(Problem::code)
        .toList();
  }
}
