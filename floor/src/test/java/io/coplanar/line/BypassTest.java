// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static io.coplanar.line.Furnishing.ANNA;
import static io.coplanar.line.Furnishing.BORIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.coplanar.evidence.InputFault;
import io.coplanar.line.Blobs.Nature;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.EvidenceEvent;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Person;
import io.coplanar.line.recipe.Recipes;
import io.coplanar.people.Action;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Fourteen ways around an interlock that were seen in real systems, each tried on the shipped
 * recipe: refused, the refusal recorded, and the connector where it was.
 */
final class BypassTest {
  private static final Instant FAR = Instant.parse("2027-11-24T06:00:00Z");

  private Shift shift = nothing();

  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
  private static <T> T nothing() {
    return null;
  }

  @BeforeEach
  void begin() throws Exception {
    shift = new Shift(Recipes.find("mpo-sm-apc"));
  }

  /** B1: an order made through another view had no checks, and could be closed. */
  @Test
  void aTravellerHasItsRecipesGatesHoweverItBegan() {
    shift.refused(
        ANNA,
        new LineCommand.StartCable("C-2", "good", List.of("Y-1"), shift.recipe.id(), 99),
        "RECIPE_NOT_RELEASED");
    Attempt bare =
        new Attempt("cable/C-1", "strip", Map.of(), Map.of(), Map.of(), List.of(), List.of());
    shift.refused(bare, "TOOL_MISSING");
    shift.passes(shift.right("strip"));
  }

  /** B2: a click marked a check as passed. */
  @Test
  void nobodySaysWhatIsComputed() {
    shift.until("geometry");
    Attempt right = shift.right("geometry");
    Evidence scan = right.evidence().getFirst();
    shift.refused(
        ANNA,
        new LineCommand.JudgeImage(scan, Shift.SERIAL, Result.PASS, "looks fine"),
        "COMPUTED");
    shift.refused(Edit.evidence(right, List::clear), "VERDICT_ABSENT");
    shift.passes(right);
  }

  /** B3: an out-of-range value was recorded, and the batch done all the same. */
  @Test
  void aValueOutOfItsLimitsStopsTheStep() {
    Attempt right = shift.right("strip");
    shift.refused(Edit.values(right, v -> v.replaceAll((name, x) -> 0.5)), "VALUE_LOW");
    shift.passes(right);
  }

  /** B4: a guard was skipped where a field was null. */
  @Test
  void whatIsNotStatedFailsTheGate() {
    Attempt right = shift.right("strip");
    shift.refused(Edit.values(right, Map::clear), "VALUE_MISSING");
    for (var tool : right.tools()) {
      shift.refused(Edit.withoutTool(right, tool.tool()), "TOOL_MISSING");
    }
    shift.passes(right);
  }

  /** B5: a manager completed all steps at once. */
  @Test
  void thereIsNoStepBeforeTheOneBeforeIt() {
    Attempt label = shift.right("label");
    shift.refused(BORIS, new LineCommand.AttemptStep(label), "ORDER");
    shift.until("cleave");
    shift.refused(BORIS, new LineCommand.AttemptStep(shift.right("label")), "ORDER");
  }

  /** B6: quality held a batch, and nothing else knew of it. */
  @Test
  void aHoldStopsEverything() {
    shift.until("denub");
    Attempt right = shift.right("denub");
    shift.shop.must(ANNA, new LineCommand.PlaceHold(Shift.SERIAL, "a chip at the edge"));
    String hold = shift.shop.lastCommand();
    shift.refused(right, "ON_HOLD");
    shift.refused(
        ANNA, new LineCommand.ReleaseHold(Shift.SERIAL, hold, "it was me"), "SAME_PERSON");
  }

  /** B7: a setting made a stop into a warning. */
  @Test
  void noSettingMakesARefusalAWarning() throws Exception {
    Attempt bare =
        new Attempt("cable/C-1", "strip", Map.of(), Map.of(), Map.of(), List.of(), List.of());
    for (var setting : LineSettings.DEFAULTS.list()) {
      for (double value : List.of(setting.min(), setting.max())) {
        Decider loose = new Decider(LineSettings.DEFAULTS.with(setting.name(), value));
        Context context = new Context("c", ANNA, "bench", shift.shop.now(), true);
        assertThat(loose.decide(new LineCommand.AttemptStep(bare), context, shift.shop))
            .as(setting.name() + " " + value)
            .isInstanceOf(Decision.Refused.class);
      }
    }
  }

  /** B8: product, amount or status of a running order could be edited. */
  @Test
  void whatRunsIsNotMadeAnew() {
    shift.until("cleave");
    shift.refused(
        ANNA,
        new LineCommand.StartCable("C-2", "good", Shift.SERIALS, shift.recipe.id(), 1),
        "EXISTS");
    shift.refused(
        ANNA,
        new LineCommand.ReceiveLot("ferrule", "good", "S", LotEvent.Unit.PIECE, 9, FAR, null),
        "EXISTS");
    shift.refused(
        ANNA, new LineCommand.ProposeRecipe(shift.recipe.id(), 1, "0".repeat(64)), "EXISTS");
  }

