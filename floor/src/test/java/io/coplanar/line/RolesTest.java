// SPDX-License-Identifier: Apache-2.0
package io.coplanar.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.VerdictRecord;
import io.coplanar.line.gate.Attempt;
import io.coplanar.line.gate.Gates;
import io.coplanar.people.Action;
import io.coplanar.people.Person;
import io.coplanar.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every command of the line is tried with every role: the table of actions decides, all of it. */
final class RolesTest {
  private static final String HASH = "0".repeat(64);
  private static final Instant FAR = Shop.BEGIN.plusSeconds(86_400);
  private static final Evidence IMAGE =
      new Evidence(HASH, "nubs", "MS-1", null, Shop.BEGIN, Shop.BEGIN, List.of("S-1"), null);

  private static final List<LineCommand> ALL =
      List.of(
          new LineCommand.ProposeRecipe("r", 1, HASH),
          new LineCommand.ReleaseRecipe("r", 1),
          new LineCommand.WithdrawRecipe("r", 1, "late"),
          new LineCommand.StartCable("C-1", "L-1", List.of("S-1"), "r", 1),
          new LineCommand.AttemptStep(
              new Attempt("unit/S-1", "strip", Map.of(), Map.of(), Map.of(), List.of(), List.of())),
          new LineCommand.RequestDeviation("S-1", "strip", List.of("tool"), "no time"),
          new LineCommand.SignDeviation("S-1", "c-1", "why not", FAR),
          new LineCommand.PlaceHold("S-1", "odd"),
          new LineCommand.ReleaseHold("S-1", "c-1", "looked at it"),
          new LineCommand.StartRework("S-1", "denub", "scratch"),
          new LineCommand.Scrap("S-1", "broken"),
          new LineCommand.OpenFixture("F-1", 12),
          new LineCommand.LoadFixture("F-1", "S-1", 1),
          new LineCommand.UnloadFixture("F-1", "S-1"),
          new LineCommand.OpenQuarantine("S-1", "denub", "scratch", null),
          new LineCommand.DisposeQuarantine("F-1", "c-1", List.of(), "looked at them"),
          new LineCommand.ReceiveLot("ferrule", "L-1", "S", LotEvent.Unit.PIECE, 1, FAR, null),
          new LineCommand.ReleaseLot("ferrule", "L-1"),
          new LineCommand.BlockLot("ferrule", "L-1", "odd"),
          new LineCommand.MixLot(
              "epoxy-mix",
              "M-1",
              List.of(
                  new LotEvent.Part("epoxy-resin", "R-1", 1000),
                  new LotEvent.Part("epoxy-hardener", "H-1", 100))),
          new LineCommand.StartOutgassing("epoxy-mix", "M-1", "CE-1"),
          new LineCommand.EndOutgassing("epoxy-mix", "M-1"),
          new LineCommand.RegisterTool("T-1", "scale", List.of(), null, null),
          new LineCommand.CalibrateTool("T-1", FAR, null),
          new LineCommand.SwitchTool("T-1", true),
          new LineCommand.TakeReference("T-1", HASH, null, Map.of()),
          new LineCommand.RenewTool("T-1", "blade"),
          new LineCommand.WithdrawTool("T-1", "fell"),
          new LineCommand.JudgeImage(IMAGE, "S-1", VerdictRecord.Result.PASS, "clean"));

  /** What the recorded refusal names, whatever else stands against the command. */
  private static boolean mayNot(LineCommand command, Set<Role> roles, boolean active) {
    Shop shop = new Shop(Gates.all());
    shop.people.put("x", Crew.person(new Person("x", active, roles, Map.of(), 0, null)));
    return shop.ask("x", command) instanceof Decision.Refused refused
        && refused.refusals().stream()
            .anyMatch(r -> r.code().equals("NOT_ALLOWED") || r.code().equals("PERSON"));
  }

  @ParameterizedTest
  @EnumSource
  void aRoleMayWhatTheTableSaysAndNothingElse(Role role) {
    for (LineCommand command : ALL) {
      assertThat(mayNot(command, Set.of(role), true))
          .as(role + " " + command)
          .isEqualTo(!command.action().roles().contains(role));
    }
  }

  @Test
  void whoIsDismissedMayNothing() {
    for (LineCommand command : ALL) {
      assertThat(mayNot(command, Set.of(Role.values()), false)).as(command.toString()).isTrue();
    }
  }

  @Test
  void everyCommandIsTried() {
    assertThat(ALL.stream().<Object>map(Object::getClass))
        .containsExactlyInAnyOrder((Object[]) LineCommand.class.getPermittedSubclasses());
  }

  @Test
  void adminAndViewerWorkNoConnector() {
    for (LineCommand command : ALL) {
      assertThat(command.action().roles()).doesNotContain(Role.ADMIN, Role.VIEWER);
      assertThat(command.action()).isNotEqualTo(Action.READ);
    }
  }
}
