// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.coplanar.line.LineCommand;
import io.coplanar.line.event.Evidence;
import io.coplanar.line.event.FixtureEvent.Disposition;
import io.coplanar.line.event.LotEvent;
import io.coplanar.line.event.ToolUse;
import io.coplanar.line.event.VerdictRecord.Result;
import io.coplanar.line.gate.Attempt;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each command of the line has its place in the API's own description, with those members. */
class CallsTest {
  private static final Instant THEN = Instant.parse("2026-11-24T13:00:00Z");
  private static final Evidence EVIDENCE =
      new Evidence("ab".repeat(32), "cure", "OV-1", "3", THEN, THEN, List.of("S-1"), "F-7");

  private static final List<LineCommand> ALL =
      List.of(
          new LineCommand.ProposeRecipe("r", 1, "ab".repeat(32)),
          new LineCommand.ReleaseRecipe("r", 1),
          new LineCommand.WithdrawRecipe("r", 1, "why"),
          new LineCommand.StartCable("K-1", "L-1", List.of("S-1"), "r", 1),
          new LineCommand.AttemptStep(
              new Attempt(
                  "fixture/F-7",
                  "cure",
                  Map.of(),
                  Map.of("key", "centered"),
                  Map.of("label", "L-1"),
                  List.of(new ToolUse("OV-1", "3")),
                  List.of(EVIDENCE))),
          new LineCommand.RequestDeviation("S-1", "cure", List.of("value:pull"), "why"),
          new LineCommand.SignDeviation("S-1", "d-1", "why", THEN),
          new LineCommand.PlaceHold("S-1", "why"),
          new LineCommand.ReleaseHold("S-1", "h-1", "why"),
          new LineCommand.StartRework("S-1", "fine", "why"),
          new LineCommand.Scrap("S-1", "why"),
          new LineCommand.OpenFixture("F-7", 12),
          new LineCommand.LoadFixture("F-7", "S-1", 1),
          new LineCommand.UnloadFixture("F-7", "S-1"),
          new LineCommand.OpenQuarantine("S-1", "fine", "why", null),
          new LineCommand.DisposeQuarantine(
              "F-7",
              "q-1",
              List.of(new Disposition("S-1", Disposition.What.REWORK, "fine")),
              "why"),
          new LineCommand.ReceiveLot("label", "L-1", "s", LotEvent.Unit.PIECE, 5, THEN, null),
          new LineCommand.ReleaseLot("label", "L-1"),
          new LineCommand.BlockLot("label", "L-1", "why"),
          new LineCommand.MixLot(
              "epoxy-mix", "M-1", List.of(new LotEvent.Part("epoxy-resin", "R-1", 5))),
          new LineCommand.StartOutgassing("epoxy-mix", "M-1", "CE-1"),
          new LineCommand.EndOutgassing("epoxy-mix", "M-1"),
          new LineCommand.RegisterTool("OV-1", "cure-oven", List.of("1"), null, 1200L),
          new LineCommand.CalibrateTool("OV-1", THEN, null),
          new LineCommand.SwitchTool("OV-1", true),
          new LineCommand.TakeReference("IF-1", "ab".repeat(32), null, Map.of("tilt_y_deg", -8.0)),
          new LineCommand.RenewTool("CL-1", "blade"),
          new LineCommand.WithdrawTool("CL-1", "why"),
          new LineCommand.JudgeImage(EVIDENCE, "S-1", Result.PASS, "clean"));

  @Test
  void noCommandIsForgotten() {
    Set<Class<?>> tested = ALL.stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(tested).containsExactlyInAnyOrder(LineCommand.class.getPermittedSubclasses());
  }

  @Test
  void eachIsWhereTheDescriptionSaysWithTheMembersThatItNames() throws Exception {
    Json description = description();
    for (LineCommand command : ALL) {
      Call call = Calls.of(command);
      Json operation = operation(description, call.path());
      assertThat(operation)
          .as("POST %s, for %s", call.path(), command)
          .isInstanceOf(Json.Obj.class);
      Set<String> known = members(description, operation);
      if (call.body() instanceof Json.Obj body && !body.members().isEmpty()) {
        assertThat(known).as("members of %s", call.path()).containsAll(body.members().keySet());
      }
    }
  }

  private static Json description() throws Exception {
    try (InputStream in =
        CallsTest.class.getResourceAsStream("/io/coplanar/web/api/openapi.json")) {
      return JsonForm.read(Objects.requireNonNull(in).readAllBytes(), "openapi.json");
    }
  }

  private static Json operation(Json description, String path) {
    Json.Obj paths = (Json.Obj) description.at("paths");
    return paths.members().entrySet().stream()
        .filter(e -> matches(e.getKey(), path))
        .map(e -> e.getValue().at("post"))
        .filter(post -> post != Json.Word.NULL)
        .findFirst()
        .orElse(Json.Word.NULL);
  }

  private static boolean matches(String template, String path) {
    String regex =
        Stream.of(template.replaceFirst("^/api/v1", "").split("/"))
            .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
            .collect(Collectors.joining("/"));
    return ("/" + path).matches(regex);
  }

  private static Set<String> members(Json description, Json operation) {
    Json schema = operation.at("requestBody").at("content").at("application/json").at("schema");
    String reference = schema.text("$ref");
    while (reference != null) {
      Json found = description;
      for (String part : reference.substring(2).split("/")) {
        found = found.at(part);
      }
      schema = found;
      reference = schema.text("$ref");
    }
    return schema.at("properties") instanceof Json.Obj o ? o.members().keySet() : Set.of();
  }
}