  /** B9: "connect to the MES? no", and the tester tested without a record. */
  @Test
  void whatIsNotStoredProvesNothing() {
    shift.until("geometry");
    Attempt right = shift.right("geometry");
    shift.refused(
        Edit.evidence(right, e -> e.replaceAll(x -> with(x, "f".repeat(64)))), "EVIDENCE_LOST");
    shift.passes(right);
  }

  /** B10: the result was set to PASS by default. */
  @Test
  void whatNobodyJudgedIsNotGood() {
    shift.until("clean-1");
    Attempt right = shift.right("clean-1");
    Evidence image = with(right.evidence().getFirst(), shift.shop.blobs.make(Nature.GOOD));
    Attempt unjudged =
        Edit.evidence(
            right,
            e -> {
              e.removeIf(x -> x.serials().equals(image.serials()));
              e.add(image);
            });
    shift.refused(unjudged, "CLEANING_PROOF");
    shift.hands.judge(image, image.serials().getFirst(), Result.NOT_JUDGED);
    shift.refused(unjudged, "CLEANING_PROOF");
    shift.passes(right);
  }

  /** B11: the employee's number was that of the shift before. */
  @Test
  void whoIsNotHereDoesNothing() {
    Attempt right = shift.right("strip");
    shift.refused("nobody", new LineCommand.AttemptStep(right), "PERSON");
    shift.shop.people.put("left", new Person("left", false, Map.of(), EnumSet.allOf(Action.class)));
    shift.refused("left", new LineCommand.AttemptStep(right), "PERSON");
    shift.refused(Furnishing.NOVICE, new LineCommand.AttemptStep(right), "CERTIFICATE_OVER");
    shift.passes(right);
  }

  /** B12: a part that is traced was accepted without a serial or lot. */
  @Test
  void nothingIsWithoutASerialOrALot() {
    assertThatThrownBy(
            () ->
                new Decider()
                    .decide(
                        new LineCommand.StartCable("C-2", "good", List.of(" "), "r", 1),
                        new Context("c", ANNA, "bench", shift.shop.now(), true),
                        shift.shop))
        .isInstanceOf(InputFault.class);
    shift.refused(
        ANNA,
        new LineCommand.ReceiveLot("ferrule", "L-9", " ", LotEvent.Unit.PIECE, 9, FAR, null),
        "SUPPLIER_LOT");
    shift.until("fill");
    Attempt right = shift.right("fill");
    shift.refused(Edit.lots(right, l -> l.remove("ferrule")), "LOT_MISSING");
    shift.passes(right);
  }

  /** B13: a result's file was edited afterwards, or used for another cable. */
  @Test
  void aFileProvesOneConnector() {
    shift.until("geometry");
    Attempt right = shift.right("geometry");
    Evidence scan = right.evidence().getFirst();
    shift.passes(right);
    assertThat(shift.shop.evidence(scan.sha256()).state()).isNotNull();
    Attempt second =
        Edit.on(Edit.evidence(right, e -> e.replaceAll(x -> of(x, "X-2"))), "unit/X-2");
    shift.refused(second, "EVIDENCE_OF_OTHER");
    assertThat(shift.shop.streams.get("evidence/" + scan.sha256()))
        .extracting(e -> e.type())
        .contains("evidence-used");
    assertThat(EvidenceEvent.class.getPermittedSubclasses())
        .as("no event changes what a file was shown for")
        .extracting(Class::getSimpleName)
        .containsExactlyInAnyOrder(
            "AttemptRefused", "EvidencePresented", "EvidenceUsed", "ImageJudged");
  }

  /** B14: a machine that was switched off went on running in the books. */
  @Test
  void aToolThatIsOffIsCold() {
    shift.until("cure");
    Attempt right = shift.right("cure");
    String oven = right.tools().getFirst().tool();
    shift.shop.must(ANNA, new LineCommand.SwitchTool(oven, false));
    shift.refused(right, "TOOL_COLD");
    shift.shop.must(ANNA, new LineCommand.SwitchTool(oven, true));
    shift.refused(right, "TOOL_COLD");
  }

  private static Evidence with(Evidence e, String sha256) {
    return new Evidence(
        sha256,
        e.of(),
        e.instrument(),
        e.port(),
        e.capturedFrom(),
        e.capturedTo(),
        e.serials(),
        e.fixture());
  }

  private static Evidence of(Evidence e, String serial) {
    return new Evidence(
        e.sha256(),
        e.of(),
        e.instrument(),
        e.port(),
        e.capturedFrom(),
        e.capturedTo(),
        List.of(serial),
        e.fixture());
  }
}
